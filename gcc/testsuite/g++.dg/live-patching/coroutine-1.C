// What a coroutine was split into shares its frame.
// { dg-do compile }
// { dg-options "-O0 -std=c++20 -fcoroutines" }

namespace std {
template <class R, class... A> struct coroutine_traits
{ using promise_type = typename R::promise_type; };
template <class P = void> struct coroutine_handle;
template <> struct coroutine_handle<void>
{ static coroutine_handle from_address (void *); void *address (); void *p; };
template <class P> struct coroutine_handle : coroutine_handle<>
{ static coroutine_handle from_address (void *); };
struct suspend_never
{
  bool await_ready () noexcept { return true; }
  void await_suspend (coroutine_handle<>) noexcept { }
  void await_resume () noexcept { }
};
}
struct task
{
  struct promise_type
  {
    task get_return_object () { return {}; }
    std::suspend_never initial_suspend () { return {}; }
    std::suspend_never final_suspend () noexcept { return {}; }
    void return_void () { }
    void unhandled_exception () { }
  };
};
task f (int x) { int y = x; co_await std::suspend_never (); (void) y; }
void g () { f (1); }

// { dg-final { impacted _Z1fi _Z1fP*.actor nested _Z1fi } }
// { dg-final { impacted _Z1fi _Z1fP*.destroy nested _Z1fi } }
// { dg-final { not-impacted _Z1fi _Z1gv } }
