/* What callers pass is built into a function that only they call: its symbol
   is right for these.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-inline -fno-ipa-cp-clone -flive-patching=inline-clone-attributes" } */

extern int ext (int);

static int bound (int x)
{
  if (x > 7)
    return -1;
  return ext (x);
}

int global (int x)
{
  if (x > 7)
    return -1;
  return ext (x);
}

static int unbound (int x)
{
  if (x > 7)
    return -1;
  return ext (x);
}

int user (int x)
{
  return bound (x & 7) + global (x & 7) + unbound (x);
}

/* { dg-final { impacted-state bound bound } } */
/* { dg-final { impacted-state global emitted } } */
/* { dg-final { impacted-state unbound emitted } } */
/* { dg-final { impacted-nobody bound } } */
