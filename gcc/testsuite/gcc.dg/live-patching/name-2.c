/* A function that is asked for by its assembler name.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching-list=in_asm,name-2.impacted" } */
/* { dg-add-options bind_pic_locally } */

int helper (int x) __asm__ ("in_asm");

int helper (int x)
{
  return x * 3;
}

int user (int x)
{
  return helper (x);
}

/* { dg-final { impacted in_asm user early-inline in_asm { target inline_clone } } } */
/* { dg-final { not-listed user } } */
/* { dg-final { impacted-nobody in_asm { target inline_only_static } } } */
