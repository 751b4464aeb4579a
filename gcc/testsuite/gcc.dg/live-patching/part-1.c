/* The part that is split off is impacted, and so is who gets the rest.  At
   inline-only-static nothing is split.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */
/* { dg-add-options bind_pic_locally } */

extern void out (int);
extern int flag;

int split (int x)
{
  if (!flag)
    return 0;
  for (int i = 0; i < x; i++)
    {
      out (x + i);
      out (x + 1);
      out (x + 2);
      out (x * 3);
      out (x * 5);
      out (x * 7);
    }
  return x;
}

int user1 (int x)
{
  return split (x) + 1;
}

int user2 (int x)
{
  return split (x) - 1;
}

/* { dg-final { impacted-state split emitted } } */
/* { dg-final { impacted split split.part.0 part split { target inline_clone } } } */
/* { dg-final { impacted split user1 early-inline split { target inline_clone } } } */
/* { dg-final { impacted split user2 early-inline split { target inline_clone } } } */
/* { dg-final { impacted-nobody split { target inline_only_static } } } */
