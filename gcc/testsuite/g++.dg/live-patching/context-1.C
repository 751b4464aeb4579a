// No clone is made of a function because all pass objects of one class to it, but
// it passes that on, to a clone and to what is inlined.
// { dg-do compile { target c++11 } }
// { dg-options "-O2 -fno-early-inlining -fno-ipa-vrp -fno-ipa-bit-cp -fno-ipa-sra -flive-patching=inline-clone-attributes" }

#define NOINLINE static __attribute__ ((noinline)) int

extern int ext (int);
struct A { virtual int f (int); int z; };
struct B : A { B (int); int f (int) override; int more (int); };
struct C : A { C (int); int f (int) override; int more (int); };
__attribute__ ((noinline)) int B::f (int a) { return ext (a + z); }
__attribute__ ((noinline)) int C::f (int a) { return ext (a - z); }

NOINLINE uses (A *p, int a) { return ext (a) + p->f (a) * 3; }
NOINLINE passes (A *p, int a) { return uses (p, a) + ext (a + 1) * 2; }

__attribute__ ((noclone)) int inlined (A *p, int a) { return p->f (a) * 3; }
NOINLINE inlines (A *p, int a) { return inlined (p, a) + ext (a + 2); }

// Not with objects of two classes.
NOINLINE uses_any (A *p, int a) { return ext (a) + p->f (a) * 5; }
NOINLINE passes_any (A *p, int a) { return uses_any (p, a) + ext (a + 3); }

int user (int a)
{
  B b (a);
  C c (a);
  return (passes (&b, a) + inlines (&b, a) + passes_any (&b, a)
	  + passes_any (&c, a));
}

int other_user (int a)
{
  B b (2);
  return passes (&b, a) + inlines (&b, a);
}

// { dg-final { impacted-state _ZL4usesP1Ai cloned } }
// { dg-final { impacted-state _ZL6passesP1Ai bound } }
// { dg-final { impacted-state _ZL7inlinesP1Ai bound } }
// { dg-final { impacted-state _ZL8uses_anyP1Ai emitted } }
// { dg-final { impacted-state _ZL10passes_anyP1Ai emitted } }
