# A link that says so makes no record, or one with no attributes, whatever its
# units say.
# { dg-do link }
echo '__attribute__ ((noinline)) int f (int x) { return x + 1; }' > f.c
echo 'int f (int); int main (int c, char **v) { return f (c) == 0; }' > main.c
o="-O2 -flto -flive-patching"
for i in f main; do
  $GCC $o -frecord-impacted -frecord-impacted-attributes -c $i.c -o $i.o
done
for partition in none max; do
  l="-flto -flto-partition=$partition"
  for more in "" -frecord-impacted \
	      "-fno-record-impacted -frecord-impacted"; do
    $GCC $l $more f.o main.o -o p
    $RUN ./p
    python3 $here/records.py p > records
    grep '^f	' records
    grep '^	= effects	' records
  done
  for more in -fno-record-impacted "-frecord-impacted -fno-record-impacted"; do
    $GCC $l $more f.o main.o -o p
    $RUN ./p
    if python3 $here/records.py p; then exit 1; fi
    $GCC $l $more -flive-patching-list f.o main.o -o p > list
    if python3 $here/records.py p; then exit 1; fi
    cmp list records
  done
  $GCC $l -fno-record-impacted-attributes f.o main.o -o p
  python3 $here/records.py p > records
  grep '^f	' records
  if grep '^	= effects	' records; then exit 1; fi

  # All at once.
  $GCC $o $l -frecord-impacted -fno-record-impacted f.c main.c -o p
  if python3 $here/records.py p; then exit 1; fi
done
