# A unit of an archive that is not linked has no record in the program, and one
# of a shared object is in that.
# { dg-do link }
echo 'int f (int x) { return x + 1; }' > f.c
echo 'int g (int x) { return x + 2; }' > g.c
echo 'int f (int); int main (void) { return f (-1); }' > main.c
o="-O2 -fpic -flive-patching -frecord-impacted"

for i in f g main; do $GCC $o -c $i.c; done
$($GCC -print-prog-name=ar) rc a.a f.o g.o
$GCC main.o a.a -o a
python3 $here/records.py a | grep '^# unit: ' | sort > units
printf '# unit: %s\n' f.c main.c | cmp - units
$GCC -shared f.o g.o -o libfg.so
python3 $here/records.py libfg.so | grep '^# unit: ' > units
printf '# unit: %s\n' f.c g.c | cmp - units
