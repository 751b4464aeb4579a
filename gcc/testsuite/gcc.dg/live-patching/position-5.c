/* Lines of a file may go back, and a function may begin in another file than it
   ends in.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

#line 100 "x.c"
int back (int x)
{
#line 20 "x.c"
  x++;
#line 10 "x.c"
  x--;
#line 103 "x.c"
  return x;
}
#line 1 "y.h"
int across (int x)
{
#line 200 "x.c"
  return x;
}

/* { dg-final { impacted-place back "x.c:100:5-104 x.c:10-10 x.c:20-20" } } */
/* { dg-final { impacted-place across "y.h:1:5-2 x.c:200-201" } } */
