# Neither a list nor a record changes a program, and a record has the same bytes
# every time, whatever the order of units.
# { dg-do link }
cat > a.c <<'END'
static int same (int x) { asm volatile (""); return x - 7; }
int __attribute__((noinline)) use_a (int x) { return same (x) + same (x + 1); }
int (*pointer_a (void)) (int) { return same; }
END
cat > b.c <<'END'
static int same (int x) { asm volatile (""); return x + 9; }
int __attribute__((noinline)) use_b (int x) { return same (x) + same (x + 1); }
int (*pointer_b (void)) (int) { return same; }
END
cat > main.c <<'END'
int use_a (int), use_b (int);
int (*pointer_a (void)) (int);
int (*pointer_b (void)) (int);
int main (int argc, char **argv)
{
  return (use_a (argc) + use_b (argc) + pointer_a () (argc)
	  + pointer_b () (argc)) == 0;
}
END
objcopy=$($GCC -print-prog-name=objcopy)
nm=$($GCC -print-prog-name=nm)
for level in inline-clone inline-only-static; do
  for partition in none one 1to1 balanced max; do
    o="-O2 -flto -flto-partition=$partition -flive-patching=$level"
    $GCC $o a.c b.c main.c -r -flinker-output=nolto-rel -o plain.o
    $GCC $o -frecord-impacted a.c b.c main.c -r -flinker-output=nolto-rel \
      -o record.o
    cp record.o again.o
    $GCC $o -frecord-impacted a.c b.c main.c -r -flinker-output=nolto-rel \
      -o record.o
    cmp record.o again.o
    python3 $here/records.py record.o > /dev/null
    for i in plain record; do
      $objcopy -R .GCC.impacted $i.o $i.stripped
    done
    cmp plain.stripped record.stripped
    $GCC $o a.c b.c main.c -o forth
    $GCC $o main.c b.c a.c -o back
    for i in forth back; do
      $nm $i | sed -n 's/.* //; /^same/p' | sort > $i.names
    done
    cmp forth.names back.names
  done
done
