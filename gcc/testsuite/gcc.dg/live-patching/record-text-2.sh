# The record has all functions when a list is of one of them, or of none.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

$GCC -O2 -flive-patching -flive-patching-list=all,all -c a.c
$GCC -O2 -flive-patching -frecord-impacted -flive-patching-list=mid,l -c a.c
grep -q '^# end: 1 functions, 0 impacted$' l
python3 $here/records.py a.o | cmp - all
$GCC -O2 -flive-patching -frecord-impacted -flive-patching-list=no -c a.c > out
test ! -s out
python3 $here/records.py a.o | cmp - all
