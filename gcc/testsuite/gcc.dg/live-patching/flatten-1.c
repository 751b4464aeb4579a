/* flatten inlines all that is called, and at inline-only-static only static
   functions.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */
/* { dg-add-options bind_pic_locally } */

extern int ext (int);

static int leaf (int x)
{
  int i, s = 0;
  for (i = 0; i < x; i++)
    s += ext (i) * ext (s) + ext (i + s) - ext (x);
  return s;
}

int global (int x)
{
  return leaf (x) + leaf (x + 1);
}

__attribute__((flatten)) int flat (int x)
{
  return leaf (x) + global (x);
}

/* { dg-final { impacted leaf flat early-inline leaf } } */
/* { dg-final { impacted global flat early-inline global { target inline_clone } } } */
/* { dg-final { not-impacted flat global } } */
/* { dg-final { impacted-nobody global { target inline_only_static } } } */
