# What makes no object takes the option and does nothing with it.
echo 'int f (void) { return 0; }' > a.c
for opt in -fsyntax-only -E -M; do
  $GCC -O2 $opt -flive-patching -frecord-impacted a.c > out 2> err
  test ! -s err
  if grep -q 'impacted' out; then exit 1; fi
done
test "$(ls)" = "$(printf '%s\n' a.c err out)"
