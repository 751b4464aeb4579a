/* A name that the unit does not define is no error.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching-list=nobody,name-5.impacted" } */

int f (int x)
{
  return x;
}

/* { dg-final { not-listed f } } */
/* { dg-final { not-listed nobody } } */
