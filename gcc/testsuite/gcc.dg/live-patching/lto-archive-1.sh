# What is said of a unit in an archive names the archive and the member.
# { dg-do link }
echo 'int f (int x) { return x + 1; }' > f.c
echo 'int g (int x) { return x * 2; }' > g.c
echo 'int k (int x) { return x - 2; }' > k.c
cat > main.c <<'END'
int f (int), g (int), k (int);
int main () { return f (0) + g (0) + k (1); }
END
o="-O2 -flto -ffat-lto-objects"
level="-flive-patching=inline-clone"
long="a name of more than 15 bytes"
ar=$($GCC -print-prog-name=ar)
for i in f g k main; do
  $GCC $o -c $i.c -o $i.none.o
  $GCC $o $level -c $i.c -o $i.silent.o
  $GCC $o $level -frecord-impacted -c $i.c -o $i.o
done

# members KIND F G K: make an archive of them, with a short name and long ones.
members ()
{
  rm -rf lib.a m
  mkdir m
  cp $2 m/f.o
  cp $3 "m/$long.o"
  cp $4 "m/another $long.o"
  $ar rc$1 lib.a m/f.o "m/$long.o" "m/another $long.o"
}

# says MEMBER: the message has it, as linkers write it.
says ()
{
  cat message
  grep -F "$1" message
}

members "" f.none.o g.o k.o
! $GCC -flto main.o lib.a -o p 2> message
says "lib.a(f.o)"
members "" f.o g.none.o k.o
! $GCC -flto main.o lib.a -o p 2> message
says "lib.a($long.o)"
members "" f.o g.o k.none.o
! $GCC -flto main.o lib.a -o p 2> message
says "lib.a(another $long.o)"
! $GCC -flto main.none.o lib.a -o p 2> message
says "lib.a(another $long.o)"
$GCC -flto -flive-patching-partial main.o lib.a -o p 2> message
says "lib.a(another $long.o)"
$RUN ./p
python3 $here/records.py p > records
grep "^# not complete: lib.a(another $long.o) says nothing of its functions$" \
  records

# One that has a level.
members "" f.o g.none.o k.none.o
! $GCC -flto main.none.o lib.a -o p 2> message
says "lib.a(f.o)' with it"

# One without a record.
members "" f.o g.silent.o k.o
! $GCC -flto main.o lib.a -o p 2> message
says "lib.a($long.o)"

# The members of a thin archive are files.
members T f.o g.none.o k.o
! $GCC -flto main.o lib.a -o p 2> message
says "m/$long.o"
