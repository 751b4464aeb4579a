// What a closure captures is up to its body, and to the function around it.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

int g (int a, int b)
{
  auto l = [=] (int x) { return x + a; };
  return l (b);
}
int h (int a) { return a; }

// { dg-final { impacted _ZZ1giiENKUliE_clEi _Z1gii nested _ZZ1giiENKUliE_clEi } }
// { dg-final { impacted _Z1gii _ZZ1giiENKUliE_clEi nested _Z1gii } }
// { dg-final { not-impacted _ZZ1giiENKUliE_clEi _Z1hi } }
