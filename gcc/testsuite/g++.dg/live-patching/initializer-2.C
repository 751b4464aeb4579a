// The same of functions that are evaluated for a part of an initializer, or for
// all of it: that a constant is enough is why nothing is done when the program
// begins.
// { dg-do compile { target c++14 } }
// { dg-options "-O1" }

extern int ext ();
constexpr int evaluated (int x) { return x; }
int number = ext () + evaluated (3);
int read_number () { return number; }

constexpr int for_thread (int x) { return x; }
thread_local int local = ext () + for_thread (3);
int read_local () { return local; }

constexpr int for_member (int x) { return x; }
template <class T> struct S { static int member; };
template <class T> int S<T>::member = ext () + for_member (3);
int read_member () { return S<int>::member; }

constexpr int for_reference (int x) { return x; }
extern int array[];
int &reference = array[ext () + for_reference (3)];

constexpr int for_data (int x) { return x; }
int data = for_data (3);
int read_data () { return data; }

constexpr int for_constant (int x) { return x; }
static constexpr int constant = for_constant (3);
const int *address_of_constant () { return &constant; }

constexpr int for_argument (int x) { return x; }
int with_default (int x = ext () + for_argument (3)) { return x; }
int argument = with_default ();

// { dg-final { impacted _Z9evaluatedi _GLOBAL__sub_I_number inline|early-inline *_Z9evaluatedi* } }
// { dg-final { not-impacted _Z9evaluatedi _Z11read_numberv } }
// { dg-final { impacted _Z10for_threadi __tls_init constexpr *_Z10for_threadi* } }
// { dg-final { impacted _Z10for_memberi _GLOBAL__sub_I_number inline|early-inline *_Z10for_memberi* } }
// { dg-final { not-impacted _Z10for_memberi _Z11read_memberv } }
// { dg-final { impacted _Z13for_referencei _GLOBAL__sub_I_number inline|early-inline *_Z13for_referencei* } }
// { dg-final { impacted _Z8for_datai _GLOBAL__sub_I_number inline|early-inline *_Z8for_datai* } }
// { dg-final { not-impacted _Z8for_datai _Z9read_datav } }
// { dg-final { not-impacted _Z12for_constanti _GLOBAL__sub_I_number } }
// { dg-final { impacted _Z12for_argumenti _GLOBAL__sub_I_number inline|early-inline *_Z12for_argumenti* } }
