/* A function called once is inlined by the inliner proper.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

extern int ext (int);

static int once (int x)
{
  int i, s = 0;
  for (i = 0; i < x; i++)
    s += ext (i) * ext (s) + ext (i + s) - ext (x);
  for (i = 0; i < x; i++)
    s ^= ext (i) * ext (s) + ext (i - s) - ext (x);
  return s;
}

int top (int x)
{
  return once (x + 1);
}

/* { dg-final { impacted-state once inlined } } */
/* { dg-final { impacted once top inline (once) } } */
/* { dg-final { impacted-nobody top } } */
