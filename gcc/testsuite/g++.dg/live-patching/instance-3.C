// What does not depend on the arguments of a template is evaluated where the
// template is parsed, and its instances have it from there.
// { dg-do compile { target c++17 } }
// { dg-options "-O0" }

constexpr bool fast () { return true; }
constexpr int size (int x) { return x + 1; }
constexpr int other (int x) { return x; }

template <typename T> struct traits { static constexpr bool is_fast = fast (); };
template <typename T> constexpr int variable = size (3);
template <typename T> constexpr int variable<T *> = size (4);
template <typename T> constexpr int chain = variable<T> + 1;
template <typename T> constexpr int plain = other (3);

int one (), two ();
int g1 () { if (traits<int>::is_fast) return one (); return two (); }
int g2 () { return variable<int>; }
int g3 () { return variable<int *>; }
int g4 () { return chain<char>; }
int h () { return plain<int>; }

// { dg-final { impacted _Z4fastv _Z2g1v constexpr *_Z4fastv* } }
// { dg-final { impacted _Z4sizei _Z2g2v constexpr *_Z4sizei* } }
// { dg-final { impacted _Z4sizei _Z2g3v constexpr *_Z4sizei* } }
// { dg-final { impacted _Z4sizei _Z2g4v constexpr *_Z4sizei* } }
// { dg-final { impacted _Z5otheri _Z1hv constexpr *_Z5otheri* } }
// { dg-final { not-impacted _Z4fastv _Z2g2v } }
// { dg-final { not-impacted _Z4sizei _Z1hv } }
