// Constants that get their values by other ways than an initializer that is
// written at them.
// { dg-do compile { target c++14 } }
// { dg-options "-O0" }

constexpr int f (int x) { return x + 1; }
struct by_constructor { int v; constexpr by_constructor () : v (f (2)) {} };
const by_constructor made;
struct by_default { int v = f (1); };
const by_default left {};
const int &temporary = f (3);
const int *const pointer = &temporary;
template <class T> struct in_class { static const int n = f (sizeof (T)); };
template <class T> constexpr int of_template = f (sizeof (T));
int g () { return made.v; }
int h () { return left.v; }
int i () { return *pointer; }
int j () { return in_class<int>::n; }
int k () { return in_class<int>::n + 1; }
int l () { return of_template<int>; }
int m () { return of_template<int> + 1; }
int unrelated (int x) { return x * 5; }

// { dg-final { impacted _Z1fi _Z1gv constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z1hv constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z1iv constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z1jv constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z1kv constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z1lv constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z1mv constexpr "(_Z1fi)" } }
// { dg-final { not-impacted _Z1fi _Z9unrelatedi } }
