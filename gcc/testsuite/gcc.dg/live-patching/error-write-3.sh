# A directory that cannot be made is an error.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

! $GCC -O2 -flive-patching -flive-patching-list=all,no/such/ -c a.c 2> err
grep -q "error: cannot create directory 'no/such/' for lists of impacted functions: No such file or directory" err
test ! -e a.o
echo > file
! $GCC -O2 -flive-patching -flive-patching-list=all,file/ -c a.c 2> err
grep -q "error: .*Not a directory" err
