// What uses the shared library of library.cc, linked or by dlopen.

#include <cstdio>
#include <dlfcn.h>
#include <stdexcept>

extern "C" int library_function (int);

static int
helper (int x)
{
  return x * 3 + 1;
}

int
main (int argc, char **)
{
  auto found = (int (*) (int)) dlsym (RTLD_DEFAULT, "library_function");
  if (!found || helper (argc) != 4 || library_function (2) != 7)
    return 1;
  try
    {
      found (-1);
    }
  catch (const std::domain_error &)
    {
      puts ("ok");
      return 0;
    }
  return 1;
}
