# A list has all partitions, also those that did not change since an earlier link
# the code of which was kept.  The code that is kept has its record.
# { dg-do link }
# { dg-require-compile "-flto-incremental=." }
echo '__attribute__ ((noinline)) int f (int x) { return x + ADD; }' > f.c
echo 'static int h (int x) { return x * 3; }' > g.c
echo 'int g (int x) { return h (x) + 1; }' >> g.c
echo 'int f (int), g (int);' > main.c
echo 'int main (int c, char **v) { return f (g (c)) == 0; }' >> main.c
o="-O2 -flto -flive-patching -frecord-impacted"
for i in f g main; do
  $GCC $o -DADD=1 -c $i.c -o $i.o
done
mkdir cache directory
l="-flto -flto-partition=1to1 -flto-incremental=cache"
for i in 1 2; do
  $GCC $l f.o g.o main.o -o p
  $RUN ./p
  python3 $here/records.py p > records
done
$GCC $l f.o g.o main.o -o p -flive-patching-list=all,list
grep '^f	.*emitted' list
grep '^	main	inline	(g)' list
$GCC $l f.o g.o main.o -o p -flive-patching-list > output
cmp list output
$GCC $l f.o g.o main.o -o p -flive-patching-list=all,directory/
cmp list directory/*

# One unit is another one.
$GCC $o -DADD=2 -c f.c -o f.o
rm list
$GCC $l f.o g.o main.o -o p -flive-patching-list=all,list
cmp list output
$GCC $l f.o g.o main.o -o p
python3 $here/records.py p > again
cmp records again
