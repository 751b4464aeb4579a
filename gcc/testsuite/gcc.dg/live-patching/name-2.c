/* A function that is asked for by its assembler name.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching-list=in_asm,name-2.impacted" } */

int helper (int x) __asm__ ("in_asm");

int helper (int x)
{
  return x * 3;
}

int user (int x)
{
  return helper (x);
}

/* { dg-final { impacted in_asm user early-inline in_asm } } */
/* { dg-final { not-listed user } } */
