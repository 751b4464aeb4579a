# A program has one file in a directory for lists, which the next link replaces,
# whatever its partitions are.
# { dg-do link }
echo 'int f (int x) { return x + 1; }' > f.c
echo 'int f (int); __attribute__ ((noipa)) int g (int x) { return f (x) * 2; }' \
  > g.c
echo 'int g (int); int main () { return g (0) != 2; }' > main.c
o="-O2 -flto -flive-patching"
for i in f g main; do
  $GCC $o -frecord-impacted -c $i.c -o $i.o
done
$GCC $o f.o g.o main.o -flive-patching-list=all,l -o p
python3 $here/pairs.py < l > pairs
name=$(pwd -P | sed 's,^/,,; s,[#%],?,g; s,/,#,g')

# one: there is one file, for p, and its list is that of the program.
one ()
{
  ls d
  test "$(ls d | grep -c "^$name#p\.impacted$")" = 1
  test "$(ls -A d | wc -l)" = 1
  cat d/*.impacted | python3 $here/pairs.py | cmp - pairs
}

for partition in max 1to1 balanced one none; do
  for more in "" -flto=2 -save-temps; do
    $GCC $o -flto-partition=$partition $more -flive-patching-list=all,d/ \
      f.o g.o main.o -o p
    one
    cp -r d again
    $GCC $o -flto-partition=$partition $more -flive-patching-list=all,d \
      f.o g.o main.o -o p
    diff -r d again
    rm -r again
  done
done

# Records stand in the order of partitions.
$GCC $o -flto-partition=max -flto=2 -flive-patching-list=all,d f.o g.o main.o \
  -o p
sed -n 's/.* partition \([0-9]*\) of [0-9]*$/\1/p' d/* > parts
test $(wc -l < parts) -gt 1
sort -n parts | cmp - parts

# All at once, and where the name is the one that a program has by itself.
rm -rf d
$GCC $o f.c g.c main.c -flive-patching-list=all,d/ -o p
ls d | grep "#p\.impacted$"
rm -rf d
$GCC $o f.o g.o main.o -flive-patching-list=all,d/
ls d | grep "#a\.out\.impacted$"
test "$(ls -A d | wc -l)" = 1
rm -rf d
mkdir sub
$GCC $o f.o g.o main.o -flive-patching-list=all,d/ -o sub/p
ls d | grep "#sub#p\.impacted$"

# A link that fails leaves the list alone, and a list that cannot be written
# leaves no program.
cp -r d again
! $GCC $o f.o g.o -flive-patching-list=all,d/ -o sub/p
diff -r d again
! $GCC $o f.o g.o main.o -flive-patching-list=all,f.o/ -o sub/p 2> message
grep 'error: cannot .*f.o' message
test ! -e sub/p

# A program that nobody keeps has no list.
rm -rf d
ln -s /dev/null nothing
$GCC $o f.o g.o main.o -flive-patching-list=all,d/ -o nothing
test ! -e d
$GCC $o f.c g.c main.c -flive-patching-list=all,d/ -o nothing
test ! -e d

# Nor has one without LTO, for its units have them.
for i in f g main; do
  $GCC -flive-patching -c $i.c -flive-patching-list=all,d/ -o $i.plain.o
done
rm -rf d
$GCC -flive-patching f.plain.o g.plain.o main.plain.o \
  -flive-patching-list=all,d/ -o p
test ! -e d
