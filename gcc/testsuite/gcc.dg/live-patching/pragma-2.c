/* A pragma in a body holds for all that follows, unless another one takes it
   back.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

int
hides (int x)
{
#pragma GCC visibility push(hidden)
  return x;
}
#pragma GCC visibility pop
int
weakens (int x)
{
#pragma weak other
  return x;
}
int
balanced (int x)
{
#pragma pack(push, 1)
  struct packed { char c; int i; } p;
#pragma pack(pop)
#pragma GCC push_options
#pragma GCC pop_options
#pragma GCC diagnostic ignored "-Wunused"
  return x + sizeof p;
}
extern int other (void);
int g (void) { return other ? 1 : 2; }

/* { dg-final { impacted hides g interface hides } } */
/* { dg-final { impacted weakens g interface weakens } } */
/* { dg-final { impacted-nobody balanced } } */
