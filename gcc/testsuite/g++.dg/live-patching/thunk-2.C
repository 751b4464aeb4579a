// The labels that thunks use for their functions are not symbols.
// { dg-do compile }
// { dg-options "-O0" }

struct base { virtual base *self (); long b; };
struct derived : virtual base { derived *self (); };

derived *derived::self ()
{
  return this;
}

derived *constructed ()
{
  return new derived;
}

// { dg-final { scan-assembler "LTHUNK" } }
// { dg-final { impacted-state _ZN7derived4selfEv emitted } }
// { dg-final { not-impacted _ZN7derived4selfEv *LTHUNK* } }
// { dg-final { not-impacted _ZTch* *LTHUNK* } }
