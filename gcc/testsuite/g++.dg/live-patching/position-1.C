// Where functions begin and end in C++: from the name, behind the template head,
// to the end of the last handler.
// { dg-do compile { target c++11 } }
// { dg-options "-O2" }

template <class T,
          int N>
struct S
{
  __attribute__ ((noinline))
  S (int x)
  : a (x),
    b (x + 1)
  {
  }
  __attribute__ ((noinline)) explicit
  S (T *p)
  try
    : a (*p)
  {
    b = 1;
  }
  catch (...)
  {
    b = 2;
  }
  int later (int x);
  int a, b;
};

template <class T,
          int N>
int
S<T, N>::later (int x)
{
  return x +
    1;
}

int
use (int x)
{
  S<int, 3> s (x), t (&x);
  auto l = [=]
    (int y)
  {
    return x + y;
  };
  return s.later (x) + l (2) + t.b;
}

void fn ()
try
{
  use (1);
}
catch (int)
{
  use (2);
}
catch (...)
{
  use (3);
}

// { dg-final { impacted-place _ZN1SIiLi3EEC?Ei "*/position-1.C:11:3-15" } }
// { dg-final { impacted-place _ZN1SIiLi3EEC?EPi "*/position-1.C:17:3-26" } }
// { dg-final { impacted-place _ZN1SIiLi3EE5laterEi "*/position-1.C:34:1-38" } }
// { dg-final { impacted-place _Z3usei "*/position-1.C:41:1-50" } }
// { dg-final { impacted-place _ZZ3useiENKUliE_clEi "*/position-1.C:44:12-48" } }
// { dg-final { impacted-place _Z2fnv "*/position-1.C:52:6-64" } }
