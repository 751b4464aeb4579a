/* An option that asks for what the level turns off is an error.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fsection-anchors -w" } */

int v;

/* { dg-error "'-fsection-anchors' is incompatible with" "" { target *-*-* } 0 } */
