/* The name of a constant that the compiler makes of an initializer depends on its
   function alone.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fmerge-all-constants" } */

extern void use (const int *);

void before (void)
{
#ifdef OTHER
  use ((const int[12]) { 9, 8, 7, 6, 5, 4, 3, 2, 1, 9, 8, 7 });
#endif
}

void user (void)
{
  use ((const int[12]) { 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32 });
}

/* { dg-final { same-names user "C\\.\[0-9.\]*\[0-9\]" -DOTHER } } */
