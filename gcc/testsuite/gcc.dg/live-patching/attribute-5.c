/* What a declaration in a body says without an attribute in its list.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

int
f (int x)
{
  extern _Alignas (64) int aligned;
#pragma GCC visibility push(hidden)
  extern int hidden;
#pragma GCC visibility pop
  extern int plain;
  return x + aligned + hidden + plain;
}
extern int aligned, hidden, plain;
int g (void) { return aligned; }
int h (void) { return hidden; }
int i (void) { return plain; }

/* { dg-final { impacted f g interface f } } */
/* { dg-final { impacted f h interface f } } */
/* { dg-final { not-impacted f i } } */
