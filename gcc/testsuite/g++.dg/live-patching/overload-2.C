// That an expression is no constant is an answer, too, where substitution may
// fail.
// { dg-do compile { target c++11 } }
// { dg-options "-O2" }

extern int limit ();
constexpr int f (int x) { return x > 5 ? limit () : x; }
template <int N> struct number { };
template <class T> int k (T, number<f (sizeof (T) + 2)> *) { return 1; }
template <class T> int k (T, ...) { return 2; }
int g () { return k (1, nullptr); }

// { dg-final { impacted _Z1fi _Z1gv constexpr "(_Z1fi)" } }
