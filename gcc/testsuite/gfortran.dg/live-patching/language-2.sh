# The list says that it is not complete.
printf 'subroutine f\nend subroutine\n' > a.f90
$GCC -O2 -flive-patching -flive-patching-list=all,list -c a.f90 2> errors
grep -q 'Warning: the list of impacted functions is not complete' errors
test "$(grep -c '^# not complete: the front end of Fortran ' list)" = 1
