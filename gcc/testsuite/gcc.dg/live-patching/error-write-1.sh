# A full disk is an error, and there is no object.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

! $GCC -O2 -flive-patching -flive-patching-list=all,/dev/full -c a.c 2> err
grep -q "error: cannot write the list of impacted functions to '/dev/full': No space left on device" err
test ! -e a.o
