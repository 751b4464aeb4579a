// A shared library that throws, with a function that is inlined.

#include <stdexcept>

static int
helper (int x)
{
  return x * 3 + 1;
}

extern "C" int
library_function (int x)
{
  if (x < 0)
    throw std::domain_error ("negative");
  return helper (x);
}
