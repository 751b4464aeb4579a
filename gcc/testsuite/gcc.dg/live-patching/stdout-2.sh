# A unit that does not define NAME prints nothing, and has an empty record in
# a file.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

$GCC -O2 -flive-patching -flive-patching-list=nobody -c a.c > out
test ! -s out
$GCC -O2 -flive-patching -flive-patching-list=nobody,l -c a.c
grep -q '^# end: 0 functions, 0 impacted$' l
grep -q '^# unit: a.c$' l
