/* An option of a function that asks for what the level turns off is an
   error.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

__attribute__((optimize ("ipa-icf")))
int g (int x)
{
  return x;
}

/* { dg-error "'-fipa-icf' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
