# A closed standard output is an error, and does not spoil the object.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

! $GCC -O2 -flive-patching -flive-patching-list -c a.c 2> err >&-
grep -q 'error: cannot write the list of impacted functions to standard output: Bad file descriptor' err
test ! -e a.o
! $GCC -O2 -flive-patching -flive-patching-list=mid,- -c a.c 2> err >&-
grep -q 'standard output' err
