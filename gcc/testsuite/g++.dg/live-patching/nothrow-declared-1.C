// A function that is declared not to throw needs no landing pad.
// { dg-do compile { target c++11 } }
// { dg-options "-O2 -fno-inline" }

int count;
void quiet (int x) noexcept { count += x; }
int g (int x) { try { quiet (x); } catch (int) { return 42; } return 0; }

// { dg-final { scan-assembler-not "__cxa_begin_catch" } }
