/* Compressed debug sections and a record go together.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -g -gz -frecord-impacted" } */

#include "mix-1.c"

/* { dg-final { record-is-list } } */
/* { dg-final { scan-readelf "-S -W" " \\.GCC\\.impacted +PROGBITS .* C +0 +0 +1$" } } */
