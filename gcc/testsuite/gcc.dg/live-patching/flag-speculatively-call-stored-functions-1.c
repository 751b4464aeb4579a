/* -fspeculatively-call-stored-functions contradicts all levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fspeculatively-call-stored-functions" } */
/* { dg-require-compile "-fno-speculatively-call-stored-functions" } */

int x;

/* { dg-error "'-fspeculatively-call-stored-functions' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
