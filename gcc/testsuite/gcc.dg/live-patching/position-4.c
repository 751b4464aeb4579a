/* A file that a body includes is text of the function, up to what comes to be
   appended to it.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

const char *
code_name (int code)
{
  switch (code)
    {
#define CODE(NAME, NUMBER) case NUMBER: return #NAME;
#include "position-4.def"
    }
  return 0;
}

int after (int x)
{
  return x;
}

/* { dg-final { impacted-place code_name "*position-4.c:7:1-15 *position-4.def:1-4" } } */
/* { dg-final { impacted-place after "*position-4.c:17:5-20" } } */
