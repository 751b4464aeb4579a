/* Under strub a function keeps the interface of its type, whatever its body
   reads: it becomes a wrapper, here an inlined one, of a clone of it.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */
/* { dg-require-compile "" "int __attribute__((strub)) x;" } */

int __attribute__((strub)) secret = 40;

static __attribute__((noinline)) int get (int x)
{
  return x + secret;
}

int first (int x)
{
  return get (x) + 1;
}

/* { dg-final { impacted get get.strub.* clone (get) } } */
/* { dg-final { impacted get first inline (get) } } */
/* { dg-final { not-impacted first get.strub.* } } */
/* { dg-final { scan-assembler "get\\.strub\\." } } */
