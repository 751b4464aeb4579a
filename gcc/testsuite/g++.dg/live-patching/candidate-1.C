// A function with a deduced type is asked for that where it is only a candidate,
// or is named and not called.
// { dg-do compile { target c++14 } }
// { dg-options "-O0" }

struct converted
{
  operator auto () const { return 1.0; }
  operator short () const;
};
int g1 (converted c) { int i = c; return i; }

template <typename T> T overloaded (T);
auto overloaded (int) { return 1L; }
void taken (int (*) (int));
void g2 () { taken (overloaded); }

auto named (int) { return 1L; }
int g3 () { __typeof (named) *p = 0; return sizeof (p (1)); }

struct probed { static auto f (int) { return 1L; } };
template <typename T>
int probe (decltype (static_cast<int (*) (int)> (T::f))) { return 1; }
template <typename T> int probe (...) { return 2; }
int g4 () { return probe<probed> (0); }

int h (short s) { int i = s; return i; }

// { dg-final { impacted _ZNK9convertedcvDaEv _Z2g19converted interface * } }
// { dg-final { impacted _Z10overloadedi _Z2g2v interface * } }
// { dg-final { impacted _Z5namedi _Z2g3v interface * } }
// { dg-final { impacted _ZN6probed1fEi _Z2g4v interface * } }
// { dg-final { not-impacted _ZNK9convertedcvDaEv _Z1hs } }
// { dg-final { not-impacted _Z10overloadedi _Z1hs } }
