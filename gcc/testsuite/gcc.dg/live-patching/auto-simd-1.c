/* No function has vector versions because of what its body is.  */
/* { dg-do compile } */
/* { dg-options "-O3 -fopenmp -fopenmp-target-simd-clone=any" } */
/* { dg-require-compile "-fopenmp -fopenmp-target-simd-clone=any" } */

static int seen;

#pragma omp begin declare target
__attribute__((noinline)) int triple (int x)
{
#ifdef OTHER
  seen = x;
#endif
  return x * 3;
}
#pragma omp end declare target

void user (int *restrict p, int *restrict q)
{
  int i;
  for (i = 0; i < 1024; i++)
    p[i] = triple (q[i]);
}

int last (void)
{
  return seen;
}

/* { dg-final { same-names user {[^\n]+} -DOTHER } } */
/* { dg-final { scan-assembler-not "_ZGV" } } */
