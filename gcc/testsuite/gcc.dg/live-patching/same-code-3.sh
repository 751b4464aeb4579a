# The object is the same with a list and without, debug information and all, also
# where garbage is collected as often as it can be.

tests="mix-1 outline-1 nested-1"
case $($GCC -dumpmachine) in
  i?86-* | x86_64-*) tests="$tests target-1" ;;
  powerpc*-linux*) tests="$tests target-4" ;;
esac
for opt in -O0 -O2; do
  for test in $tests; do
    src=$here/$test.c
    o="$opt -g -fopenmp -flive-patching"
    o="$o --param ggc-min-expand=0 --param ggc-min-heapsize=0"
    $GCC $o -c $src -o u.o
    cp u.o without.o
    rm -f l
    $GCC $o -flive-patching-list=all,l -c $src -o u.o
    cmp u.o without.o
    tail -n 1 l | grep -q '^# end: '
  done
done
