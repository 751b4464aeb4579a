# The file of a unit has the permissions that the umask leaves, and an error
# leaves no temporary file behind.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

umask 027
$GCC -O2 -flive-patching -flive-patching-list=all,lists/ -c a.c
test "$(stat -c %a lists/*a.o.impacted)" = 640
rm lists/*
mkdir "$(cd . && pwd -P | sed 's,^/,lists/,;s,/,#,2g')#a.o.impacted"
! $GCC -O2 -flive-patching -flive-patching-list=all,lists/ -c a.c 2> err
grep -q 'cannot write the list of impacted functions to' err
test "$(ls -A lists | wc -l)" = 1
