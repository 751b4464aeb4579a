/* Where the other type is outside of functions, all of the unit sees it.  */
/* { dg-do compile } */
/* { dg-options "-O2 -std=gnu23" } */
/* { dg-require-compile "-std=gnu23" {int i;} } */

enum A { A1 };
union U { int n; };

int f (void *p)
{
  struct S { int n; unsigned x : 3; } *s = p;
  return s->n;
}
struct S { int n; enum A x : 3; };
int g (struct S *s) { return s->n; }

int h (void *p)
{
  union U { int n; } *u = p;
  return u->n;
}

/* { dg-final { impacted f g interface f } } */
/* { dg-final { impacted f h interface f } } */
/* { dg-final { not-impacted h g } } */
