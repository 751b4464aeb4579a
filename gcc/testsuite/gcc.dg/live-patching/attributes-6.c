/* A function that does not throw may throw after a patch.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fexceptions -flive-patching=inline-clone-attributes" } */

extern int v;
extern void cleanup (int *);
extern void may_throw (int);

__attribute__((noinline)) static void quiet (int x)
{
  v = x;
}

__attribute__((noinline)) static void loud (int x)
{
  v = x;
  may_throw (x);
}

void user (int x)
{
  __attribute__((cleanup (cleanup))) int guard = x;
  quiet (x);
}

void user_of_loud (int x)
{
  __attribute__((cleanup (cleanup))) int guard = x;
  loud (x);
}

/* { dg-final { has-fact quiet nothrow yes } } */
/* { dg-final { has-no-fact loud nothrow } } */
/* { dg-final { impacted-if quiet user nothrow quiet "quiet\[nothrow\]" } } */
/* { dg-final { impacted-nobody loud } } */
