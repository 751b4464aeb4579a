/* In C23, types of the same name and with the same members are one in memory.
   An enumeration is the same as an integer, but not as another enumeration: which
   of them are one can be up to the function that has the first of them.  */
/* { dg-do compile } */
/* { dg-options "-O2 -std=gnu23" } */
/* { dg-require-compile "-std=gnu23" {int i;} } */

enum A { A1 };
enum B { B1 };

int f (void *p)
{
  struct S { unsigned x; } *s = p;
  return s->x;
}

int g (void *p)
{
  struct S { enum A x; } *s = p;
  return s->x;
}

int h (void *p)
{
  struct S { unsigned x; } *s = p;
  return s->x;
}

int i (void *p)
{
  struct T { enum B x; } *t = p;
  return t->x;
}

/* Without a bound there is one type for all.  */

int j (void *p)
{
  struct U { int n, a[]; } *u = p;
  return u->n;
}

int k (void *p)
{
  struct U { int n, a[2]; } *u = p;
  return u->n;
}

/* { dg-final { impacted f g interface f } } */
/* { dg-final { impacted j k interface j } } */
/* { dg-final { not-impacted f h } } */
/* { dg-final { not-impacted f i } } */
/* { dg-final { not-impacted j g } } */
