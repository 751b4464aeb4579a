/* Who cannot be cloned does not pass on what all its callers pass, neither to
   clones nor to what is inlined into it: it is right for other callers too.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-ipa-sra -flive-patching=inline-clone" } */

#define NOCLONE static __attribute__ ((noinline, noclone)) int
#define NOINLINE static __attribute__ ((noinline)) int

struct one { int x; };
struct pair { int x, y; };
extern int ext (int);

NOINLINE uses (int a) { return ext (a * a + 3) * a; }
NOCLONE passes (int a) { return uses (a) + ext (a); }

NOINLINE uses_other (int a) { return ext (a * a + 5) * a; }
NOCLONE passes_sum (int a) { return uses_other (a + 7) + ext (a); }

NOINLINE uses_pair (struct pair *p) { return ext (p->x * 3) + 1; }
NOCLONE passes_pair (struct pair *p) { return uses_pair (p) + ext (2); }

NOINLINE uses_part (struct one *p) { return ext (p->x * 5) + 1; }
NOCLONE passes_part (int a)
{
  struct one p = { a };
  return uses_part (&p);
}

NOINLINE uses_member (struct one *p) { return ext (p->x * 7) + 1; }
NOCLONE passes_member (struct pair *p)
{
  struct one q = { p->y };
  return uses_member (&q);
}

/* What can be cloned passes it on from a clone.  */
NOINLINE uses_three (int a) { return ext (a * a + 11) * a; }
NOINLINE is_cloned (int a) { return uses_three (a) + ext (a); }

int user (int a)
{
  return passes (5) + passes_sum (4) + passes_part (12) + is_cloned (10);
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

/* { dg-final { impacted-state passes emitted } } */
/* { dg-final { impacted-state passes_sum emitted } } */
/* { dg-final { impacted-state passes_pair emitted } } */
/* { dg-final { impacted-state passes_part emitted } } */
/* { dg-final { impacted-state passes_member emitted } } */
/* { dg-final { impacted-state uses emitted } } */
/* { dg-final { impacted-state uses_other emitted } } */
/* { dg-final { impacted-state uses_pair emitted } } */
/* { dg-final { impacted-state uses_part emitted } } */
/* { dg-final { impacted-state uses_member emitted } } */
/* { dg-final { impacted-state is_cloned cloned } } */
/* { dg-final { impacted-state uses_three cloned } } */
