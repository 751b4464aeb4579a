// Exceptions that pass through frames with something to clean up, also from a
// thread, and what dynamic_cast and typeid say.

#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <typeinfo>

static int cleaned;

struct cleanup { ~cleanup () { cleaned++; } };
struct base { virtual ~base () {} };
struct derived : base {};

static int
helper (int x)
{
  return x * 3 + 1;
}

__attribute__((noinline)) static void
thrower (int depth)
{
  cleanup here;
  if (depth == 0)
    throw std::runtime_error (std::string (50, 'x'));
  thrower (depth - 1);
}

int
main (int argc, char **)
{
  std::exception_ptr saved;
  try
    {
      thrower (10);
    }
  catch (const std::logic_error &)
    {
      return 1;
    }
  catch (const std::exception &error)
    {
      if (std::string (error.what ()).size () != 50)
	return 1;
      saved = std::current_exception ();
    }
  try
    {
      std::rethrow_exception (saved);
    }
  catch (...)
    {
      cleaned++;
    }
  derived object;
  base *pointer = &object;
  try
    {
      (void) std::string ().at (argc);
    }
  catch (const std::out_of_range &)
    {
      cleaned++;
    }
  if (helper (argc) != 4 || cleaned != 13
      || !dynamic_cast<derived *> (pointer)
      || typeid (*pointer) != typeid (derived))
    return 1;
  puts ("ok");
  return 0;
}
