/* A record that gets shorter is compressed as ELF has it, so that readelf shows
   the text.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted" } */

#include "mix-1.c"

/* { dg-final { record-form zlib } } */
/* { dg-final { scan-readelf "-z -p .GCC.impacted" "# end: " } } */
/* { dg-final { scan-readelf "-z -p .GCC.impacted" "# impacted functions, format 2" } } */
