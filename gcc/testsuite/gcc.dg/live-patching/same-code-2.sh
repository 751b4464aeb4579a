# -fcompare-debug agrees, and there is one list and not two.

$GCC -O2 -fcompare-debug -flive-patching -flive-patching-list=all,l \
  -c $here/mix-1.c -o a.o
test "$(grep -c '^# end: ' l)" = 1
