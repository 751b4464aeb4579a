// An exception specification that has to be evaluated counts for who uses the
// function that has it.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

constexpr bool f (int x) { return x == 4; }
template <class T> void g (T) noexcept (f (sizeof (T)));
void calls_g () { g (3); }
void other () { }

// { dg-final { impacted _Z1fi _Z7calls_gv constexpr *_Z1fi* } }
// { dg-final { not-impacted _Z1fi _Z5otherv } }
