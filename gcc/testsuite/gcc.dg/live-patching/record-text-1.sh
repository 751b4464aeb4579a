# The record of an object is the list of all functions, with -g and without.
for opt in -O0 -O2 "-O2 -g" "-O3 -g3"; do
  for src in mix-1.c outline-1.c target-1.c nested-1.c; do
    rm -f l
    $GCC $opt -fopenmp -flive-patching -frecord-impacted \
      -flive-patching-list=all,l -c $here/$src -o u.o
    python3 $here/records.py u.o > r
    cmp l r
    $GCC $opt -fopenmp -flive-patching -frecord-impacted -c $here/$src -o u.o
    python3 $here/records.py u.o > r
    cmp l r
  done
done
