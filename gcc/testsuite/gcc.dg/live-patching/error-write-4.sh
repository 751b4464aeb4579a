# When a record does not fit, what was in the file before stays, and no part
# of the record is added.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

echo before > l
# A file may have one block of 512 bytes; a record of ten functions has more.
for i in 0 1 2 3 4 5 6 7 8 9; do
  echo "int a_function_with_a_long_name_$i (void) { return $i; }" >> a.c
done
$GCC -O2 -flive-patching -S a.c -o a.s
! (ulimit -f 1; trap '' XFSZ
   $GCC -O2 -flive-patching -flive-patching-list=all,l -S a.c -o /dev/null) 2> err
grep -q "error: cannot write the list of impacted functions to 'l': File too large" err
test "$(cat l)" = before
