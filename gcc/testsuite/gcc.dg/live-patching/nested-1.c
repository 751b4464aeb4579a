/* The functions of a nest share a frame: all of them impact one another.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */
/* { dg-additional-options "-fno-ipa-sra -fno-ipa-cp" { target inline_clone } } */

extern void out (int *);

int parent (int x)
{
  int shared = x;
  __attribute__((noinline)) int first (int y) { out (&shared); return shared + y; }
  __attribute__((noinline)) int second (int y) { shared += y; return y; }
  return first (x) + second (x);
}

int other (int x)
{
  return x;
}

/* { dg-final { impacted parent first.* nested parent } } */
/* { dg-final { impacted parent second.* nested parent } } */
/* { dg-final { impacted first.* parent nested first.* } } */
/* { dg-final { impacted first.* second.* nested first.* } } */
/* { dg-final { impacted second.* first.* nested second.* } } */
/* { dg-final { impacted second.* parent nested second.* } } */
/* { dg-final { not-impacted parent other } } */
