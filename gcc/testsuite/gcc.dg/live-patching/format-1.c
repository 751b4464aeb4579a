/* The whole of a list, as the documentation has it.  */
/* { dg-do compile } */
/* { dg-options "-O2 -Wall -g -DX -flive-patching=inline-clone" } */

static int helper (int x)
{
  return x * 3 + 1;
}

int mid (int x)
{
  return helper (x) - 2;
}

/* { dg-final { whole-list } }
| # impacted functions, format 2
| # compiler: COMPILER
| # unit: format-1.c
| # level: inline-clone
| # options: -O2
| helper	format-1.c:5:12-8	inlined
| 	mid	early-inline	(helper)	format-1.c:10:5-13
| mid	format-1.c:10:5-13	emitted
| # end: 2 functions, 1 impacted
*/
