# The object is the same with a record and without, but for the record.

for opt in -O0 -O1 -O2 -O3 -Os "-O2 -ffunction-sections -fdata-sections" \
	   "-O2 -g" "-O2 -g3 -gdwarf-4 -fdebug-types-section" \
	   "-O2 -g -frecord-gcc-switches"; do
  for level in inline-clone inline-only-static; do
    for src in mix-1.c outline-1.c target-1.c nested-1.c; do
      o="$opt -fopenmp -flive-patching=$level"
      $GCC $o -c $here/$src -o u.o
      objcopy u.o without.o
      $GCC $o -frecord-impacted -c $here/$src -o u.o
      python3 $here/records.py u.o | tail -n 1 | grep -q '^# end: '
      objcopy -R .GCC.impacted u.o with.o
      cmp without.o with.o
    done
  done
done
