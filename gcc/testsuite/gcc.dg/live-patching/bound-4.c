/* A parameter in memory gets no range, but it is passed on with it.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-inline -fno-ipa-cp-clone -fno-ipa-sra -flive-patching=inline-clone-attributes" } */

extern int ext (int);
extern int look (const int *);
extern int look_at (int *const *);
int array[4];

static int uses (int a)
{
  if (a > 100)
    return -1;
  return ext (a);
}

static int passes (int a)
{
  int r = uses (a);
  return r + look (&a);
}

static int uses_bits (int a)
{
  return a & 1 ? -1 : ext (a);
}

static int passes_bits (int a)
{
  int r = uses_bits (a);
  return r + look (&a);
}

static int uses_pointer (int *p)
{
  return p ? ext (*p) : -1;
}

static int passes_pointer (int *p)
{
  int r = uses_pointer (p);
  return r + look_at (&p);
}

/* Others pass anything.  */
static int uses_any (int a)
{
  if (a > 100)
    return -1;
  return ext (a);
}

static int passes_any (int a)
{
  int r = uses_any (a);
  return r + look (&a);
}

int user (int a)
{
  return (passes (a & 15) + passes (a & 7) + passes_bits (a * 4)
	  + passes_bits (a * 8) + passes_pointer (array)
	  + passes_pointer (&array[a & 1]) + passes_any (a));
}

/* { dg-final { impacted-state uses bound } } */
/* { dg-final { impacted-state passes bound } } */
/* { dg-final { impacted-state uses_bits bound } } */
/* { dg-final { impacted-state passes_bits bound } } */
/* { dg-final { impacted-state uses_pointer bound } } */
/* { dg-final { impacted-state passes_pointer bound } } */
/* { dg-final { impacted-state uses_any emitted } } */
/* { dg-final { impacted-state passes_any emitted } } */
