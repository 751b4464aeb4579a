// An instance of a template that is a variable is initialized at the begin only
// if there is a function that uses it.
// { dg-do compile }
// { dg-options "-O0" }

struct guard { int v; guard (int); ~guard (); };
template <typename T> struct holder { static guard held; };
template <typename T> guard holder<T>::held (sizeof (T));

int first ()
{
  return holder<int>::held.v;
}

guard other (3);

int second ()
{
  return other.v;
}

// { dg-final { impacted _Z5firstv _Z41__static_initialization_and_destruction_0* clone _Z5firstv } }
// { dg-final { impacted-nobody _Z6secondv } }
