/* The text of a function that a macro makes goes from the name of the macro to
   the end of its arguments.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

#define SHOW(name, ...) \
  int show_##name (int x) { return __VA_ARGS__; }

extern int base;

SHOW (limit,
      x > 4
      ? base + 1
      : base - 1
      /* Still in the macro.  */
     )

int after (int x)
{
  return x;
}

/* { dg-final { impacted-place show_limit "*position-1.c:11:1-16" } } */
/* { dg-final { impacted-place after "*position-1.c:18:5-21" } } */
