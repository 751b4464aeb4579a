/* A qualifier can say of a function what an attribute does.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

typedef int function (int);
int
f (int x)
{
  extern const function constant;
  extern function plain;
  return x;
}
extern int constant (int), plain (int);
int g (int x) { return constant (x) + constant (x); }
int h (int x) { return plain (x) + plain (x); }

/* { dg-final { impacted f g interface f } } */
/* { dg-final { not-impacted f h } } */
