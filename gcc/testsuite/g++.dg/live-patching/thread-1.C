// That a variable of a thread has a constant initializer says a declaration in a
// body, if it is the first one: who uses the variable asks nobody to initialize
// it.
// { dg-do compile { target c++20 } }
// { dg-options "-O0" }

int f ()
{
  extern constinit thread_local int first;
  return first;
}
extern thread_local int first;
extern thread_local int other;
int g () { return first; }
int h () { return other; }

int k ()
{
  extern thread_local int plain;
  return plain;
}
extern thread_local int plain;
int i () { return plain; }

// { dg-final { impacted _Z1fv _Z1gv interface _Z1fv } }
// { dg-final { not-impacted _Z1fv _Z1hv } }
// { dg-final { not-impacted _Z1kv _Z1iv } }
