// A function that does not throw may throw after a patch, so its callers catch
// what it throws.
// { dg-do compile }
// { dg-options "-O0" }

int count;
void quiet (int x) { count += x; }
int g (int x) { try { quiet (x); } catch (int) { return 42; } return 0; }

// { dg-final { scan-assembler "__cxa_begin_catch" } }
// { dg-final { impacted-nobody _Z5quieti } }
