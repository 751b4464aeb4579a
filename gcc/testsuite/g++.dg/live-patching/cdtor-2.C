// Two variants of a constructor that are one body are aliases.
// { dg-do compile }
// { dg-options "-O0" }

struct A { A (); int a; };
A::A () { a = 3; }

// { dg-final { impacted _ZN1AC2Ev _ZN1AC1Ev alias _ZN1AC2Ev } }
