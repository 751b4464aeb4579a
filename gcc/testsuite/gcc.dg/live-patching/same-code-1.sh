# The object is the same with a list and without, and the list is the same
# from run to run and with or without -g.

for opt in -O0 -Og -O1 -O2 -O3 -Os -Ofast "-O2 -ffunction-sections -fdata-sections" \
	   "-O2 -pg" "-O2 -g3" "-O2 -fsanitize=undefined" "-O2 -fsanitize=address"; do
  for level in inline-clone inline-only-static; do
    for src in $here/mix-1.c $here/outline-1.c $here/target-1.c $here/nested-1.c; do
      o="$opt -fopenmp -flive-patching=$level"
      rm -f l1 l2 l3
      $GCC $o -c $src -o u.o
      cp u.o 1.o
      $GCC $o -flive-patching-list=all,l1 -c $src -o u.o
      cmp u.o 1.o
      $GCC $o -flive-patching-list=all,l2 -c $src -o u.o
      cmp l1 l2
      $GCC $o -g -flive-patching-list=all,l3 -c $src -o u.o
      cmp l1 l3
      tail -n 1 l1 | grep -q '^# end: '
    done
  done
done
