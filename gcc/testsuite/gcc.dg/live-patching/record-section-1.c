/* There is one section, which is not allocated: it has no flag, or that for
   compressed contents.  */
/* { dg-do compile { target *-*-linux* *-*-gnu* *-*-elf* } } */
/* { dg-options "-O2 -frecord-impacted" } */

int x;

/* { dg-final { scan-assembler-times "\t\\.section\t\\.GCC\\.impacted,\"(?:0x800)?\",\[@%\]progbits\n" 1 } } */
