// A static function that only one comdat group uses is not placed in that group,
// where it could be discarded.
// { dg-do compile { target *-*-linux* } }
// { dg-options "-O2" }

extern int v[];
static __attribute__((noinline)) int helper (int x) { return v[x] + 1; }
inline __attribute__((noinline)) int f (int x) { return helper (x) * 2; }
int (*p) (int) = f;

// { dg-final { scan-assembler "text\._Z1fi" } }
// { dg-final { scan-assembler-not "text\._ZL6helperi" } }
