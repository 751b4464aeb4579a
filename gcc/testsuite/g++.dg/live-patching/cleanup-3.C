// The function that destroys a static array of an instance, or of a member
// function of a local class.
// { dg-do compile }
// { dg-options "-O2" }

struct guard { int v; guard (); ~guard (); };

template <int N> int first (int i)
{
  static guard slots[N];
  return slots[i].v;
}

template int first<2> (int);
template int first<3> (int);

int around (int i)
{
  struct local
  {
    static int inner (int j)
    {
      static guard others[4];
      return others[j].v;
    }
  };
  return local::inner (i);
}

// { dg-final { impacted _Z5firstILi2EEii __tcf_ZZ5firstILi2EEiiE5slots clone _Z5firstILi2EEii } }
// { dg-final { not-impacted _Z6aroundi __tcf_ZZ5firstILi2EEiiE5slots } }
// { dg-final { impacted _ZZ6aroundiEN5local5innerEi __tcf_ZZZ6aroundiEN5local5innerEiE6others clone *_ZZ6aroundiEN5local5innerEi* } }
// { dg-final { impacted _Z6aroundi __tcf_ZZZ6aroundiEN5local5innerEiE6others nested *_Z6aroundi } }
