/* What a function gets after it was inlined does not follow it: mid calls leaf
   when it is inlined early into cold_user, and so does cold_user.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-partial-inlining" } */
/* { dg-add-options bind_pic_locally } */

extern int ext (int);

extern inline int leaf (int x)
{
  return ext (x) * ext (x + 1) + ext (x + 2) * ext (x + 3)
	 + ext (x + 4) * ext (x + 5);
}

int mid (int x)
{
  return leaf (x);
}

__attribute__((cold)) int cold_user (int x)
{
  return mid (x);
}

/* { dg-final { impacted leaf mid inline leaf { target inline_clone } } } */
/* { dg-final { impacted mid cold_user early-inline mid { target inline_clone } } } */
/* { dg-final { not-impacted leaf cold_user } } */
/* { dg-final { impacted-nobody leaf { target inline_only_static } } } */
/* { dg-final { impacted-nobody mid { target inline_only_static } } } */
