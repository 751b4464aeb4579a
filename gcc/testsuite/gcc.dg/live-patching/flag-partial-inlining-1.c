/* -fpartial-inlining makes clones, which is what inline-clone allows, and contradicts
   inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fpartial-inlining" } */

int f (void) { return 0; }

/* { dg-error "'-fpartial-inlining' is incompatible with '-flive-patching=inline-only-static'" "" { target inline_only_static } 0 } */
/* { dg-final { impacted-nobody f { target inline_clone } } } */
