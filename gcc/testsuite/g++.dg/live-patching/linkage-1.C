// What a declaration in a body is the first to say: the language of a function,
// and that a constant is seen by other units.
// { dg-do compile }
// { dg-options "-O0" }

extern "C"
{
  int f ()
  {
    int first (int);
    return first (1);
  }
}
int first (int);
int other (int);
int g () { return first (1); }
int h () { return other (1); }

int k ()
{
  extern const int seen;
  return seen;
}
const int seen = 3;
const int unseen = 3;
const int *i () { return &seen; }
const int *j () { return &unseen; }

// { dg-final { impacted f _Z1gv interface f } }
// { dg-final { not-impacted f _Z1hv } }
// { dg-final { impacted _Z1kv _Z1iv interface _Z1kv } }
// { dg-final { not-impacted _Z1kv _Z1jv } }
