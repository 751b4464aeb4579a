# Live patching with LTO is declined, with a record as well.
echo 'int f (void) { return 0; }' > a.c
if $GCC -O2 -flto -flive-patching -frecord-impacted -c a.c 2> err; then
  exit 1
fi
grep -q 'sorry, unimplemented: live patching is not supported with LTO' err
test ! -e a.o
