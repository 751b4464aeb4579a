# Several inputs in one command, each with its list.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

echo 'int b (void) { return 1; }' > b.c
$GCC -O2 -flive-patching -flive-patching-list -c a.c b.c > out
test "$(grep -c '^# end: ' out)" = 2
grep -q '^# unit: a.c$' out
grep -q '^# unit: b.c$' out
$GCC -O2 -flive-patching -flive-patching-list=b -c a.c b.c > out
test "$(grep -c '^# end: 1 functions' out)" = 1
