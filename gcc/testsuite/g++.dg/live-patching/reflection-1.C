// What a reflection tells is evaluated for the function that asks.
// { dg-do compile }
// { dg-options "-O0 -std=c++26 -freflection" }
// { dg-require-compile "-std=c++26 -freflection" }

namespace std::meta
{
  using info = decltype (^^::);
  consteval info type_of (info);
  consteval info return_type_of (info);
  template <typename T> consteval info reflect_constant (T);
  template <typename T> consteval T extract (info);
}

consteval int four ()
{
  return 4;
}

inline auto deduced ()
{
  return 1;
}

int first ()
{
  return std::meta::extract <int> (std::meta::reflect_constant (four ()));
}

int second ()
{
  return sizeof (typename [: std::meta::return_type_of (^^deduced) :]);
}

int other ()
{
  return 4;
}

// { dg-final { impacted _Z4fourv _Z5firstv constexpr (_Z4fourv)* } }
// { dg-final { impacted _Z7deducedv _Z6secondv interface * } }
// { dg-final { not-impacted _Z4fourv _Z5otherv } }
// { dg-final { not-impacted _Z7deducedv _Z5otherv } }
