/* A declaration in the body of f says something of a function that is defined
   later.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

int
f (int *p)
{
  extern int helper (int *) __attribute__ ((nonnull));
  extern int plain (int *);
  return helper (p) + plain (p);
}
int helper (int *p) { return p ? *p : 42; }
int plain (int *p) { return p ? *p : 42; }

/* { dg-final { impacted f helper interface f } } */
/* { dg-final { not-impacted f plain } } */
