/* What is inlined by the name of an alias is the text of its function.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

static int f (int x)
{
  return x * 2;
}

static int f_alias (int) __attribute__((alias ("f")));

int user (int x)
{
  return f_alias (x);
}

int direct (int x)
{
  return f (x);
}

/* { dg-final { impacted f user early-inline (f) } } */
/* { dg-final { impacted f direct early-inline (f) } } */
