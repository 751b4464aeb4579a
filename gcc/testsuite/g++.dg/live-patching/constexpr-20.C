// Whether it is evaluated in a constant expression, the new text of a function
// can ask for, though the old one gives no constant: who initializes a static
// variable, or one of a thread, when it gets there has another value then.
// { dg-do compile { target c++14 } }
// { dg-options "-O0 -flive-patching=inline-clone" }

int ext ();
extern int places[];
constexpr int f (int x) { return x > 5 ? ext () : x; }
constexpr int &place (int x) { return x > 5 ? places[ext ()] : places[x]; }
struct holder { int x; constexpr holder (int y) : x (f (y)) {} };

int in_static () { static int s = f (6); return s++; }
int in_class () { static holder s (6); return s.x++; }
int in_thread () { static thread_local int s = f (6); return s++; }
int reference () { int &r = place (6); return r; }
thread_local int of_thread = f (6);
int uses_thread () { return of_thread; }
int when_run () { int x = f (6); return x; }
int assigned () { static int s; s = f (6); return s; }

// { dg-final { impacted _Z1fi _Z9in_staticv constexpr * } }
// { dg-final { impacted _Z1fi _Z8in_classv constexpr * } }
// { dg-final { impacted _Z1fi _Z9in_threadv constexpr * } }
// { dg-final { impacted _Z5placei _Z9referencev constexpr * } }
// { dg-final { impacted _Z1fi _Z11uses_threadv constexpr * } }
// { dg-final { not-impacted _Z1fi _Z8when_runv } }
// { dg-final { not-impacted _Z1fi _Z8assignedv } }
// { dg-final { not-impacted _Z1fi _Z9referencev } }
