/* What is defined inline becomes a function of the unit by a declaration without
   it, be it in the body of another function; but not where that comes after one
   outside of functions, or where there is no definition.  */
/* { dg-do compile } */
/* { dg-options "-O2 -std=gnu11 -Wno-implicit-function-declaration -flive-patching=inline-only-static" } */

int elsewhere (int);
inline int known (int);

int
f (void)
{
  extern int g (int);
  extern int elsewhere (int);
  extern int known (int);
  return 1;
}

int
calls (void)
{
  return implicit (1);
}

inline int
g (int x)
{
  return x + 5;
}

inline int
known (int x)
{
  return x + 5;
}

inline int
implicit (int x)
{
  return x + 5;
}

int h (void) { return g (3) + 1; }
int i (void) { return known (3) + 1; }
int j (int x) { return elsewhere (x); }
int k (void) { return implicit (3) + 1; }

/* { dg-final { impacted f h interface f } } */
/* { dg-final { impacted f g interface f } } */
/* { dg-final { not-impacted f i } } */
/* { dg-final { not-impacted f j } } */
/* { dg-final { impacted calls k interface calls } } */
/* { dg-final { not-impacted g f } } */
