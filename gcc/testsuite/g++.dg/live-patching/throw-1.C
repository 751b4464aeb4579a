// What a constexpr function throws while it is evaluated is part of its value.
// { dg-do compile }
// { dg-options "-O0 -std=c++26" }
// { dg-require-compile "-std=c++26" {constexpr int f () { try { throw 1; } catch (int i) { return i; } } static_assert (f () == 1);} }

constexpr int low (int i)
{
  if (i > 1)
    throw 7;
  return i;
}

constexpr int high (int i)
{
  try
    {
      return low (i);
    }
  catch (int v)
    {
      return v;
    }
}

int user ()
{
  constexpr int v = high (2);
  return v;
}

int other ()
{
  return 7;
}

// { dg-final { impacted _Z3lowi _Z4userv constexpr * } }
// { dg-final { not-impacted _Z3lowi _Z5otherv } }
