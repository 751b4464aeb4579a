/* -fsection-anchors contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fsection-anchors -w" } */

int x;

/* { dg-error "'-fsection-anchors' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
