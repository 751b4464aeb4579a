// Who calls an alias, as complete and base constructors are, rests on the function
// behind it.
// { dg-do compile }
// { dg-options "-O2 -flive-patching=inline-clone-attributes" }
// { dg-require-alias "" }

extern "C" int puts (const char *);
int v;

struct base
{
  __attribute__((noinline)) base (int);
  ~base ();
  int b;
};

base::base (int x) : b (v ^ x) {}
base::~base () { puts ("gone"); }

struct derived : base
{
  derived (int x) : base (x) {}
};

int user (int x) { derived d (x); return d.b; }

// { dg-final { has-fact _ZN4baseC2Ei nothrow yes } }
// { dg-final { scan-list "^\\t_Z4useri\\tnothrow\\t_ZN4baseC2Ei\\t.*\\tif (.*,)?_ZN4baseC2Ei\\\[nothrow\\\]" } }
