# A unit without functions has a record.
for text in 'int x;' ''; do
  echo "$text" > a.c
  $GCC -O2 -flive-patching -frecord-impacted -c a.c
  python3 $here/records.py a.o | grep -q '^# end: 0 functions, 0 impacted$'
done
