/* The name of a symbol, and that it does not return, are said for all.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

int f (void) { extern int v __asm__ ("w"); return v; }
int h (void) { extern int v; return v + 1; }
void n (void) { extern _Noreturn void stop (void); stop (); }
extern void stop (void);
int p (int x) { if (x) stop (); return 3; }
int q (int x) { return x; }

/* { dg-final { impacted f h interface f } } */
/* { dg-final { impacted n p interface n } } */
/* { dg-final { not-impacted f q } } */
/* { dg-final { not-impacted n q } } */
