/* What only tells dependences takes the option and does nothing with it.  */
/* { dg-do preprocess } */
/* { dg-options "-O2 -M -frecord-impacted" } */

int f (void) { return 0; }

/* { dg-final { scan-file record-syntax-3.i "record-syntax-3\\.c" } } */
/* { dg-final { scan-file-not record-syntax-3.i "impacted" } } */
/* { dg-final { no-list } } */
