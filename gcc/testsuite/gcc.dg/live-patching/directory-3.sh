# The file of a unit is replaced, and not appended to.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

$GCC -O2 -flive-patching -flive-patching-list=all,lists/ -c a.c
cp lists/*a.o.impacted first
$GCC -O2 -flive-patching -flive-patching-list=all,lists/ -c a.c
cmp first lists/*a.o.impacted
test "$(ls -A lists | wc -l)" = 1
