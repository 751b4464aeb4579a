# -fcompare-debug agrees, and there is one record and not two.
$GCC -O2 -fcompare-debug -flive-patching -frecord-impacted \
  -flive-patching-list=all,l -c $here/mix-1.c -o a.o
python3 $here/records.py a.o | cmp - l
test "$(grep -c '^# end: ' l)" = 1
