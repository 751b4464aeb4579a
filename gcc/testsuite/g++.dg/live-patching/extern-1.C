// What a declaration in a body says of a function holds for other callers.
// { dg-do compile }
// { dg-options "-O0" }

int f () { extern int g (int) __attribute__((const)); return g (1); }
int h () { extern int g (int); return g (2) + g (2); }
int k () { extern int other (int); return other (2); }
int l () { extern int other (int); return other (2); }

// { dg-final { impacted _Z1fv _Z1hv interface _Z1fv } }
// { dg-final { not-impacted _Z1fv _Z1kv } }
// { dg-final { impacted-nobody _Z1kv } }
