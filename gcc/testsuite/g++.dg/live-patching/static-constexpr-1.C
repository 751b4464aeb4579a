// A static variable of a constexpr function belongs to its value.
// { dg-do compile }
// { dg-options "-O0 -std=c++23" }
// { dg-require-compile "-std=c++23" {constexpr int f (int i) { static constexpr int t[] = { 1 }; return t[i]; }} }

constexpr int entry (int i)
{
  return i * 3;
}

constexpr int look (int i)
{
  static constexpr int table[] = { entry (1), 2 };
  return table[i];
}

int user ()
{
  constexpr int v = look (0);
  return v;
}

int other ()
{
  return 3;
}

// { dg-final { impacted _Z4looki _Z4userv constexpr (_Z4looki)* } }
// { dg-final { impacted _Z5entryi _Z4userv constexpr * } }
// { dg-final { not-impacted _Z5entryi _Z5otherv } }
