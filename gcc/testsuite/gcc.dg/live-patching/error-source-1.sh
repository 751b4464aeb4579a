# A unit with an error has no list.

echo 'int f (void) { return undeclared; }' > a.c
! $GCC -O2 -flive-patching -flive-patching-list=all,l -c a.c 2> err
test ! -e l
