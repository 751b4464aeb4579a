/* The name of a constructor that the compiler makes does not depend on how many
   other ones there are.  */
/* { dg-do compile { target *-*-linux* } } */
/* { dg-options "-O2 -fsanitize=address" } */

extern void use (const char *);

void first (void)
{
#ifdef OTHER
  static char text[8];
  use (text);
#endif
}

/* { dg-final { same-names _sub_I_* {__asan_init} -DOTHER } } */
