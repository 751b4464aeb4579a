/* A transactional clone is one.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fgnu-tm -fno-inline" } */

extern void out (int) __attribute__((transaction_safe));

__attribute__((transaction_safe)) void safe (int x)
{
  out (x);
}

void user (int x)
{
  __transaction_atomic { safe (x); }
}

/* { dg-final { impacted safe _ZGTt4safe clone safe } } */
/* { dg-final { impacted safe user calls-clone "safe > _ZGTt4safe" } } */
