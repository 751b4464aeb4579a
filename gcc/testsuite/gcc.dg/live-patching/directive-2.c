/* So can one of OpenACC.  */
/* { dg-do compile } */
/* { dg-require-effective-target fopenacc } */
/* { dg-options "-O2 -fopenacc" } */

int created, other;
int
f (int x)
{
  extern int created;
#pragma acc declare create (created)
  return x;
}
void
g (int x)
{
#pragma acc parallel
  created += x;
}
void
h (int x)
{
#pragma acc parallel
  other += x;
}

/* { dg-final { impacted f g interface f } } */
/* { dg-final { not-impacted f h } } */
