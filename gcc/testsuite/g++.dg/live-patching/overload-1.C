// Which function is called follows from evaluations that are done once for all
// who ask: of a constraint, of what its atoms are made of, of explicit.
// { dg-do compile }
// { dg-options "-O2 -std=c++20" }

constexpr bool f (int x) { return x == 4; }
template <int N> struct only;
template <> struct only<1> { };
template <class T> concept small
  = requires { sizeof (only<f (sizeof (T))>); };
template <small T> int m (T, int) { return 1; }
template <class T> int m (T, long) { return 2; }
struct converting
{
  template <class T> explicit (f (sizeof (T))) converting (T) : v (1) { }
  converting (long long) : v (2) { }
  int v;
};
int take (converting c) { return c.v; }
int g1 () { return m (1, 1); }
int g2 () { return m (1, 1); }
int h1 () { return take (1); }
int h2 () { return take (1); }

// { dg-final { impacted _Z1fi _Z2g1v constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2g2v constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2h1v constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2h2v constexpr "(_Z1fi)" } }
