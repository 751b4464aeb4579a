# The list of a program goes to standard output or to a file.
# { dg-do link }
echo 'int f (int x) { return x + 1; }' > f.c
echo 'int f (int); int g (int x) { return f (x) * 2; }' > g.c
echo 'int g (int); int main () { return g (0) != 2; }' > main.c
o="-O2 -flto -flive-patching"
for i in f g main; do
  $GCC $o -frecord-impacted -c $i.c -o $i.o
done
for partition in none max; do
  p=-flto-partition=$partition
  $GCC $o $p -flive-patching-list f.o g.o main.o -o p > list
  $RUN ./p
  python3 $here/pairs.py < list > pairs
  grep '^f	.*	main	' pairs
  python3 $here/records.py p | python3 $here/pairs.py | cmp - pairs

  # All at once, where units have lists of nothing.
  $GCC $o $p -flive-patching-list f.c g.c main.c -o p > list
  python3 $here/pairs.py < list | cmp - pairs
  rm -f l
  $GCC $o $p -flive-patching-list=all,l f.o g.o main.o -o p
  python3 $here/pairs.py < l | cmp - pairs

  $GCC $o $p -flive-patching-list=f f.o g.o main.o -o p > list
  grep '^f	f.c:1:5-1	' list
  ! grep '^g	' list
  grep '^	main	' list
  $GCC $o $p -flive-patching-list=nobody f.o g.o main.o -o p > list
  test $(grep -c '^# end: 0 functions, 0 impacted$' list) = 1
done
