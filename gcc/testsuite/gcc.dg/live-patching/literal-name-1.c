/* The name of a static compound literal depends on the function around it.  */
/* { dg-do compile } */
/* { dg-options "-O2 -std=c23" } */
/* { dg-require-compile "-std=c23" } */

int *first (void)
{
#ifdef OTHER
  return (static int [2]) { 3, 4 };
#else
  return 0;
#endif
}

int *second (void)
{
  return (static int [2]) { 1, 2 };
}

int *third (int i)
{
  return i ? (static int [2]) { 5, 6 } : (static int [2]) { 7, 8 };
}

static int *const fourth = (static int [2]) { 9, 10 };

int *user (void)
{
  return fourth;
}

/* { dg-final { same-names second {__compound_literal[\w.$]*} -DOTHER } } */
/* { dg-final { same-names third {__compound_literal[\w.$]*} -DOTHER } } */
/* { dg-final { same-names user {__compound_literal[\w.$]*} -DOTHER } } */
