// A function that becomes immediate makes another one so.
// { dg-do compile }
// { dg-options "-O0 -std=c++20" }
// { dg-require-compile "-std=c++20 -fimmediate-escalation" }

template <typename T> constexpr T low (T t)
{
  return t + 1;
}

template <typename T> constexpr T high (T t)
{
  return low (t);
}

int user (int i)
{
  return high (i);
}

// { dg-final { impacted _Z3lowIiET_S0_ _Z4highIiET_S0_ interface _Z3lowIiET_S0_ } }
// { dg-final { impacted _Z3lowIiET_S0_ _Z4useri interface * } }
