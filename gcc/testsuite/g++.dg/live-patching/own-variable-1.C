// A lambda expression or a member of a local class can name the variables of the
// function, too, and its next version write them, also where the class is in a
// function that is inlined.
// { dg-do compile { target c++14 } }
// { dg-options "-O2 -fdump-tree-optimized -flive-patching=inline-clone-attributes" }

int with_lambda (int x)
{
  static int number = 2001;
  auto plus = [] (int y) { return y + 1; };
  return number + plus (x);
}

int with_class (int x)
{
  static int number = 2002;
  struct local { int plus (int y) { return y + 1; } } l;
  return number + l.plus (x);
}

static auto maker () { static int number = 2003; return [] { return number; }; }
int user () { return maker () (); }

struct S { int m (int); };
int S::m (int x)
{
  static const char *word = "some";
  static int number = 1001;
  return number + x + (word[0] == 's' ? 2000 : 2004);
}

// { dg-final { scan-tree-dump "3001" "optimized" } }
// { dg-final { scan-tree-dump-times "= number;" 3 "optimized" } }
