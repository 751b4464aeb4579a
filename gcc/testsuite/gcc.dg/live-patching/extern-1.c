/* What a declaration in the body of a function says of another one holds for
   other callers.  */
/* { dg-do compile } */
/* { dg-options "-O0" } */

extern int g (int);
int before (void) { return g (3); }
int f (void) { extern int g (int) __attribute__((const)); return g (1); }
int h (void) { return g (2) + g (2); }
int k (void) { extern int other (int); return other (2); }
int l (void) { extern int other (int); return other (2); }
int m (void) { return f (); }

/* { dg-final { impacted f h interface f } } */
/* { dg-final { impacted f before interface f } } */
/* { dg-final { not-impacted f m } } */
/* { dg-final { not-impacted f k } } */
/* { dg-final { impacted-nobody k } } */
