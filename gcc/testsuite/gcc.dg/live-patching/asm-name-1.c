/* A function goes by its assembler name.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

static int helper (int x) __asm__ ("helper_in_asm");

static int helper (int x)
{
  return x * 3;
}

int user (int x) __asm__ ("user_in_asm");

int user (int x)
{
  return helper (x);
}

/* { dg-final { impacted helper_in_asm user_in_asm early-inline (helper_in_asm) } } */
/* { dg-final { not-listed user } } */
/* { dg-final { not-listed helper } } */
