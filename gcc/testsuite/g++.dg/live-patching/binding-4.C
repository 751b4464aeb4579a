// What is evaluated for an element of a pack of bindings belongs to it.
// { dg-do compile }
// { dg-options "-O0 -std=c++26" }
// { dg-require-compile "-std=c++26" {struct s { int a, b; }; template <int> int f () { auto [...p] = s { 1, 2 }; return sizeof... (p); }} }

namespace std
{
  using size_t = decltype (sizeof 0);
  template <typename> struct tuple_size;
  template <size_t, typename> struct tuple_element;
}

struct three {};
template <> struct std::tuple_size <three>
{
  static constexpr size_t value = 3;
};
template <> struct std::tuple_size <const three>
{
  static constexpr size_t value = 3;
};
template <std::size_t I> struct std::tuple_element <I, three>
{
  using type = int;
};
template <std::size_t I> struct std::tuple_element <I, const three>
{
  using type = int;
};

constexpr int value (int i)
{
  return i + 1;
}

template <std::size_t I> constexpr int get (const three &)
{
  return value (I);
}

template <int N> int user ()
{
  static constexpr auto [first, ...rest] = three {};
  return rest...[0] + N;
}

template int user <1> ();

int other ()
{
  return 2;
}

// { dg-final { impacted _Z5valuei _Z4userILi1EEiv constexpr * } }
// { dg-final { not-impacted _Z5valuei _Z5otherv } }
