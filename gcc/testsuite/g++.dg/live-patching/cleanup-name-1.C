// The name of the function that destroys a static array does not depend on
// others.
// { dg-do compile }
// { dg-options "-O0" }

struct guard { int v; guard (); ~guard (); };

int first (int i)
{
#ifdef OTHER
  static guard slots[2];
  return slots[i & 1].v;
#endif
  return i;
}

int second (int i)
{
  static guard others[3];
  return others[i].v;
}

guard all[4];
static guard more[5];

// { dg-final { same-names _Z6secondi {__tcf[.\w]*} -DOTHER } }
// { dg-final { same-names _Z41__static_initialization_and_destruction_0* {__tcf[.\w]*} -DOTHER } }
