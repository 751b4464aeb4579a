// What an assumption says is found in a function that is made for it, and holds
// in the function around it.
// { dg-do compile }
// { dg-options "-O2 -std=c++23" }
// { dg-require-compile "-std=c++23 -Wattributes" {int f (int i) { [[assume (i > 0)]]; return i; }} }

static inline bool high (int x)
{
  int y = x - 1;
  return y > 10;
}

int user (int x)
{
  [[assume (high (x))]];
  return x > 5;
}

int other (int x)
{
  return x > 5;
}

// { dg-final { impacted _ZL4highi _Z4useri calls-clone *_Z4useri._assume.0* } }
// { dg-final { not-impacted _ZL4highi _Z5otheri } }
