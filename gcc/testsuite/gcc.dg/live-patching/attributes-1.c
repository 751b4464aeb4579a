/* Who was made with it that a function is const or pure hangs on that, and so
   does who was made with what was found out from it.  What is declared hangs on
   nothing.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone-attributes" } */

int v;

static __attribute__((noinline)) int constant (int x)
{
  return x * 3;
}

static __attribute__((noinline)) int deeper (int x)
{
  return constant (x) + v;
}

int user (int x)
{
  return deeper (x) + deeper (x + 1);
}

static __attribute__((noinline, const)) int declared (int x)
{
  return x * 5;
}

int user_of_declared (int x)
{
  return declared (x) + declared (x + 1);
}

static __attribute__((noinline)) int effects (int x)
{
  return v += x;
}

int user_of_effects (int x)
{
  return effects (x);
}

/* { dg-final { has-fact constant effects "const finite" } } */
/* { dg-final { has-fact deeper effects "pure finite" } } */
/* { dg-final { has-no-fact declared effects } } */
/* { dg-final { has-no-fact effects effects } } */
/* { dg-final { has-no-fact constant nothrow } } */
/* { dg-final { impacted-if constant deeper effects constant "constant\[effects\]" } } */
/* { dg-final { impacted-if constant user effects "constant > deeper\\\[effects\\\]" "constant\[effects\]" } } */
/* { dg-final { impacted-if deeper user effects deeper "deeper\[effects\]" } } */
/* { dg-final { impacted-nobody declared } } */
/* { dg-final { impacted-nobody effects } } */
