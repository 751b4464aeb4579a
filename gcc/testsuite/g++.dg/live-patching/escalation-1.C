// Who uses a function that can become immediate is impacted by it; one that
// cannot is used as it is.
// { dg-do compile }
// { dg-options "-O0 -std=c++20" }
// { dg-require-compile "-std=c++20 -fimmediate-escalation" }

template <typename T> constexpr T can (T t)
{
  return t + 1;
}

template <typename T> T cannot (T t)
{
  return t + 1;
}

constexpr int plain (int i)
{
  return i + 1;
}

int first (int i)
{
  return can (i);
}

int second (int i)
{
  return cannot (i);
}

int third (int i)
{
  return plain (i);
}

int fourth (int i)
{
  auto l = [] (int j) { return j + 2; };
  return l (i);
}

int fifth (int i)
{
  return first (i);
}

// { dg-final { impacted _Z3canIiET_S0_ _Z5firsti interface _Z3canIiET_S0_ } }
// { dg-final { not-impacted _Z6cannotIiET_S0_ _Z6secondi } }
// { dg-final { not-impacted _Z5plaini _Z5thirdi } }
// { dg-final { not-impacted _Z3canIiET_S0_ _Z5fifthi } }
