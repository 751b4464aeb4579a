// Who evaluates what by which a function chooses an instance, or whose type
// was deduced for that, says what the instance says.
// { dg-do compile { target c++20 } }
// { dg-options "-O2" }

constexpr int two (int x)
{
  return x + 1;
}

constexpr int five (int x)
{
  return x + 1;
}

auto deduced ()
{
  return 1L;
}

int q (int);
int r (int);
int p (int);
template <int N> struct chosen { template <class T> struct says { }; };
template <> struct chosen<2>
{
  template <class T> struct says
  {
    friend int q (int) __attribute__ ((const));
  };
};
template <class T> struct says_r
{
  friend int r (int) __attribute__ ((const));
};
template <class T> struct says_p { };
template <> struct says_p<long>
{
  template <class T> struct in
  {
    friend int p (int) __attribute__ ((const));
  };
};

int f ()
{
  return sizeof (chosen<two (1)>::says<int>);
}

template <class T> int branch (T)
{
  if constexpr (five (sizeof (T)) == 5)
    {
      says_r<T> s;
      return sizeof s;
    }
  return 1;
}
int uses_branch () { return branch (1); }

int by_type ()
{
  return sizeof (says_p<decltype (deduced ())>::in<int>);
}

int uses_q () { return q (1) + q (1); }
int uses_r () { return r (1) + r (1); }
int uses_p () { return p (1) + p (1); }

// { dg-final { impacted _Z1fv _Z6uses_qv interface _Z1fv } }
// { dg-final { impacted _Z3twoi _Z1fv constexpr * } }
// { dg-final { impacted _Z3twoi _Z6uses_qv constexpr * } }
// { dg-final { not-impacted _Z3twoi _Z6uses_rv } }
// { dg-final { impacted _Z4fivei _Z6uses_rv constexpr * } }
// { dg-final { not-impacted _Z4fivei _Z6uses_qv } }
// { dg-final { impacted _Z7deducedv _Z6uses_pv interface * } }
// { dg-final { not-impacted _Z7deducedv _Z6uses_qv } }
