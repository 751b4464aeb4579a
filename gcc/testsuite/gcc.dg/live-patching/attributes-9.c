/* A call that is found to be a direct one only while functions are compiled, and
   then goes away.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-inline -fno-ipa-cp -flive-patching=inline-clone-attributes" } */

int v;

static int pure (int x)
{
  return v ^ x;
}

static int (*choose (int x)) (int)
{
  int (*f) (int) = x ? pure : pure;
  return f;
}

struct holder { int (*f) (int); };

int user (int x)
{
  struct holder h, *p = &h;
  __asm__ ("" : "+r" (p));
  h.f = pure;
  h.f (x);
  return x;
}

int user_of_chosen (int x)
{
  choose (x) (x);
  return x;
}

/* { dg-final { has-fact pure effects "pure finite" } } */
/* { dg-final { impacted-if pure user effects pure "pure\[effects\]" } } */
