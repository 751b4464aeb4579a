/* A transactional clone is one.  At inline-only-static there are none.  */
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

/* { dg-error "'-fgnu-tm' is incompatible with '-flive-patching=inline-only-static'" "" { target inline_only_static } 0 } */
/* { dg-final { impacted safe _ZGTt4safe clone safe { target inline_clone } } } */
/* { dg-final { impacted safe user calls-clone "safe > _ZGTt4safe" { target inline_clone } } } */
