/* The name of the flag of a function that is instrumented once depends on the
   function.  */
/* { dg-do compile } */
/* { dg-options "-O2 -finstrument-functions-once" } */
/* { dg-require-compile "-finstrument-functions-once" } */

#ifdef OTHER
__attribute__((no_instrument_function))
#endif
int first (int x)
{
  return x + 1;
}

int second (int x)
{
  return x + 2;
}

/* { dg-final { same-names second {\mC[.$]\d+} -DOTHER } } */
