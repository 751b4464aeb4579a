# Objects of one source that differ in what stands after the last dot have lists
# of their own, under their whole names; and so have the temporary ones of a
# program, whose names the user does not know.
# { dg-do link }
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
int main (void) { return 0; }
END
mkdir d
here=$(pwd -P | sed 's,^/,,; s,/,#,g')
# names FILE...: these are the lists in lists/, and no others; take them away.
names ()
{
  for name; do echo "$here#$name.impacted"; done | LC_ALL=C sort > wanted
  LC_ALL=C ls lists | cmp - wanted
  rm -r lists
}

o='-O2 -flive-patching -flive-patching-list=all,lists/'
for object in a.o a.os a.oS a a.pic.o d/a.o; do
  $GCC $o -c a.c -o $object
done
names a.o a.os a.oS a a.pic.o d#a.o
$GCC $o -c a.c
$GCC $o -S a.c
$GCC $o -c -x c - < a.c
names a.o a.s -.o
$GCC $o -save-temps -c a.c -o x.o
$GCC $o -save-temps=obj -c a.c -o d/y.o
$GCC $o -dumpdir d/ -c a.c -o z.o
$GCC $o -dumpbase q.c -c a.c
$GCC $o -pipe -c a.c -o "it's.o"
names x.o d#y.o z.o a.o "it's.o"
# Where no name is given, the objects may be moved away.
cp a.c d/a.c
$GCC $o -c a.c d/a.c
$GCC $o -save-temps -c d/a.c
names a.o d#a.o
$GCC -E a.c -o b.i
$GCC $o -c b.i
names b.o
sed -i '/main/d; s/mid/of_d/' d/a.c
echo 'int b;' > a.i
$GCC $o a.c d/a.c a.i -o prog
names prog-a.c prog-d#a.c prog-a.i
$GCC $o -save-temps a.c -o other
names other-a.c
$GCC $o a.c
names a.c
