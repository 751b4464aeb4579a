/* What is not compiled with ipa-vrp and ipa-bit-cp gets no range, and passes none
   on.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-inline -flive-patching=inline-clone-attributes" } */

#define NO_RANGE __attribute__ ((optimize ("no-ipa-vrp,no-ipa-bit-cp")))

extern int ext (int);

static int uses (int a)
{
  if (a > 100)
    return -1;
  return ext (a);
}

static NO_RANGE int passes (int a)
{
  return uses (a) + ext (3);
}

static int uses_range (int a)
{
  if (a > 100)
    return -1;
  return ext (a);
}

static int passes_range (int a)
{
  return uses_range (a) + ext (3);
}

int user (int a)
{
  return (passes (a & 15) + passes (a & 7)
	  + passes_range (a & 15) + passes_range (a & 7));
}

/* { dg-final { impacted-state uses emitted } } */
/* { dg-final { impacted-state passes emitted } } */
/* { dg-final { impacted-state uses_range bound } } */
/* { dg-final { impacted-state passes_range bound } } */
