# What is found out when a partition is compiled may be in a clone that others
# call: they are listed, too, and who calls clones that call it.
# { dg-do link }
cat > a.c <<'EOF'
int g = 1;
int __attribute__((noinline)) fact (int x) { return x / g + g; }
EOF
cat > b.c <<'EOF'
int fact (int);
int __attribute__((noinline)) spec (int x, int y)
{
  asm volatile ("");
  return y ? x * y + fact (x) + fact (x) : x;
}
static int __attribute__((noinline)) same (int x) { return spec (x, 4) - 1; }
int use_b (int x) { return same (x) * same (x + 1); }
int (*pointer_b (void)) (int) { return same; }
EOF
cat > c.c <<'EOF'
int spec (int, int);
int __attribute__((noinline)) chain (int x, int y)
{
  asm volatile ("");
  return y ? spec (x * y, 4) : x;
}
static int __attribute__((noinline)) same (int x) { return spec (x, 4) + 1; }
int use_c (int x) { return same (x) * same (x + 1); }
int (*pointer_c (void)) (int) { return same; }
int __attribute__((noinline)) other (int x) { return x + use_c (x); }
EOF
cat > d.c <<'EOF'
int chain (int, int), spec (int, int), other (int), use_b (int);
int (*pointer_b (void)) (int);
int (*pointer_c (void)) (int);
int __attribute__((noinline)) top (int x) { return chain (x, 3) + 1; }
int main (int argc, char **argv)
{
  return (top (argc) + other (argc) + use_b (argc) + pointer_b () (argc)
	  + pointer_c () (argc)) == 0;
}
EOF
o="-O2 -flto -flive-patching=inline-clone-attributes -frecord-impacted"
for i in a b c d; do
  $GCC $o -c $i.c -o $i.o
done
for partition in none one 1to1 balanced max; do
  $GCC -O2 -flto -flto-partition=$partition a.o b.o c.o d.o -o p
  $RUN ./p
  python3 $here/records.py p > records
  python3 $here/pairs.py < records > pairs
  test $partition = none && cp pairs expected
  cmp pairs expected
done
# Partitions, of which the last link has more than one for each unit.
for function in chain.constprop same.lto_priv top; do
  grep "^	$function.*	calls-clone	fact > .*	if fact\[effects\]	partition" \
    records
done
! grep '^	main	.*	partition ' records
for function in chain.constprop.0 same spec.constprop.0 top; do
  grep "^fact	a.c:2.*	$function	" expected
done
! grep '^fact	.*	\(other\|main\|use_.\|pointer_.\)	' expected

# At other levels nothing is found out so late.
for i in a b c d; do
  $GCC -O2 -flto -flive-patching -frecord-impacted -c $i.c -o $i.o
done
$GCC -O2 -flto -flto-partition=max a.o b.o c.o d.o -o p
python3 $here/records.py p > records
! grep '	partition ' records
