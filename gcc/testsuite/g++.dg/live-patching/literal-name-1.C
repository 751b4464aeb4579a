// The name of a compound literal that is static depends on its function alone,
// and outside of functions on none.
// { dg-do compile }
// { dg-options "-O0 -std=gnu++11" }

extern int use (const int *);

int first (int i)
{
#ifdef OTHER
  i += use ((const int []) { 1, 2, 3 });
  auto closure = [] { return use ((const int []) { 4, 5 }); };
  i += closure ();
#endif
  return i;
}

int second (int i)
{
  auto closure = [] { return use ((const int []) { 6, 7 }); };
  return use ((const int []) { 8, 9 }) + closure ();
}

int all = use ((const int []) { 10, 11 });

// { dg-final { same-names _Z6secondi {\._anon[._\d]*} -DOTHER } }
// { dg-final { same-names _ZZ6secondiENKUlvE_clEv {\._anon[._\d]*} -DOTHER } }
// { dg-final { same-names _Z41__static_initialization_and_destruction_0* {\._anon[._\d]*} -DOTHER } }
