/* A function that returns new memory may return old memory after a patch.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-ipa-cp -fno-ipa-sra -flive-patching=inline-clone-attributes" } */

extern void *malloc (__SIZE_TYPE__);

static __attribute__((noinline)) void *fresh (__SIZE_TYPE__ size)
{
  return malloc (size * 3);
}

int user (int *old)
{
  int *p = fresh (sizeof (int));
  *old = 5;
  *p = 6;
  return *old;
}

/* { dg-final { has-fact fresh malloc yes } } */
/* { dg-final { impacted-if fresh user malloc fresh "fresh\[malloc\]" } } */
