// The exception specification of a defaulted function comes from those of the
// members, however deep.
// { dg-do compile { target c++11 } }
// { dg-options "-O2" }

constexpr bool f (int x) { return x == 4; }
template <class T> struct member
{
  member () noexcept (f (sizeof (T)));
  member (const member &) noexcept (f (sizeof (T)));
  ~member () noexcept (f (sizeof (T)));
};
struct whole { member<int> m; };
struct derived : whole { };
struct written { written () = default; derived x[2]; };
struct inheriting : member<int> { using member<int>::member; };
bool g1 () { return noexcept (whole ()); }
bool g2 () { return noexcept (derived ()); }
bool g3 () { return noexcept (written ()); }
bool g4 () { return noexcept (written ()); }
bool g5 () { return noexcept (inheriting ()); }
bool g6 (whole *w) { return noexcept (whole (*w)); }
bool g7 (whole *w) { return noexcept (w->~whole ()); }
bool unrelated () { return noexcept (g1 ()); }

// { dg-final { impacted _Z1fi _Z2g1v constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2g2v constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2g3v constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2g4v constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2g5v constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2g6P5whole constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2g7P5whole constexpr "(_Z1fi)" } }
// { dg-final { not-impacted _Z1fi _Z9unrelatedv } }
