# Fat objects, archives, objects without LTO, relocatable links of each kind, and
# a link without the plugin.
# { dg-do link }
echo 'int f (int x) { return x + 1; }' > f.c
echo 'int f (int); int g (int x) { return f (x) * 2; }' > g.c
echo 'int g (int); int main () { return g (0) != 2; }' > main.c
o="-O2 -flive-patching -frecord-impacted"
ar=$($GCC -print-prog-name=ar)
for i in f g main; do
  $GCC $o -flto -c $i.c -o $i.o
  $GCC $o -flto -ffat-lto-objects -c $i.c -o $i.fat.o
  $GCC $o -c $i.c -o $i.plain.o
  # Fat code has the record that code without LTO has.
  python3 $here/records.py $i.fat.o | grep -v '^# options:' > fat
  python3 $here/records.py $i.plain.o | grep -v '^# options:' | cmp - fat
done

# program OBJECTS...: link them to p, and its records to l.
program ()
{
  $GCC $o -flto "$@" -o p
  $RUN ./p
  python3 $here/records.py p > l
  python3 $here/pairs.py < l > pairs
}

program f.o g.o main.o
grep '^f	.*	main	' pairs
cp pairs expected
program f.fat.o g.fat.o main.fat.o
cmp pairs expected
test $(grep -c '^# impacted functions' l) = 1
rm -f a.a
$ar rc a.a --plugin "$($GCC -print-prog-name=liblto_plugin.so)" f.o g.o
program main.o a.a
cmp pairs expected

# Objects without LTO keep their records.
program f.o g.plain.o main.o
grep '^# unit: g.c' l
test $(grep -c '^# impacted functions' l) = 2
! grep '^f	.*	main	' pairs

$GCC $o -flto -r -flinker-output=nolto-rel f.o g.o main.o -o r.o
python3 $here/records.py r.o > l
python3 $here/pairs.py < l
test $(grep -c '^# unit: ' l) = 3
$GCC r.o -o p
$RUN ./p
python3 $here/records.py p | cmp - l

# What is linked once more is one program in the end.
$GCC $o -flto -r -flinker-output=rel f.o g.o -o r.o
! python3 $here/records.py r.o
program r.o main.o
cmp pairs expected
test $(grep -c '^# unit: ' l) = 3

# Without the plugin only fat objects are of use.
$GCC $o -flto -fno-use-linker-plugin f.fat.o g.fat.o main.fat.o -o p
$RUN ./p
python3 $here/records.py p > l
grep '^# link: .* partition 1 of 1$' l
