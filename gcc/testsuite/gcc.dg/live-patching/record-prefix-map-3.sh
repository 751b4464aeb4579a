# An object with a record is the same when it is built elsewhere.
for dir in one two/three; do
  mkdir -p $dir
  cp $here/mix-1.c $dir/a.c
  $GCC -O2 -g -ffile-prefix-map=$(pwd)/$dir=. -flive-patching \
    -frecord-impacted -c $(pwd)/$dir/a.c -o $dir/a.o
done
cmp one/a.o two/three/a.o
python3 $here/records.py one/a.o | grep -q '^# unit: ./a.c$'
