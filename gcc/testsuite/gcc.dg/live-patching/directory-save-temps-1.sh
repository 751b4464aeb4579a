# With -save-temps a unit has one file in a directory, and the same one.
cat > a.c <<'EOF'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
EOF

mkdir lists
$GCC -O2 -flive-patching -flive-patching-list=all,lists/ -c a.c
$GCC -O2 -save-temps -flive-patching -flive-patching-list=all,lists/ -c a.c
test "$(ls lists/*.impacted | wc -l)" = 1
