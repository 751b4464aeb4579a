# A list of C is complete in each standard, and a record, too.
echo 'int f (void) { return 1; }' > a.c
for std in c90 gnu99 gnu17 c2x; do
  $GCC -O2 -std=$std -flive-patching -flive-patching-list=all,list \
    -frecord-impacted -c a.c 2> errors
  test ! -s errors
done
grep -q -E '^# options: .*-std=c2[x3]' list
! grep 'not complete' list
python3 "$here/records.py" a.o > record
grep -q '^# end: 1 functions' record
! grep 'not complete' record
