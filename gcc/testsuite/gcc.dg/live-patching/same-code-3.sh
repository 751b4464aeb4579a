# The object is the same with a list and without, debug information and all, also
# where garbage is collected as often as it can be.

for opt in -O0 -O2; do
  for src in $here/mix-1.c $here/outline-1.c $here/target-1.c $here/nested-1.c; do
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
