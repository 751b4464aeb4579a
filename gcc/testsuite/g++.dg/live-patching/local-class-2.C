// What is removed has the name that it would have with code, also if the
// constructor or destructor in which it is has lost its parameters: an
// artificial one says who calls it.
// { dg-do compile { target c++11 } }
// { dg-options "-O2" }

int n;
template <typename H> static int apply (H h) { return h (1); }
struct counter
{
  ~counter () { n = apply ([] (int x) { return x + 1; }); }
};
struct base
{
  virtual ~base ();
};
struct made : virtual base
{
  made (int y) { n = apply ([y] (int x) { return x + y; }); }
};

// { dg-final { impacted-state _Z5applyIZN7counterD4EvEUliE_EiT_ removed } }
// { dg-final { impacted-state _Z5applyIZN4madeC4EiEUliE_EiT_ removed } }
// { dg-final { not-listed _Z5applyIZN7counterD4EiEUliE_EiT_ } }
// { dg-final { not-listed _Z5applyIZN4madeC4EiPPKviEUliE_EiT_ } }
