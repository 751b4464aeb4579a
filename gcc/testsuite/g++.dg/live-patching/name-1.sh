# The name in the source of a C++ function may have commas: FILE follows the first
# one outside of brackets that is none of an operator's.

cat > a.C <<'END'
template <class K, class V> struct table
{
  static inline int find (int x) { return x * (int) (sizeof (K) + sizeof (V)); }
};
int lookup (int x) { return table<int, long>::find (x); }
struct S { int i; };
__attribute__ ((noinline)) int operator, (S a, S b) { return a.i + b.i; }
__attribute__ ((noinline)) bool operator< (S a, S b) { return a.i < b.i; }
__attribute__ ((noinline)) int operator>> (S a, int b) { return a.i >> b; }
struct F { int operator() (int x, int y); S *operator-> (); S s; };
int F::operator() (int x, int y) { return x + y; }
S *F::operator-> () { return &s; }
template <char C> struct ch { static int get () { return C; } };
int use () { return ch<','>::get () + ch<'<'>::get (); }
int plain (int x) { return x; }
END
G="$GCC -O2 -flive-patching -c a.C"
# lists NAME FUNCTION: the list of NAME, on standard output and in files, is
# that of FUNCTION alone.
lists ()
{
  $G "-flive-patching-list=$1" > out
  grep -q "^$2	" out
  grep -q '^# end: 1 functions' out
  for file in l 'l,1' 'l(<' 'operator,'; do
    rm -f "$file"
    $G "-flive-patching-list=$1,$file"
    cmp out "$file"
    rm "$file"
  done
  $G "-flive-patching-list=$1,-" | cmp out -
  $G -pipe "-flive-patching-list=$1" | cmp out -
}
lists 'table<int, long int>::find' _ZN5tableIilE4findEi
lists 'operator,' _Zcm1SS_
lists 'operator<' _Zlt1SS_
lists 'operator>>' _Zrs1Si
lists 'F::operator()' _ZN1FclEii
lists 'F::operator->' _ZN1FptEv
lists "ch<','>::get" '_ZN2chILc44EE3getEv'
lists "ch<'<'>::get" '_ZN2chILc60EE3getEv'
lists plain _Z5plaini
lists _ZN5tableIilE4findEi _ZN5tableIilE4findEi
test -z "$(ls | grep -v '^\(a\.C\|a\.o\|out\)$')"
# A function of C may be called operator.
echo 'int operator (int x) { return x; }' > b.c
$GCC -O2 -flive-patching -flive-patching-list=operator,l -x c -c b.c
grep -q '^operator	' l
rm l b.c b.o
# Where a bracket is missing nobody knows which comma is meant.
for name in 'table<int,l' 'table<int, long int::find' 'f(int, int' 'a[1,2' 'g{x,y'; do
  ! $G "-flive-patching-list=$name" 2> err
  grep -q "error: missing '[])}>]' in the function name in '-flive-patching-list=" err
done
test -z "$(ls | grep -v '^\(a\.C\|a\.o\|out\|err\)$')"
