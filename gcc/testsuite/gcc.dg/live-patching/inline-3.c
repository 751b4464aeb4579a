/* At inline-clone a global function is inlined, and goes on along the
   route.  At inline-only-static it is not.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */
/* { dg-add-options bind_pic_locally } */

static int helper (int x)
{
  return x * 3 + 1;
}

int mid (int x)
{
  return helper (x) - 2;
}

int big (int x)
{
  return mid (x) + mid (x + 1);
}

/* { dg-final { impacted helper mid early-inline (helper) } } */
/* { dg-final { impacted helper big early-inline "(helper) > mid" { target inline_clone } } } */
/* { dg-final { impacted mid big early-inline mid { target inline_clone } } } */
/* { dg-final { impacted-nobody big } } */
/* { dg-final { not-impacted helper big { target inline_only_static } } } */
/* { dg-final { impacted-nobody mid { target inline_only_static } } } */
