/* Some of everything, for tests that compare whole lists.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */
/* { dg-add-options bind_pic_locally } */

extern int ext (int);
extern int flag;

static int leaf (int x) { return x * 3 + 1; }

static __attribute__((noinline)) int spec (int x, int y)
{
  int i, s = 0;
  for (i = 0; i < y; i++)
    s += ext (leaf (i)) * x;
  return s;
}

int split (int x)
{
  if (!flag)
    return 0;
  for (int i = 0; i < x; i++)
    {
      ext (x + i);
      ext (x + 1);
      ext (x + 2);
      ext (x * 3);
      ext (x * 5);
      ext (x * 7);
    }
  return x;
}

int top (int y) { return spec (3, y) + split (y); }
int mid (int y) { return leaf (y) + split (y); }
static int unused (int y) { return mid (y); }
extern int mid_alias (int) __attribute__((alias ("mid")));

/* { dg-final { impacted-state unused removed } } */
/* { dg-final { impacted leaf mid early-inline (leaf) } } */
/* { dg-final { impacted split split.part.0 part split { target inline_clone } } } */
/* { dg-final { not-impacted split split.part.0 { target inline_only_static } } } */
