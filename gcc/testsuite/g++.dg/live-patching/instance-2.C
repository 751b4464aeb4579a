// As instance-1.C, for each thread.
// { dg-do compile }
// { dg-options "-O0 -std=c++11" }

struct guard { int v; guard (int); ~guard (); };
template <typename T> struct holder { static thread_local guard held; };
template <typename T> thread_local guard holder<T>::held (sizeof (T));

int first ()
{
  return holder<int>::held.v;
}

thread_local guard other (3);

int second ()
{
  return other.v;
}

// { dg-final { impacted _Z5firstv __tls_init clone _Z5firstv } }
// { dg-final { impacted-nobody _Z6secondv } }
