/* What is not recorded stays off, and is an error when it is asked for; the rest
   is accepted.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone-attributes" } */

int v;

/* { dg-final { flag-state "-O2 -O3 -Os" "ipa-pure-const ipa-vrp ipa-bit-cp ipa-reference-addressable devirtualize" enabled } } */
/* { dg-final { flag-state "-O2 -O3 -Os" "ipa-modref ipa-ra ipa-icf ipa-icf-functions ipa-reference ipa-stack-alignment ipa-profile devirtualize-speculatively" disabled } } */
