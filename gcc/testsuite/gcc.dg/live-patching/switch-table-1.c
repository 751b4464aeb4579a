/* The name of the table that is made of a switch depends on its function alone.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

#define TABLE \
  switch (x) { case 0: return 7; case 1: return 99; case 2: return 4; \
    case 3: return 1234; case 4: return 5; case 5: return 77; }

int before (int x)
{
#ifdef OTHER
  TABLE
  return 1;
#else
  return x;
#endif
}

int user (int x)
{
  TABLE
  return 0;
}

/* { dg-final { same-names user "CSWTCH\\.\[0-9\]+" -DOTHER } } */
