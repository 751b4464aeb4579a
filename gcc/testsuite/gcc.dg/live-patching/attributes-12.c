/* A call of a function is redirected to the version for its own instruction set,
   which has the same attributes.  There is no current function then.  */
/* { dg-do compile { target i?86-*-* x86_64-*-* } } */
/* { dg-require-ifunc "" } */
/* { dg-options "-O2 -flive-patching=inline-clone-attributes" } */

int v;

__attribute__((noinline, target_clones ("avx2", "default")))
int no_effects (int x)
{
  return x + 1;
}

__attribute__((noinline, target_clones ("avx2", "default")))
int effects (int x)
{
  return v += x;
}

__attribute__((noinline, target_clones ("avx2", "default")))
int user (int x)
{
  return no_effects (x) + no_effects (x);
}

__attribute__((noinline, target_clones ("avx2", "default")))
int user_of_other (int x)
{
  return effects (x) + effects (x);
}

/* { dg-final { has-fact no_effects effects "const finite" } } */
/* { dg-final { has-no-fact effects effects } } */
/* { dg-final { impacted-if no_effects user.default effects no_effects "no_effects\[effects\]" } } */
/* { dg-final { impacted-if no_effects user.avx2 effects no_effects "no_effects\[effects\],no_effects.avx2\[effects\]" } } */
/* { dg-final { not-impacted effects user_of_other.avx2 } } */
