# The code is the same with and without a list.

for test in "$here"/*.C; do
  grep -q 'dg-error' "$test" && continue
  for opt in -O0 -O2; do
    $GCC -std=gnu++20 $opt -flive-patching -S "$test" -o without.s
    rm -f l
    $GCC -std=gnu++20 $opt -flive-patching -flive-patching-list=all,l -S \
      "$test" -o with.s
    cmp without.s with.s
  done
done
