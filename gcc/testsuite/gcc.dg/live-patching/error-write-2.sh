# A FILE in a directory that does not exist is an error.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

! $GCC -O2 -flive-patching -flive-patching-list=all,no/such/file -c a.c 2> err
grep -q "error: cannot write the list of impacted functions to 'no/such/file': No such file or directory" err
test ! -e a.o
