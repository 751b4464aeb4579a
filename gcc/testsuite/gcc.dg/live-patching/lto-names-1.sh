# Which number a local symbol gets depends on the names of its unit and object,
# not on their order, and not on the directory of the build.
# { dg-do link }
nm=$($GCC -print-prog-name=nm)

# tree DIR: sources of two units with one name, and of a third one, in DIR.
tree ()
{
  mkdir -p $1/a $1/b
  for i in a b; do
    cat > $1/$i/unit.c <<END
static int same (int x) { asm volatile (""); return x - __LINE__; }
int (*pointer_$i (void)) (int) { return same; }
END
  done
  cat > $1/main.c <<END
int (*pointer_a (void)) (int);
int (*pointer_b (void)) (int);
static int same (int x) { asm volatile (""); return x + 9; }
int (*volatile pointer) (int) = same;
int main (int argc, char **argv)
{
  return pointer_a () (argc) + pointer_b () (argc) + pointer (argc) == 0;
}
END
}
tree one
tree two

# names PROGRAM: the names of the three functions, with what tells them apart.
names ()
{
  python3 $here/records.py $1 | grep "^	same.*	renamed	" | cut -f 2,5 | sort
}

for partition in balanced max; do
  o="-O2 -flto -flto-partition=$partition -flive-patching -frecord-impacted"
  # The path that is given, and where that is the same the path of the object.
  for how in absolute relative same; do
    for i in one two; do
      (cd $i || exit
       top=$(pwd)
       map=-ffile-prefix-map=$top/=
       for unit in a/unit b/unit main; do
	 case $how in
	   absolute) $GCC $o $map -c "$top/$unit.c" -o $unit.o;;
	   relative) $GCC $o -c $unit.c -o $unit.o;;
	   same) (cd ./$(dirname $unit) || exit
		  base=$(basename $unit)
		  $GCC $o -c $base.c -o $base.o);;
	 esac
       done
       $GCC $o a/unit.o b/unit.o main.o -o forth
       $GCC $o main.o b/unit.o a/unit.o -o back)
      for j in forth back; do
	$nm $i/$j | sed -n 's/.* //; /^same/p' | sort > $i.$j.names
	names $i/$j > $i.$j.records
      done
      test $(sort -u $i.forth.names | wc -l) = 3
      cmp $i.forth.names $i.back.names
      cmp $i.forth.records $i.back.records
    done
    cmp one.forth.names two.forth.names
    cmp one.forth.records two.forth.records
  done

  # The member of an archive.
  ar=$($GCC -print-prog-name=ar)
  cp one/a/unit.o unit-a.o
  cp one/b/unit.o unit-b.o
  for order in "a b" "b a"; do
    rm -f lib.a
    for i in $order; do $ar rc lib.a unit-$i.o; done
    $GCC $o one/main.o -Wl,--whole-archive lib.a -Wl,--no-whole-archive -o p
    $nm p | sed -n 's/.* //; /^same/p' | sort > "$order"
  done
  test $(sort -u "a b" | wc -l) = 3
  cmp "a b" "b a"
done
