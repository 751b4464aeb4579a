// The lambda of an instance is made from the lambda of the template.
// { dg-do compile { target c++14 } }
// { dg-options "-O2" }

constexpr int f (int x) { return x + 1; }
constexpr int other (int x) { return x + 1; }
template <typename T> auto variable
  = [] (auto x) { enum { E = f (3) }; return E + x; };
template <typename T> auto plain
  = [] (auto x) { enum { E = other (3) }; return E + x; };
int g () { return variable<int> (1); }
int h () { return plain<int> (1); }

// { dg-final { impacted _Z1fi _Z1gv constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z5otheri _Z1hv constexpr "(_Z5otheri)" } }
// { dg-final { not-impacted _Z1fi _Z1hv } }
