/* { dg-do compile } */
/* { dg-options "-O2 -fipa-pure-const -fipa-vrp -fipa-bit-cp -fipa-modref -fipa-ra -flive-patching=inline-clone-attributes" } */

int v;

/* { dg-error "-fipa-modref.* is incompatible with .-flive-patching=inline-clone-attributes" "" { target *-*-* } 0 } */
/* { dg-error "-fipa-ra.* is incompatible with .-flive-patching=inline-clone-attributes" "" { target *-*-* } 0 } */
