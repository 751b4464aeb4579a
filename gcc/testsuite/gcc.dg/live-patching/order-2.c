/* Functions are sorted by place, with lines as numbers, and then by name; and
   impacted ones by name.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone" } */

static inline __attribute__ ((always_inline)) int z (int x) { return x + 1; }

int y (int x) { return z (x); } int b (int x) { return z (x) + 1; }

#define TWO(A, B) int A (int x) { return x; } int B (int x) { return x; }
TWO (d, c)

/* { dg-final { whole-list } }
| # impacted functions, format 2
| # compiler: COMPILER
| # unit: order-2.c
| # level: inline-clone
| # options: -O2
| z	order-2.c:6:51-6	inlined
| 	b	early-inline	(z)	order-2.c:8:37-8
| 	y	early-inline	(z)	order-2.c:8:5-8
| y	order-2.c:8:5-8	emitted
| b	order-2.c:8:37-8	emitted
| c	order-2.c:11:1-11	emitted
| d	order-2.c:11:1-11	emitted
| # end: 5 functions, 2 impacted
*/
