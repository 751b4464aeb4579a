# With -pipe the list does not get into the assembler.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

$GCC -O2 -pipe -flive-patching -flive-patching-list -c a.c > out
grep -q '^# end: 2 functions, 1 impacted$' out
$GCC -O2 -pipe -flive-patching -flive-patching-list=all,- -c a.c > out2
cmp out out2
$GCC -O2 -pipe -flive-patching -flive-patching-list=all,l -c a.c
cmp out l
