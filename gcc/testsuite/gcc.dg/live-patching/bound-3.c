/* At other levels nothing of what callers pass is built in.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-inline" } */
/* { dg-additional-options "-fno-ipa-cp-clone" { target inline_clone } } */

extern int ext (int);

static int local (int x)
{
  if (x > 7)
    return -1;
  return ext (x);
}

int user (int x)
{
  return local (x & 7);
}

/* { dg-final { impacted-state local emitted } } */
/* { dg-final { scan-list-not "^\\t= " } } */
