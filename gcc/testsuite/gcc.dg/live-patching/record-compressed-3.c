/* The header of a compressed section is that of the object's class.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted" } */

#include "mix-1.c"

/* { dg-final { scan-readelf "-h" "ELF32" { target ilp32 } } } */
/* { dg-final { scan-readelf "-h" "ELF64" { target lp64 } } } */
/* { dg-final { record-form zlib } } */
/* { dg-final { record-is-list } } */
/* { dg-final { scan-readelf "-z -p .GCC.impacted" "# end: " } } */
