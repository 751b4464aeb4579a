# The list of a program does not depend on how it is partitioned, and has what
# crosses units early, late, by clones and by clones of clones.
# { dg-do link }
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
static int same (int x) { asm volatile (""); return x - 7; }
int __attribute__((noinline)) use_a (int x) { return same (x) + same (x + 1); }
static int unused (int x) { return x; }
int (*pointer_a (void)) (int) { return same; }
END
cat > b.c <<'END'
int mid (int);
int user (int x) { return mid (x) * 5; }
static int same (int x) { asm volatile (""); return x + 9; }
int __attribute__((noinline)) use_b (int x) { return same (x) + same (x + 1); }
int (*pointer_b (void)) (int) { return same; }
int __attribute__((noinline)) spec (int x, int y)
{
  asm volatile ("");
  return y ? x * y : user (x);
}
END
cat > c.c <<'END'
int user (int), use_a (int), use_b (int), spec (int, int);
int (*pointer_a (void)) (int);
int (*pointer_b (void)) (int);
int __attribute__((noinline)) top (int x) { return spec (x, 4) + 1; }
int main (int argc, char **argv)
{
  return (user (argc) + top (argc) + use_a (argc) + use_b (argc)
	  + pointer_a () (argc) + pointer_b () (argc)) == 0;
}
END
for level in inline-clone inline-only-static; do
  o="-O2 -flto -flive-patching=$level -frecord-impacted"
  for i in a b c; do
    $GCC $o -c $i.c -o $i.o
    # There is no code, and no list of it.
    ! python3 $here/records.py $i.o
  done
  for partition in none one 1to1 balanced max; do
    $GCC -O2 -flto -flto-partition=$partition a.o b.o c.o -o p
    $RUN ./p
    python3 $here/records.py p > records
    python3 $here/pairs.py < records > pairs
    test $partition = none && cp pairs expected
    cmp pairs expected
    grep "^# level: $level" records
    ! grep 'tmp' records
    sort records > $level.$partition
  done
  for function in use_a use_b; do
    grep "^same	.*	$function	" pairs
  done
  grep '^unused	a.c:5:12-5	removed' records
  grep '^	same.lto_priv.*	renamed	same	' records

  # Without LTO.
  for i in a b c; do
    $GCC -O2 -flive-patching=$level -frecord-impacted -c $i.c -o $i.o
  done
  $GCC a.o b.o c.o -o p
  python3 $here/records.py p > records
  python3 $here/pairs.py < records > single
  if test $level = inline-only-static; then
    cmp single expected
  else
    # What crosses units.
    grep '^helper	.*	main	c.c:5' expected
    grep '^mid	.*	main	c.c:5' expected
    grep '^spec	.*	top	c.c:4' expected
    ! grep 'main' single
  fi
done
