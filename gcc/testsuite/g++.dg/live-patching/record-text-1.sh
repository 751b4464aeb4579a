# The record of an object is the list of all functions, and the rest of the
# object is the same with a record and without.

for test in "$here"/*.C; do
  grep -q 'dg-error' "$test" && continue
  for opt in -O0 "-O2 -g"; do
    o="-std=gnu++20 $opt -flive-patching"
    $GCC $o -c "$test" -o u.o
    objcopy u.o without.o
    rm -f l
    $GCC $o -frecord-impacted -flive-patching-list=all,l -c "$test" -o u.o
    python3 $here/../../gcc.dg/live-patching/records.py u.o | cmp - l
    objcopy -R .GCC.impacted u.o with.o
    cmp without.o with.o
  done
done
