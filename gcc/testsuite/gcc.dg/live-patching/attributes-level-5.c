/* What does not conclude anything from what no function does is accepted.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fdevirtualize -fipa-reference-addressable -flive-patching=inline-clone-attributes" } */

int v;
