/* What was inlined into a function can make it lose what was found out about it;
   the text of both is in neither.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone-attributes" } */

int v;

static inline __attribute__((always_inline)) int leaf (int x)
{
  return v ^ x;
}

__attribute__((noinline)) int mid (int x)
{
  return leaf (x) * 3;
}

int user (int x)
{
  return mid (x) + mid (x);
}

int stranger (int x)
{
  return x;
}

/* { dg-final { impacted leaf mid early-inline (leaf) } } */
/* { dg-final { impacted-if leaf user effects "(leaf) > mid\\\[effects\\\]" "mid\[effects\],leaf\[effects\]" } } */
/* { dg-final { impacted-if mid user effects mid "mid\[effects\]" } } */
/* { dg-final { not-impacted leaf stranger } } */
/* { dg-final { not-impacted mid stranger } } */
