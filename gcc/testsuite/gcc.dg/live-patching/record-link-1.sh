# A relocatable link, an archive and a final link that drops sections keep all
# records, the compressed ones and the others.
# { dg-do link }
for i in 1 2 3; do
  cat > $i.c <<END
static int helper$i (int x) { return x * 3 + 1; }
int mid$i (int x) { return helper$i (x) - 2; }
int unused$i (int x) { return helper$i (x) - 5; }
END
done
# Where no byte comes twice there is nothing to compress.
name=$(python3 -c 'import sys
sys.stdout.buffer.write (bytes (range (128, 248)))')
echo 'int x;' > $name.c
cat > main.c <<'END'
int mid1 (int), mid2 (int), mid3 (int);
extern int x;
int main (void) { return mid1 (0) + mid2 (0) + mid3 (0) + x != -3; }
END
# What the compiler tells its linker of the machine.
emulation=$($GCC '-###' -r -nostdlib 1.o 2>&1 \
	    | sed -n 's/.* \(-m [a-z0-9_]*\) .*/\1/p')
ar=$($GCC -print-prog-name=ar)
# A compiler for another system may come without gold.  On s390x gold 2.40 cannot
# read any compressed section, debug information neither, and lld 14 no object.
linkers=
for linker in bfd gold lld; do
  ld=$($GCC -print-prog-name=ld.$linker)
  case $linker,$emulation in
    lld,*elf64_s390* | gold,*elf64_s390*) continue ;;
    gold,*) test -z "$RUN" || command -v $ld || continue ;;
  esac
  linkers="$linkers $ld"
done
o="-O2 -flive-patching -frecord-impacted"

# records FILE: FILE has the records of all units in LIST, in some order.
records ()
{
  python3 $here/records.py $1 > r
  grep '^# unit: ' r | sort > units
  cmp units expected-units
  sort r > sorted
  cmp sorted expected
}

for more in "" -g; do
  rm -f l
  for i in 1 2 3 $name main; do
    # The one has few options, for they could be compressed.
    test $i = $name && s= || s="-ffunction-sections -fdata-sections"
    $GCC $o $s $more -flive-patching-list=all,l -c $i.c -o $i.o
    python3 $here/records.py --forms $i.o
  done > forms
  cp $name.o 4.o
  grep -q '^text ' forms
  grep -q '^zlib ' forms
  sort l > expected
  grep '^# unit: ' l | sort > expected-units

  rm -f a.a
  $ar rc a.a 1.o 2.o 3.o 4.o
  $GCC $more -Wl,--gc-sections main.o 1.o 2.o 3.o 4.o -o a
  records a
  $RUN ./a
  for linker in $linkers; do
    ld="$linker $emulation"
    $ld -r 1.o 4.o 2.o 3.o main.o -o r.o
    records r.o
    $ld --gc-sections -e main r.o -o a
    records a
    $ld --gc-sections --print-gc-sections -e main main.o \
      --whole-archive a.a -o a > gone 2>&1
    grep -q unused gone
    records a
  done
done
