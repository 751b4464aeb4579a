// What an expansion statement runs over is evaluated for the function around it.
// { dg-do compile }
// { dg-options "-O0 -std=c++26" }
// { dg-require-compile "-std=c++26" {int f () { int s = 0; template for (constexpr int x : { 1, 2 }) s += x; return s; }} }

struct pair { int a, b; };

constexpr pair values ()
{
  return { 1, 2 };
}

int user ()
{
  int sum = 0;
  template for (constexpr int x : { values ().a, values ().b })
    sum += x;
  return sum;
}

int other ()
{
  return 3;
}

// { dg-final { impacted _Z6valuesv _Z4userv constexpr (_Z6valuesv)* } }
// { dg-final { not-impacted _Z6valuesv _Z5otherv } }
