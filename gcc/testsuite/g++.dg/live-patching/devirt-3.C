// A function of which class an object is binds calls: it says so itself, or has
// it from what is inlined in it, and then it is listed.
// { dg-do compile { target c++11 } }
// { dg-options "-O2 -flive-patching=inline-clone-attributes" }

struct pool { virtual int take (); int v; };
int pool::take () { return v++; }
struct better : pool { int take () override; };
int better::take () { return v--; }

static inline int twice (pool &p) { return p.take () + p.take (); }
struct holder { pool p; int next (); };
int holder::next () { return twice (p); }

// { dg-final { impacted _ZN4pool4takeEv _ZN6holder4nextEv inline "_ZN4pool4takeEv > (_ZL5twiceR4pool*)" } }
// { dg-final { impacted _ZL5twiceR4pool _ZN6holder4nextEv inline "(_ZL5twiceR4pool)*" } }
// { dg-final { not-impacted _ZN6better4takeEv _ZN6holder4nextEv } }
