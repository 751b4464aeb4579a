/* That a body declares a builtin that is not in ISO C lets GCC call it in all
   functions.  */
/* { dg-do compile } */
/* { dg-options "-O2 -ffast-math" } */

double
f (double x)
{
  extern double pow10 (double);
  return x;
}
double
in_iso_c (double x)
{
  extern double sqrt (double);
  return x;
}
double
g (double x, double y)
{
  return __builtin_pow10 (x) * __builtin_pow10 (y);
}

/* { dg-final { impacted f g interface f } } */
/* { dg-final { not-impacted in_iso_c g } } */
