// Those of a tuple are variables, each with an initializer that reads it.
// { dg-do compile { target c++17 } }
// { dg-options "-O0" }

using size_t = decltype (sizeof 0);
namespace std
{
  template <class T> struct tuple_size;
  template <size_t I, class T> struct tuple_element;
}
struct pair
{
  int a, b;
  template <size_t I> constexpr const int &get () const { return I ? b : a; }
};
template <> struct std::tuple_size<const pair>
{ static const size_t value = 2; };
template <size_t I> struct std::tuple_element<I, const pair>
{ using type = const int; };
constexpr pair f () { return { 3, 4 }; }
const auto [low, high] = f ();
int g () { return low; }
int unrelated (int x) { return x * 5; }

// { dg-final { impacted _Z1fv _Z1gv constexpr "(_Z1fv)" } }
// { dg-final { not-impacted _Z1fv _Z9unrelatedi } }
