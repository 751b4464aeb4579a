// Functions that macros make in C++, where all tokens are there before the first
// one is parsed.
// { dg-do compile }
// { dg-options "-O2" }

#define SHOW(name, ...) \
  int show_##name (int x) { return __VA_ARGS__; }
#define MEMBER(name, value) int name (int x) \
  { return value; }

extern int base;

SHOW (limit,
      x > 4
      ? base + 1
      : base - 1)

struct S
{
  MEMBER (member,
          x + 2
         )
  int other (int);
};

template <class T>
MEMBER (instance, sizeof (T)
        + x)

int S::other (int x)
{
#line 5 "part.y"
  return member (x)
         + instance<int> (x);
#line 34 "position-2.C"
}

// { dg-final { impacted-place _Z10show_limiti "*/position-2.C:13:1-16" } }
// { dg-final { impacted-place _ZN1S6memberEi "*/position-2.C:20:3-22" } }
// { dg-final { impacted-place _Z8instanceIiEii "*/position-2.C:27:1-28" } }
// { dg-final { impacted-place _ZN1S5otherEi "*/position-2.C:30:5-31 part.y:5-6 position-2.C:34-34" } }
