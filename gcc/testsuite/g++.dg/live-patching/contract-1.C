// The conditions of a contract are in the function that has it, or around calls
// of it.
// { dg-do compile }
// { dg-options "-O2 -std=c++26 -fcontracts" }
// { dg-require-compile "-std=c++26 -fcontracts" {int f (int x) pre (x > 0) { return x; }} }

inline bool positive (int x)
{
  return x > 0;
}

int checked (int x) pre (positive (x))
{
  return x + 1;
}

int other (int x)
{
  return x + 1;
}

// { dg-final { impacted _Z8positivei _Z7checkedi early-inline * { target inline_clone } } }
// { dg-final { not-impacted _Z8positivei _Z7checkedi { target inline_only_static } } }
// { dg-final { not-impacted _Z8positivei _Z5otheri } }
