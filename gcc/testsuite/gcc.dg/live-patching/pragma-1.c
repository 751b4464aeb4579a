/* The level is one of the unit.  */
/* { dg-do compile } */
/* { dg-options "-O2 -Wno-attributes" } */

#pragma GCC optimize ("live-patching=inline-only-static") /* { dg-warning "bad option '-flive-patching=inline-only-static' to pragma 'optimize'" } */
static int f (int x) { return x + 1; }
int g (int x) { return f (x); }

/* { dg-final { impacted f g early-inline (f) } } */
