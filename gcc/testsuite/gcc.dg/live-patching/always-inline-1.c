/* always_inline is inlined at -O0.  */
/* { dg-do compile } */
/* { dg-options "-O0 -std=gnu89" } */

static inline __attribute__((always_inline)) int always (int x)
{
  return x * 3;
}

__attribute__((always_inline)) inline int global (int x)
{
  return x * 5;
}

int user (int x)
{
  return always (x) + global (x);
}

/* { dg-final { impacted-state always inlined } } */
/* { dg-final { impacted always user early-inline (always) } } */
/* { dg-final { impacted global user early-inline global } } */
/* { dg-final { impacted-nobody user } } */
