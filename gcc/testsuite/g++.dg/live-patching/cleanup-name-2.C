// Without live patching all is as ever.
// { dg-do compile }
// { dg-options "-O0" }
// { dg-without-level "" }

struct guard { int v; guard (); ~guard (); };

struct { guard v; } unnamed;

int second (int i)
{
  static guard others[3];
  const int *list = (const int []) { 1, 2, 3 };
  return others[i].v + list[i];
}

// GCC 15 has names of this kind by itself.
// { dg-final { scan-assembler {__tcf_(0|ZZ6secondiE6others)\M} } }
// { dg-final { scan-assembler "_ZN8\[._$\]_anon_0D1Ev" } }
// { dg-final { scan-assembler-not "_anon\[.$\]" } }
