/* Who passes on what all its callers pass, and cannot be cloned, calls a clone
   that has that built in: its own symbol is right for these callers.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone" } */

#define NOCLONE static __attribute__ ((noinline, noclone)) int
#define NOINLINE static __attribute__ ((noinline)) int

struct pair { int x, y; };
extern int ext (int);

NOINLINE uses (int a) { return ext (a * a + 3) * a; }
NOCLONE passes (int a) { return uses (a) + ext (a); }

NOINLINE uses_other (int a) { return ext (a * a + 5) * a; }
NOCLONE passes_sum (int a) { return uses_other (a + 7) + ext (a); }

NOINLINE uses_pair (struct pair *p) { return ext (p->x * 3) + 1; }
NOCLONE passes_pair (struct pair *p) { return uses_pair (p) + ext (2); }

NOINLINE uses_part (struct pair *p) { return ext (p->x * 5) + 1; }
NOCLONE passes_part (int a)
{
  struct pair p = { a, 1 };
  return uses_part (&p);
}

NOINLINE uses_member (struct pair *p) { return ext (p->x * 7) + 1; }
NOCLONE passes_member (struct pair *p)
{
  struct pair q = { p->y, 1 };
  return uses_member (&q);
}

/* Not these: callers pass different values, or any; it is not passed on; or
   what it calls is no clone.  */
NOINLINE uses_any (int a) { return ext (a * a + 9) * a; }
NOCLONE passes_two (int a) { return uses_any (a) + ext (4); }
__attribute__ ((noinline, noclone)) int
passes_global (int a) { return uses_any (a) + ext (5); }
NOINLINE uses_three (int a) { return ext (a * a + 11) * a; }
NOCLONE keeps (int a) { return uses_three (3) + ext (a); }
NOCLONE calls_ext (int a) { return ext (a); }

int user (int a)
{
  return (passes (5) + passes_sum (4) + passes_two (1) + passes_two (a)
	  + keeps (10) + calls_ext (11) + passes_part (12));
}

int user_pair (void)
{
  struct pair p = { 6, 7 };
  return passes_pair (&p);
}

int user_member (void)
{
  struct pair p = { 8, 9 };
  return passes_member (&p);
}

/* { dg-final { impacted-state passes bound } } */
/* { dg-final { impacted-state passes_sum bound } } */
/* { dg-final { impacted-state passes_pair bound } } */
/* { dg-final { impacted-state passes_part bound } } */
/* { dg-final { impacted-state passes_member bound } } */
/* { dg-final { impacted-state passes_two emitted } } */
/* { dg-final { impacted-state passes_global emitted } } */
/* { dg-final { impacted-state keeps emitted } } */
/* { dg-final { impacted-state calls_ext emitted } } */
