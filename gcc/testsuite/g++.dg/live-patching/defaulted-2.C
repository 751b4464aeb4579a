// So does that of a defaulted comparison, and traits ask for both.
// { dg-do compile }
// { dg-options "-O2 -std=c++20" }

constexpr bool f (int x) { return x == 4; }
template <class T> struct member
{
  member () noexcept (f (sizeof (T)));
  bool operator== (const member &) const noexcept (f (sizeof (T)));
};
struct whole
{
  member<int> m;
  bool operator== (const whole &) const = default;
};
template <class T> struct trait { static const bool value = noexcept (T ()); };
template <class T> constexpr bool variable = noexcept (T ());
bool g1 (whole *a, whole *b) { return noexcept (*a == *b); }
bool g2 (whole *a, whole *b) { return noexcept (*a == *b); }
bool g3 () { return trait<whole>::value; }
bool g4 () { return trait<whole>::value; }
bool g5 () { return variable<whole>; }
bool g6 () { return variable<whole>; }
bool unrelated () { return noexcept (g3 ()); }

// { dg-final { impacted _Z1fi _Z2g1P5wholeS0_ constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2g2P5wholeS0_ constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2g3v constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2g4v constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2g5v constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2g6v constexpr "(_Z1fi)" } }
// { dg-final { not-impacted _Z1fi _Z9unrelatedv } }
