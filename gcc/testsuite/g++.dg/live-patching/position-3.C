// A function that is defaulted ends where that is said, in all of its variants and
// instances.
// { dg-do compile }
// { dg-options "-std=gnu++20 -O2 -fkeep-inline-functions" }

struct M
{
  M ();
  M (const M &);
  virtual ~M ();
};
bool operator== (const M &, const M &);

struct S
{
  S ();
  S (const S &)
    noexcept (false)
    = default;
  ~S ();
  bool operator== (const S &)
    const
    = default;
  M m;
  int i;
};

S::S ()
  = default;

S::~S () =
  default;

template <class K>
struct T
{
  T (const T &)
    = default;
  K k;
};

bool same (S &a, S &b)
{
  S c (a);
  return c == b;
}

T<M> copy (T<M> &t) { return t; }

// { dg-final { impacted-place _ZN1SC?Ev "*/position-3.C:28:1-29" } }
// { dg-final { impacted-place _ZN1SC?ERKS_ "*/position-3.C:17:3-19" } }
// { dg-final { impacted-place _ZNK1SeqERKS_ "*/position-3.C:21:8-23" } }
// { dg-final { impacted-place _ZN1TI1MEC?ERKS1_ "*/position-3.C:37:3-38" } }
// { dg-final { impacted-place _Z4sameR1SS0_ "*/position-3.C:42:6-46" } }
