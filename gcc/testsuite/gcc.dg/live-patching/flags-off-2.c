/* What makes clones is off at inline-only-static alone.  */
/* { dg-do compile } */
/* { dg-options "" } */

int x;

/* { dg-final { flag-state "-O2 -O3 -Os -Ofast" "ipa-cp ipa-sra" enabled { target inline_clone } } } */
/* { dg-final { flag-state "-O2 -O3 -Ofast" "partial-inlining" enabled { target inline_clone } } } */
/* { dg-final { flag-state "-O3" "ipa-cp-clone" enabled { target inline_clone } } } */
/* { dg-final { flag-state "-O2 -O3 -Os -Ofast" "ipa-cp ipa-sra" disabled { target inline_only_static } } } */
/* { dg-final { flag-state "-O2 -O3 -Ofast" "partial-inlining" disabled { target inline_only_static } } } */
/* { dg-final { flag-state "-O3" "ipa-cp-clone" disabled { target inline_only_static } } } */
