/* What crosses functions is off at each level, whatever -O says.  */
/* { dg-do compile } */
/* { dg-options "" } */

int x;

/* { dg-final { flag-state "-O2 -O3 -Os -Ofast" "ipa-bit-cp ipa-vrp" disabled } } */
/* { dg-final { flag-state "-O2 -O3 -Os -Ofast" "ipa-icf ipa-icf-functions ipa-icf-variables" disabled } } */
/* { dg-final { flag-state "-O2 -O3 -Os -Ofast" "ipa-modref ipa-pure-const ipa-pta" disabled } } */
/* { dg-final { flag-state "-O2 -O3 -Os -Ofast" "ipa-profile ipa-ra ipa-stack-alignment" disabled } } */
/* { dg-final { flag-state "-O2 -O3 -Os -Ofast" "ipa-reference ipa-reference-addressable" disabled } } */
