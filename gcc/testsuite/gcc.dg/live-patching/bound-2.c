/* Likewise for known bits, and for a pointer that is not null.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-inline -fno-ipa-cp-clone -fno-ipa-sra -flive-patching=inline-clone-attributes" } */

extern int ext (int);
int array[4];

static int bits (unsigned x)
{
  return x & 1 ? 3 : ext (x);
}

static int not_null (int *p)
{
  return p ? ext (*p) : 3;
}

int user (unsigned x)
{
  return bits (x * 4) + not_null (&array[x & 3]);
}

/* { dg-final { impacted-state bits bound } } */
/* { dg-final { impacted-state not_null bound } } */
