// What a structured binding that is a condition is bound to is no other
// variable, in an instance of a template as well.
// { dg-do compile }
// { dg-options "-O0 -std=c++26" }
// { dg-require-compile "-std=c++26 -Werror" {struct s { int a; explicit operator bool (); }; int f (s x) { if (auto [a] = x) return a; return 0; }} }

struct pair
{
  int a, b;
  constexpr explicit operator bool () const { return a; }
};
struct number
{
  int a, b;
  constexpr operator int () const { return a; }
};
constexpr pair f (int x) { return { x, x + 1 }; }
constexpr number n (int x) { return { x, x + 1 }; }

template <class T> int g ()
{
  if (auto [a, b] = f (1))
    return b;
  return 0;
}
template <class T> int h (T x)
{
  while (auto [a, b] = x)
    x.a -= b;
  return x.b;
}
template <class T> int i ()
{
  switch (auto [a, b] = n (1))
    {
    case 1:
      return b;
    }
  return 0;
}
int j () { return g<int> () + h (pair { 1, 1 }) + i<int> (); }
int unrelated (int x) { return x * 5; }

// { dg-final { impacted _Z1fi _Z1gIiEiv constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1ni _Z1iIiEiv constexpr "(_Z1ni)" } }
// { dg-final { not-impacted _Z1fi _Z1hI4pairEiT_ } }
// { dg-final { not-impacted _Z1fi _Z9unrelatedi } }
