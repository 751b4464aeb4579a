# A level holds for the whole program.  The strictest one of all units is that of
# the link, and a unit without one is an error that names it.
# { dg-do link }
echo 'int f (int x) { return x + 1; }' > f.c
echo 'int f (int); int g (int x) { return f (x) * 2; }' > g.c
echo 'int g (int); int main () { return g (0) != 2; }' > main.c
o="-O2 -flto"
for i in f g main; do
  $GCC $o -c $i.c -o $i.o
  $GCC $o -flive-patching=inline-clone -frecord-impacted -c $i.c -o $i.clone.o
  $GCC $o -flive-patching=inline-only-static -frecord-impacted -c $i.c \
    -o $i.static.o
  $GCC $o -flive-patching -c $i.c -o $i.silent.o
done

# Nobody needs to give the options at the link, too.
$GCC -flto f.clone.o g.clone.o main.clone.o -o p
python3 $here/records.py p > records
sed -n '/^# link/{n;p;q}' records | grep 'level: inline-clone$'
for order in "f.static.o g.clone.o" "f.clone.o g.static.o"; do
  for more in "" -flive-patching=inline-clone; do
    $GCC -flto $more $order main.clone.o -o p
    python3 $here/records.py p > records
    sed -n '/^# link/{n;p;q}' records | grep 'level: inline-only-static$'
    test $(grep -c '^# level: inline-clone$' records) = 2
    test $(grep -c '^# level: inline-only-static$' records) = 2
  done
done
$GCC -flto -flive-patching=inline-only-static f.clone.o g.clone.o \
  main.clone.o -o p
python3 $here/records.py p > records
sed -n '/^# link/{n;p;q}' records | grep 'level: inline-only-static$'

# A unit without a level.
for objects in "f.clone.o g.o main.clone.o" "g.o f.clone.o main.clone.o" \
	       "f.clone.o main.clone.o g.o"; do
  rm -f p
  ! $GCC -flto $objects -o p 2> message
  grep "'*g.o'* was compiled without .-flive-patching., and .*clone.o'* with it" \
    message
  test ! -e p
  $GCC -flto -flive-patching-partial $objects -o p 2> message
  grep "warning: .*g.o.* was compiled without .-flive-patching.:" message
  $RUN ./p
  python3 $here/records.py p > records
  grep '^# not complete: .*g.o says nothing of its functions$' records
done
! $GCC -flto -flive-patching f.o g.o main.o -o p 2> message
grep "main.o'* was compiled without .-flive-patching., and is linked" message

# One with a level, and without a record.
! $GCC -flto f.clone.o g.silent.o main.clone.o -o p 2> message
grep "error: .*g.silent.o.* was compiled without .-frecord-impacted." message
$GCC -flto -flive-patching-partial f.clone.o g.silent.o main.clone.o -o p
python3 $here/records.py p > records
grep '^# not complete: .*g.silent.o says nothing of its functions$' records

# Without any record there is nothing to complain of.
$GCC -flto f.silent.o g.silent.o main.silent.o -o p
! python3 $here/records.py p
$RUN ./p
