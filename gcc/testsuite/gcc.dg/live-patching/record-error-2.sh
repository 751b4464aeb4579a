# A list that cannot be written is an error also when there is a record, and
# then there is no object.
echo 'int f (void) { return 0; }' > a.c
if $GCC -O2 -flive-patching -frecord-impacted \
     -flive-patching-list=all,missing/l -c a.c 2> err; then
  exit 1
fi
grep -q "cannot write the list of impacted functions to 'missing/l'" err
test ! -e a.o
