/* Who was inlined elsewhere before it rested on a function is no concern of
   where it went; and what comes later into a function whose facts were used
   before is.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-partial-inlining -flive-patching=inline-clone-attributes" } */

extern int ext (int);
int v;

extern inline __attribute__((gnu_inline)) int late (int x)
{
  return (v ^ x) + (v ^ (x + 1)) + (v ^ (x + 2)) + (v ^ (x + 3));
}

__attribute__((noinline)) int pure (int x)
{
  return late (x) * 3;
}

int user (int x)
{
  return pure (x) + pure (x);
}

/* { dg-final { impacted-if late user effects "(late) > pure\\\[effects\\\]" "pure\[effects\],late\[effects\]" } } */
/* { dg-final { impacted-if pure user effects pure "pure\[effects\]" } } */
