# An existing directory gets a file for each object; two util.c do not collide.

mkdir a b lists
echo 'int in_a (void) { return 1; }' > a/util.c
echo 'int in_b (void) { return 2; }' > b/util.c
$GCC -O2 -flive-patching -flive-patching-list=all,lists -c a/util.c -o a/util.o
$GCC -O2 -flive-patching -flive-patching-list=all,lists -c b/util.c -o b/util.o
set -- lists/*.impacted
test $# = 2
grep -q '^in_a' lists/*#a#util.o.impacted
grep -q '^in_b' lists/*#b#util.o.impacted
test "$(ls -A lists | wc -l)" = 2
