// Who uses a thread_local variable that is initialized by a constant calls no
// function that initializes it.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

constexpr int f (int x) { return x + 1; }
thread_local int t = f (3);
int g () { return t; }

// { dg-final { impacted _Z1fi _Z1gv constexpr *_Z1fi* } }
