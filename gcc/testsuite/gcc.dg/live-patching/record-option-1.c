/* Without -flive-patching there is a warning, and no record.  */
/* { dg-do assemble } */
/* { dg-without-level "" } */
/* { dg-options "-O2 -frecord-impacted" } */

int f (void) { return 0; }

/* { dg-warning "'-frecord-impacted' is ignored without '-flive-patching'" "" { target *-*-* } 0 } */
/* { dg-final { scan-readelf "-S -W" " \\.text " } } */
/* { dg-final { scan-readelf-not "-S -W" "GCC\\.impacted" } } */
