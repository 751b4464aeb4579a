/* That a body declares stpcpy lets GCC call it in all functions.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

int
f (char *x)
{
  extern char *stpcpy (char *, const char *);
  return x[1];
}
char *
g (char *d, const char *s)
{
  __builtin_strcpy (d, s);
  return d + __builtin_strlen (d);
}

/* { dg-final { impacted f g interface f } } */
