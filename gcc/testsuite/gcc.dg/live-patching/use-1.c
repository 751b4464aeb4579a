/* A function uses what no expression of it names: a cleanup, what goes by the
   name of an alias.  */
/* { dg-do compile } */
/* { dg-require-alias "" } */
/* { dg-options "-O2" } */

int aliased (int x) { return x; }
int
f (int x)
{
  extern void clean (int *) __attribute__ ((nothrow, leaf));
  extern int aliased (int) __attribute__ ((noinline, noclone));
  return x;
}
extern void clean (int *), other (int *);
extern int name (int) __attribute__ ((alias ("aliased")));

int g1 (int x) { __attribute__ ((cleanup (clean))) int y = x; return y; }
int g2 (int x) { return name (x) + name (x); }
int h (int x) { __attribute__ ((cleanup (other))) int y = x; return y; }

/* { dg-final { impacted f g1 interface f } } */
/* { dg-final { impacted f g2 interface f } } */
/* { dg-final { not-impacted f h } } */
