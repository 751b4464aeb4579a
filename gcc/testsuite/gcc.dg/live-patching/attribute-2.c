/* Options that a function has for itself do not undo the level.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-inline" } */

extern void e (void);
static int x;
__attribute__((optimize ("O3"))) int f (int a) { x = a; e (); return x; }
__attribute__((optimize ("O3"))) int same1 (int a) { return a * 7 + 1; }
__attribute__((optimize ("O3"))) int same2 (int a) { return a * 7 + 1; }

/* { dg-final { scan-assembler-not "\\.set\[^\n\]*same" } } */
/* { dg-final { scan-assembler-not "\t(jmp|call|bl?|brasl|jg|tail)\\s\[^\n\]*same" } } */
