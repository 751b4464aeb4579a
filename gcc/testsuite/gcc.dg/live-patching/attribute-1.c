/* The level is one of the unit.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

__attribute__((optimize ("live-patching=inline-only-static")))
int g (int x)
{ /* { dg-warning "bad option '-flive-patching=inline-only-static' to attribute 'optimize'" } */
  return x;
}
