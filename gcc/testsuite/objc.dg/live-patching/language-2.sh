# List and record of Objective-C say that they are not complete, also under
# -std=, where the front end calls itself that of C.
echo 'int f (void) { return 1; }' > a.m
for std in gnu17 gnu99; do
  rm -f list
  $GCC -O2 -std=$std -flive-patching -flive-patching-list=all,list \
    -frecord-impacted -c a.m 2> errors
  grep -q 'warning: the list of impacted functions is not complete' errors
  test "$(grep -c '^# not complete: the front end of ObjC ' list)" = 1
  test "$(sed -n 6p list | cut -c1-14)" = "# not complete"
  python3 "$here/../../gcc.dg/live-patching/records.py" a.o > record
  cmp list record
done
