// Who was made with it that a function does not throw hangs on that, by way of
// others, too.
// { dg-do compile }
// { dg-options "-O2 -flive-patching=inline-clone-attributes" }

struct guard { guard (); ~guard (); };
int v;

static __attribute__((noinline)) void quiet (int x) { v = x; }
static __attribute__((noinline)) void deeper (int x) { quiet (x); v++; }
static __attribute__((noinline)) void said (int x) noexcept { v = x; }

int with_cleanup (int x) { guard g; deeper (x); return v; }
int catches (int x) { try { quiet (x); } catch (...) { return 1; } return 0; }
int rests_on_noexcept (int x) { guard g; said (x); return v; }

// { dg-final { has-fact _ZL5quieti nothrow yes } }
// { dg-final { has-no-fact _ZL4saidi nothrow } }
// { dg-final { impacted-if _ZL5quieti _Z7catchesi nothrow _ZL5quieti "_ZL5quieti\[nothrow\]" } }
// { dg-final { impacted-if _ZL5quieti _Z12with_cleanupi nothrow "_ZL5quieti > _ZL6deeperi\\\[nothrow\\\]" "_ZL5quieti\[nothrow\]" } }
// { dg-final { impacted-if _ZL6deeperi _Z12with_cleanupi nothrow _ZL6deeperi "_ZL6deeperi\[nothrow\]" } }
// { dg-final { impacted-nobody _ZL4saidi } }
