// Declarations in the body of f say more of what others use, and of a function
// that is defined later.
// { dg-do compile { target c++11 } }
// { dg-options "-O2" }

extern int setting, hidden, plain, numbers[];
int
f (int x)
{
  extern int setting __asm__ ("setting_v2");
  extern int hidden __attribute__ ((visibility ("hidden")));
  extern int numbers[5];
#pragma GCC visibility push(hidden)
  extern int marked;
#pragma GCC visibility pop
  int helper (int *) __attribute__ ((nonnull));
  extern int plain;
  return x + setting + hidden + numbers[1] + plain;
}
int g () { return setting; }
int h () { return hidden; }
int i () { return numbers[2]; }
extern int marked;
int j () { return marked; }
int helper (int *p) { return p ? *p : 42; }
int unrelated () { return plain; }

// { dg-final { impacted _Z1fi _Z1gv interface _Z1fi } }
// { dg-final { impacted _Z1fi _Z1hv interface _Z1fi } }
// { dg-final { impacted _Z1fi _Z1iv interface _Z1fi } }
// { dg-final { impacted _Z1fi _Z1jv interface _Z1fi } }
// { dg-final { impacted _Z1fi _Z6helperPi interface _Z1fi } }
// { dg-final { not-impacted _Z1fi _Z9unrelatedv } }
