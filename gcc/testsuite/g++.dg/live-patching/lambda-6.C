// A lambda in the initializer of a variable outside of functions is made with what
// its captures and its parameters are made with.
// { dg-do compile { target c++14 } }
// { dg-options "-O0" }

template <int N> struct S { char bytes[N]; };

constexpr int captured (int x) { return x; }
auto first = [s = S<captured (2)> ()] { return sizeof s; };
int call_first () { return first (); }

extern int ext ();
constexpr int called (int x) { return x; }
int second = [s = S<called (3)> ()] { return ext () + sizeof s; } ();
int read_second () { return second; }

constexpr int generic (int x) { return x; }
auto third = [] (auto x, S<generic (4)> *p) { return x + sizeof *p; };
int call_third () { return third (1, 0); }

auto other = [] (int x) { return x; };
int call_other () { return other (1); }

// { dg-final { impacted _Z8capturedi _ZNK*5firstMUl*clEv constexpr *_Z8capturedi* } }
// { dg-final { impacted _Z6calledi _ZNK*6secondMUl*clEv constexpr *_Z6calledi* } }
// { dg-final { impacted _Z7generici _ZNK*5thirdMUl*clI* constexpr *_Z7generici* } }
// { dg-final { not-impacted _Z8capturedi _ZNK*5otherMUl* } }
// { dg-final { not-impacted _Z6calledi _ZNK*5otherMUl* } }
// { dg-final { not-impacted _Z7generici _ZNK*5otherMUl* } }
// { dg-final { not-impacted _Z6calledi _Z11read_secondv } }
