// A coroutine without a handle is an error, and nothing more.
// { dg-do compile }
// { dg-options "-O0 -std=c++20 -fcoroutines" }

namespace std
{
  template <class R, class...> struct coroutine_traits
  { using promise_type = typename R::promise_type; };
}
struct promise
{
  struct task;
  struct never
  {
    bool await_ready () { return true; }
    void await_suspend (int) { }
    void await_resume () { }
  };
  never initial_suspend () { return {}; }
  never final_suspend () noexcept { return {}; }
  void unhandled_exception () { }
  void return_void () { }
  task get_return_object ();
};
struct promise::task { using promise_type = promise; };
promise::task f () { co_return; }	// { dg-error "" }

// { dg-final { no-list } }
