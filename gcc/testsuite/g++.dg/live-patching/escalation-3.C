// With -fno-immediate-escalation no function becomes immediate.
// { dg-do compile }
// { dg-options "-O0 -std=c++20 -fno-immediate-escalation" }
// { dg-require-compile "-std=c++20 -fno-immediate-escalation" }

template <typename T> constexpr T can (T t)
{
  return t + 1;
}

int user (int i)
{
  return can (i);
}

// { dg-final { not-impacted _Z3canIiET_S0_ _Z4useri } }
