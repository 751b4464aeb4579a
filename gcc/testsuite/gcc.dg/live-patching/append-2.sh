# A second record is appended, and the first one stays as it is.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

$GCC -O2 -flive-patching -flive-patching-list=all,l -c a.c
cp l first
$GCC -O2 -flive-patching -flive-patching-list=all,l -c a.c
cat first first | cmp - l
