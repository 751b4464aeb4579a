// A reflection tells what any declaration says of the parameters of a function,
// and which annotations there are.
// { dg-do compile }
// { dg-options "-O0 -std=c++26 -freflection" }
// { dg-require-compile "-std=c++26 -freflection" }

namespace std
{
  using size_t = decltype (sizeof 0);
  template <class T> struct initializer_list
  {
    const T *first;
    size_t length;
  };
  template <class T> struct vector
  {
    T elements[4];
    constexpr vector (initializer_list<T> list) : elements ()
    {
      for (size_t i = 0; i < list.length; i++)
	elements[i] = list.first[i];
    }
  };
}

namespace std::meta
{
  using info = decltype (^^::);
  consteval vector<info> parameters_of (info);
  consteval vector<info> annotations_of (info);
  consteval bool has_identifier (info);
  consteval bool has_default_argument (info);
}

using namespace std::meta;

consteval info parameter_of (info function)
{
  return parameters_of (function).elements[0];
}

consteval bool annotated_p (info function)
{
  return annotations_of (function).elements[0] != info ();
}

int named (int a);
int with_default (int a);
int in_instance (int a);
int later (int);
int annotated (int);

template <class T> struct declares
{
  friend int in_instance (int b);
};

template <class T> struct annotates
{
  [[=7]] friend int annotated (int x) { return x; }
};

int names ()
{
  int named (int b);
  return 1;
}

int defaults ()
{
  int with_default (int a = 3);
  return 2;
}

int instance ()
{
  declares<int> d;
  return sizeof d;
}

int first ()
{
  int late (int c);
  return 4;
}

int annotation ()
{
  annotates<int> a;
  return sizeof a;
}

int late (int);

int asks_names () { return has_identifier (parameter_of (^^named)); }
int asks_defaults () { return has_default_argument (parameter_of (^^with_default)); }
int asks_instance () { return has_identifier (parameter_of (^^in_instance)); }
int asks_late () { return has_identifier (parameter_of (^^late)); }
int asks_later () { return has_identifier (parameter_of (^^later)); }
int asks_annotation () { return annotated_p (^^annotated); }

// { dg-final { impacted _Z5namesv _Z10asks_namesv interface _Z5namesv } }
// { dg-final { not-impacted _Z5namesv _Z10asks_laterv } }
// { dg-final { impacted _Z8defaultsv _Z13asks_defaultsv interface _Z8defaultsv } }
// { dg-final { impacted _Z8instancev _Z13asks_instancev interface _Z8instancev } }
// { dg-final { impacted _Z5firstv _Z9asks_latev interface _Z5firstv } }
// { dg-final { not-impacted _Z5firstv _Z10asks_namesv } }
// { dg-final { impacted _Z10annotationv _Z15asks_annotationv interface _Z10annotationv } }
