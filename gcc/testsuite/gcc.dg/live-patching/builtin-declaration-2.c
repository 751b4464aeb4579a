/* The declaration of another builtin in a body does nothing to others.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

int
f (char *x)
{
  extern unsigned long strlen (const char *);
  return strlen (x);
}
char *
g (char *d, const char *s)
{
  __builtin_strcpy (d, s);
  return d + __builtin_strlen (d);
}

/* { dg-final { not-impacted f g } } */
