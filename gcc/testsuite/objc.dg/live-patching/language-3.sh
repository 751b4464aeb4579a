# Without a list there is nothing to say.
echo 'int f (void) { return 1; }' > a.m
$GCC -O2 -flive-patching -c a.m 2> errors
test ! -s errors
$GCC -O2 -flive-patching-list=all,list -c a.m 2> errors
! grep 'not complete' errors
$GCC -O2 -flive-patching -flive-patching-list=all,list -fsyntax-only a.m \
  2> errors
test ! -s errors
