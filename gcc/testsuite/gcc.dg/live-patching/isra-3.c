/* Clones call clones: who calls the last one is impacted by all.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-ipa-cp" } */

extern void out (int);

static __attribute__((noinline)) void low (int x, int unused)
{
  out (x);
}

static __attribute__((noinline)) void wrap (int x, int passed)
{
  out (x);
  low (x, passed);
}

void top (int x)
{
  wrap (x, x * 3);
}

/* { dg-final { impacted low wrap.isra.0 calls-clone "(low) > low.isra.0" { target inline_clone } } } */
/* { dg-final { impacted low top calls-clone "(low) > low.isra.0 > wrap.isra.0" { target inline_clone } } } */
/* { dg-final { impacted wrap top calls-clone "(wrap) > wrap.isra.0" { target inline_clone } } } */
/* { dg-final { not-impacted wrap low.isra.0 } } */
/* { dg-final { impacted-nobody low { target inline_only_static } } } */
/* { dg-final { impacted-nobody wrap { target inline_only_static } } } */
