/* Of two functions that call one another one at least gets the other's text.  At
   inline-only-static global functions do not.  */
/* { dg-do compile } */
/* { dg-options "-O3" } */
/* { dg-add-options bind_pic_locally } */

extern void out (int);
int odd (int);

int even (int n)
{
  out (n);
  return n == 0 ? 1 : odd (n - 1);
}

int odd (int n)
{
  out (-n);
  return n == 0 ? 0 : even (n - 1);
}

/* { dg-final { impacted even odd inline even { target inline_clone } } } */
/* { dg-final { not-impacted even even } } */
/* { dg-final { not-impacted odd odd } } */
/* { dg-final { impacted-nobody even { target inline_only_static } } } */
/* { dg-final { impacted-nobody odd { target inline_only_static } } } */
