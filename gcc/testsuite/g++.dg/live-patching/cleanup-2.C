// The function that destroys a static array is also made of what the function
// around it was made of.
// { dg-do compile }
// { dg-options "-O2 -std=c++11" }

struct guard { int v; guard (); ~guard (); };

constexpr int size (int x)
{
  return x + 2;
}

constexpr int other (int x)
{
  return x + 3;
}

int first (int i)
{
  thread_local guard slots[size (3)];
  return slots[i].v;
}

int second (int i)
{
  static guard others[other (4)];
  return others[i].v;
}

// { dg-final { impacted _Z4sizei __tcf_ZZ5firstiE5slots constexpr (_Z4sizei)* } }
// { dg-final { impacted _Z5firsti __tcf_ZZ5firstiE5slots clone _Z5firsti } }
// { dg-final { not-impacted _Z4sizei __tcf_ZZ6secondiE6others } }
