# Without -flive-patching there is a warning, and no list.
echo 'int f (void) { return 0; }' > a.c
$GCC -O2 -flive-patching-list=all,l -c a.c 2> err
grep -q "warning: '-flive-patching-list' is ignored without '-flive-patching'" err
test -e a.o
test ! -e l
$GCC -O2 -flive-patching-list -c a.c 2> err > out
grep -q "warning: '-flive-patching-list' is ignored without '-flive-patching'" err
test ! -s out
