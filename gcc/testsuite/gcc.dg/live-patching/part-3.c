/* A static function of which only the split-off part has code is cloned.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

extern void out (int);
extern int flag;

static int split (int x)
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

/* { dg-final { impacted-state split cloned { target inline_clone } } } */
/* { dg-final { impacted split split.part.0 part (split) { target inline_clone } } } */
/* { dg-final { impacted split user1 early-inline (split) { target inline_clone } } } */
/* { dg-final { not-impacted split split.part.0 { target inline_only_static } } } */
