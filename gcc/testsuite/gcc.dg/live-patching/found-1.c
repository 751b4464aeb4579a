/* At the level of patches nobody rests on what can be found out about a function,
   but a record can have it, with what it rests on in turn.  */
/* { dg-do compile } */
/* { dg-options "-O2 -frecord-impacted-attributes" } */

extern void stop (void) __attribute__((noreturn));
extern void *malloc (__SIZE_TYPE__);
int v;

__attribute__((noinline)) int constant (int x)
{
  return x * 3;
}

__attribute__((noinline)) int deeper (int x)
{
  return constant (x) + v;
}

__attribute__((noinline)) int effects (int x)
{
  return v += deeper (x);
}

__attribute__((noinline)) void leaves (void)
{
  stop ();
}

__attribute__((noinline)) void *fresh (__SIZE_TYPE__ size)
{
  return malloc (size * 3);
}

int user (int x)
{
  int first = constant (x);
  v = 5;
  return first + constant (x);
}

/* { dg-final { has-fact constant effects "const finite" } } */
/* { dg-final { has-fact deeper effects "pure finite\ton constant\[effects\]" } } */
/* { dg-final { has-no-fact effects effects } } */
/* { dg-final { has-fact effects nonfreeing "yes\ton deeper\[nonfreeing\]" } } */
/* { dg-final { has-fact leaves noreturn yes } } */
/* { dg-final { has-fact fresh malloc yes } } */
/* { dg-final { impacted-nobody deeper } } */
/* { dg-final { scan-assembler-times {\mcall\s+constant\M} 3 { target { i?86-*-* x86_64-*-* } } } } */
