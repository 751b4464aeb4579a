# The warning is an error with -Werror, and -w silences it.
echo 'int f (void) { return 0; }' > a.c
! $GCC -Werror -flive-patching-list=all,l -c a.c 2> err
$GCC -w -flive-patching-list=all,l -c a.c 2> err
test ! -s err
test ! -e l
