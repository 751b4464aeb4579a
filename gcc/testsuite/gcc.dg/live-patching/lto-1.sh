# Live patching with LTO is still declined.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

! $GCC -O2 -flto -flive-patching -flive-patching-list=all,l -c a.c 2> err
grep -q 'sorry, unimplemented: live patching is not supported with LTO' err
test ! -e l
