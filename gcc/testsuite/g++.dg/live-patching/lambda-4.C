// Lambdas in lambdas: what captures is in one nest with the function that makes
// it, though that one captures nothing itself; and what is declared between two
// functions counts for the inner one.
// { dg-do compile { target c++11 } }
// { dg-options "-O0 -std=c++17" }

constexpr int f (int x) { return x + 1; }
int g ()
{
  return [] (int y) -> int
    { return [=] (char z) -> int { return y + z; } (1); } (2);
}
int h (int a)
{
  return [=] (int) -> int
    {
      enum { N = f (3) };
      return a + [] (char) -> int { return N; } (1);
    } (2);
}

// { dg-final { impacted _ZZZ1gvENKUliE_clEiENKUlcE_clEc _ZZ1gvENKUliE_clEi nested * } }
// { dg-final { impacted _ZZ1gvENKUliE_clEi _ZZZ1gvENKUliE_clEiENKUlcE_clEc nested * } }
// { dg-final { not-impacted _ZZZ1gvENKUliE_clEiENKUlcE_clEc _Z1gv } }
// { dg-final { impacted _ZZ1hiENKUliE_clEi _ZZZ1hiENKUliE_clEiENKUlcE_clEc nested * } }
// { dg-final { impacted _Z1hi _ZZZ1hiENKUliE_clEiENKUlcE_clEc nested * } }
// { dg-final { impacted _Z1fi _ZZZ1hiENKUliE_clEiENKUlcE_clEc constexpr * } }
// { dg-final { not-impacted _ZZZ1hiENKUliE_clEiENKUlcE_clEc _ZZ1hiENKUliE_clEi } }
