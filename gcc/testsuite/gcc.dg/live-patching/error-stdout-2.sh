# A full standard output is an error.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

! $GCC -O2 -flive-patching -flive-patching-list -c a.c 2> err > /dev/full
grep -q 'error: cannot write the list of impacted functions to standard output: No space left on device' err
test ! -e a.o
