# A coroutine of a module shares its frame with its parts in the unit that imports
# it, too, where the compiler can import one.

cat > a.H <<'EOF'
namespace std
{
  template <class R, class...> struct coroutine_traits
  {
    using promise_type = typename R::promise_type;
  };
  template <class P = void> struct coroutine_handle;
  template <> struct coroutine_handle<void>
  {
    static coroutine_handle from_address (void *p) { return {p}; }
    void *address () { return p; }
    void *p;
  };
  template <class P> struct coroutine_handle : coroutine_handle<>
  {
    static coroutine_handle from_address (void *p) { return {{p}}; }
  };
  struct suspend_always
  {
    bool await_ready () noexcept { return false; }
    void await_suspend (coroutine_handle<>) noexcept {}
    void await_resume () noexcept {}
  };
}
EOF
cat > m.C <<'EOF'
module;
#include "a.H"
export module m;
export struct task
{
  struct promise_type
  {
    task get_return_object () { return {}; }
    std::suspend_always initial_suspend () { return {}; }
    std::suspend_always final_suspend () noexcept { return {}; }
    void return_void () {}
    void unhandled_exception () {}
  };
};
export inline task coroutine (int)
{
  co_await std::suspend_always {};
}
EOF
cat > user.C <<'EOF'
import m;
void use () { coroutine (3); }
EOF
G="$GCC -O0 -std=c++20 -fmodules-ts -fcoroutines -flive-patching"
$G -flive-patching-list=all,module -c m.C
# nest LIST: who is made with the coroutine.
nest ()
{
  awk -F'\t' '$1 != "" { here = $1 == "_ZW1m9coroutinei" }
    $1 == "" && here && $3 == "nested" { print $2 }' "$1" | sort
}
nest module > parts
test "$(wc -l < parts)" = 2
if $G -c user.C 2> /dev/null; then
  $G -flive-patching-list=all,list -c user.C 2> /dev/null
  nest list | cmp - parts
fi
