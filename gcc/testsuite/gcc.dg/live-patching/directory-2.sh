# A FILE that ends in a slash is a directory, which is made; also when the
# objects are temporary or lie in the working directory.
# { dg-do link }

mkdir a b
echo 'int in_a (void) { return 1; } int main (void) { return 0; }' > a/util.c
echo 'int in_b (void) { return 2; }' > b/util.c
$GCC -O2 -flive-patching -flive-patching-list=all,linked/ a/util.c b/util.c -o prog
test "$(ls linked/*.impacted | wc -l)" = 2
$GCC -O2 -flive-patching -flive-patching-list=all,here/ -c a/util.c b/util.c
test "$(ls here/*.impacted | wc -l)" = 2
(cd a && $GCC -O2 -flive-patching -flive-patching-list=all,../rec/ -c util.c)
(cd b && $GCC -O2 -flive-patching -flive-patching-list=all,../rec/ -c util.c)
test "$(ls rec/*.impacted | wc -l)" = 2
