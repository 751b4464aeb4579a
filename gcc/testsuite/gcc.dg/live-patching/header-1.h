static inline int unused (int x) { return x; }
static int unused_too (int x) { return unused (x); }
static inline int inlined (int x) { return x + 1; }
static __attribute__ ((noinline)) int called (int x) { return x + 2; }
int emitted (int x) { return x + 3; }
