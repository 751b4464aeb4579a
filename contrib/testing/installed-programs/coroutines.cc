// Coroutines, concepts, ranges and three-way comparison of C++20.

#include <compare>
#include <concepts>
#include <coroutine>
#include <cstdio>
#include <ranges>
#include <span>
#include <utility>

struct generator
{
  struct promise_type
  {
    int value;
    generator get_return_object ()
    {
      return { std::coroutine_handle<promise_type>::from_promise (*this) };
    }
    std::suspend_always initial_suspend () { return {}; }
    std::suspend_always final_suspend () noexcept { return {}; }
    std::suspend_always yield_value (int v) { value = v; return {}; }
    void return_void () {}
    void unhandled_exception () { throw; }
  };

  std::coroutine_handle<promise_type> handle;
  generator (std::coroutine_handle<promise_type> h) : handle (h) {}
  generator (const generator &) = delete;
  ~generator () { handle.destroy (); }
};

struct version
{
  int major_number, minor_number;
  auto operator<=> (const version &) const = default;
};

static std::integral auto
three_times (std::integral auto x)
{
  return x * 3;
}

static int
helper (int x)
{
  return three_times (x) + 1;
}

static generator
squares (int n)
{
  for (int i = 1; i <= n; i++)
    co_yield i * i;
}

int
main (int argc, char **)
{
  generator numbers = squares (4);
  int sum = 0;
  for (numbers.handle.resume (); !numbers.handle.done ();
       numbers.handle.resume ())
    sum += numbers.handle.promise ().value;
  int array[] = { 1, 2, 3, 4, 5, 6 };
  for (int i : std::span (array)
	       | std::views::filter ([] (int n) { return n % 2; }))
    sum += 100 * i;
  if (helper (argc) != 4 || sum != 930 || !(version { 1, 2 } < version { 1, 3 }))
    return 1;
  puts ("ok");
  return 0;
}
