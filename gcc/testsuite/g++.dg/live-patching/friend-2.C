// A friend of a local class is declared for all.
// { dg-do compile }
// { dg-options "-O2" }

struct s { int k (int); int l (int); };
int f ()
{
  struct local
  {
    friend int s::k (int) __attribute__ ((const));
    friend int s::l (int);
  };
  return 1;
}
int g (s &x) { return x.k (1) + x.k (1); }
int h (s &x) { return x.l (1) + x.l (1); }

// { dg-final { impacted _Z1fv _Z1gR1s interface _Z1fv } }
// { dg-final { not-impacted _Z1fv _Z1hR1s } }
