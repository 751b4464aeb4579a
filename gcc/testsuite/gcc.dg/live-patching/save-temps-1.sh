# With -save-temps and from a preprocessed file the list says the same.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

$GCC -O2 -flive-patching -flive-patching-list=all,l1 -c a.c
$GCC -O2 -save-temps -flive-patching -flive-patching-list=all,l2 -c a.c
cmp l1 l2
$GCC -O2 -S -flive-patching -flive-patching-list=all,l3 a.c
cmp l1 l3
$GCC -O2 -no-integrated-cpp -flive-patching -flive-patching-list=all,l4 -c a.c
cmp l1 l4
mkdir lists
$GCC -O2 -flive-patching -flive-patching-list=all,lists/ -c a.c
$GCC -O2 -save-temps -flive-patching -flive-patching-list=all,lists/ -c a.c
test "$(ls lists/*.impacted | wc -l)" = 1
