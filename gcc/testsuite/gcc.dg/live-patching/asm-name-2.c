/* The assembler name of a builtin goes for the calls that the compiler makes,
   too.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

int
f (int x)
{
  extern int puts (const char *) __asm__ ("my_puts");
  return x;
}
int g (void) { return __builtin_printf ("hello\n"); }
int
h (int x)
{
  extern int own (void) __asm__ ("my_own");
  return x;
}

/* { dg-final { impacted f g interface f } } */
/* { dg-final { impacted-nobody h } } */
