# Without FILE, and with -, the list goes to standard output.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

$GCC -O2 -flive-patching -flive-patching-list -c a.c > 1
$GCC -O2 -flive-patching -flive-patching-list=all -c a.c > 2
$GCC -O2 -flive-patching -flive-patching-list=all,- -c a.c > 3
$GCC -O2 -flive-patching -flive-patching-list=all,4 -c a.c
grep -q '^# end: 2 functions, 1 impacted$' 1
cmp 1 2
cmp 1 3
cmp 1 4
