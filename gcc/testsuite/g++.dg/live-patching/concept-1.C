// A constraint is checked once, for all who use it.
// { dg-do compile }
// { dg-options "-O0 -std=c++20" }

constexpr bool f (int x) { return x == 4; }
template <class T> concept C = f (sizeof (T));
template <class T> int g (T) requires C<T> { return 1; }
template <class T> int g (T) { return 2; }
int h () { return g (3); }
int k () { return g (4); }

// { dg-final { impacted _Z1fi _Z1hv constexpr *_Z1fi* } }
// { dg-final { impacted _Z1fi _Z1kv constexpr *_Z1fi* } }
