/* What is behind a pointer is not checked again after a call of a function that
   frees no memory.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fsanitize=address -flive-patching=inline-clone-attributes" } */

int v;

static __attribute__((noinline)) void no_free (int x)
{
  v += x;
}

static __attribute__((noinline)) void may_free (int x)
{
  extern void ext (int);
  ext (x);
}

int user (int *p, int x)
{
  *p = x;
  no_free (x);
  return *p;
}

int user_of_other (int *p, int x)
{
  *p = x;
  may_free (x);
  return *p;
}

/* { dg-final { has-fact no_free nonfreeing yes } } */
/* { dg-final { has-no-fact may_free nonfreeing } } */
/* { dg-final { impacted-if no_free user nonfreeing no_free "no_free\[nonfreeing\]" } } */
/* { dg-final { impacted-nobody may_free } } */
