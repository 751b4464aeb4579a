/* Three functions that call one another are pure together.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-ipa-cp -flive-patching=inline-clone-attributes" } */

int v;
static int third (int);

static __attribute__((noinline)) int first (int x)
{
  return x > 9 ? v : third (x + 1) + 1;
}

static __attribute__((noinline)) int second (int x)
{
  return x > 8 ? v : first (x + 1) + 2;
}

static __attribute__((noinline)) int third (int x)
{
  return x > 7 ? v : second (x + 1) + 3;
}

int user (int x)
{
  return first (x) + first (x);
}

/* { dg-final { has-fact second effects pure } } */
/* { dg-final { impacted-if first user effects first "first\[effects\]" } } */
/* { dg-final { impacted-if second user effects * "second\[effects\]" } } */
/* { dg-final { impacted-if third user effects "third > first\\\[effects\\\]" "third\[effects\]" } } */
