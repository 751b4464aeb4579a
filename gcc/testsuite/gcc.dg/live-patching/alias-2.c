/* The same at inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static" } */

extern int ext (int);

__attribute__((noinline)) int f (int x)
{
  return ext (x) * 2;
}

extern int f_alias (int) __attribute__((alias ("f")));
extern int f_weak (int) __attribute__((weak, alias ("f")));

int user (int x)
{
  return f_alias (x);
}

/* { dg-final { impacted f f_alias alias f } } */
/* { dg-final { impacted f f_weak alias f } } */
/* { dg-final { not-impacted f user } } */
