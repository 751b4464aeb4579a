// The variants of a constructor are copies of one body.
// { dg-do compile }
// { dg-options "-O0" }

struct V { int v; };
struct A : virtual V { A (); virtual ~A (); int a; };
A::A () { a = 3; }
A::~A () { a = 4; }

// { dg-final { impacted _ZN1AC1Ev _ZN1AC2Ev clone _ZN1AC1Ev } }
// { dg-final { impacted _ZN1AC2Ev _ZN1AC1Ev clone _ZN1AC2Ev } }
// { dg-final { not-impacted _ZN1AD1Ev _ZN1AD0Ev } }
// { dg-final { not-listed _ZN1AC4Ev } }
