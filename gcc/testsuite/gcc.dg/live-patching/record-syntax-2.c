/* What only preprocesses takes the option and does nothing with it.  */
/* { dg-do preprocess } */
/* { dg-options "-O2 -frecord-impacted" } */

int f (void) { return 0; }

/* { dg-final { scan-file record-syntax-2.i "int f \\(void\\)" } } */
/* { dg-final { scan-file-not record-syntax-2.i "impacted" } } */
/* { dg-final { no-list } } */
