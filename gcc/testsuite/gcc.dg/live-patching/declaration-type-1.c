/* The types of all declarations of a variable make one together, with which
   code is made in the end, however deep in the type a difference is.  */
/* { dg-do compile } */
/* { dg-options "-O2 -std=gnu17" } */

typedef int aliasing __attribute__ ((may_alias));
typedef int aligned __attribute__ ((aligned (64)));
struct s { float a[8]; };

extern int (*nonnull) (int *), (*prototyped) (), (*known) (int);
extern int *alias, over;
extern struct s in;
extern int *plain;

int
f (int x)
{
  typedef struct s more __attribute__ ((aligned (32)));
  extern int (*nonnull) (int *) __attribute__ ((nonnull));
  extern int (*prototyped) (int);
  extern int (*known) (int);
  extern aliasing *alias;
  extern aligned over;
  extern more in;
  extern int *plain;
  return x + (plain != 0) + (known != 0);
}

int g1 (int *x) { int r = nonnull (x); return x ? r : *x; }
int g2 (int x) { return prototyped (x); }
int g3 (void) { return *alias; }
long g4 (void) { return (long) &over & 63; }
float g5 (void) { return in.a[0] + in.a[1]; }
int h1 (void) { return *plain; }
int h2 (int x) { return known (x); }

/* { dg-final { impacted f g1 interface f } } */
/* { dg-final { impacted f g2 interface f } } */
/* { dg-final { impacted f g3 interface f } } */
/* { dg-final { impacted f g4 interface f } } */
/* { dg-final { impacted f g5 interface f } } */
/* { dg-final { not-impacted f h1 } } */
/* { dg-final { not-impacted f h2 } } */
