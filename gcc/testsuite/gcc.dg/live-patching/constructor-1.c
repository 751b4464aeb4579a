/* A constructor is a function like others.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

extern void out (int);

static int helper (int x)
{
  return x * 3;
}

static __attribute__((constructor)) void init (void)
{
  out (helper (1));
}

static __attribute__((destructor)) void fini (void)
{
  out (2);
}

/* { dg-final { impacted-state init emitted } } */
/* { dg-final { impacted helper init early-inline (helper) } } */
/* { dg-final { impacted-nobody init } } */
/* { dg-final { impacted-nobody fini } } */
