# What a front end concludes in one unit holds for what another one has of the
# same declaration.
# { dg-do link }
cat > a.c <<'END'
int __attribute__((noinline)) foo (int x)
{
  asm volatile ("");
  return x + 1;
}
int h (int x)
{
  extern int foo (int) __attribute__((const));
  return foo (x);
}
END
cat > b.c <<'END'
int foo (int);
int __attribute__((noinline)) victim (int x) { return foo (x) + foo (x); }
int h (int);
int main (int argc, char **argv) { return victim (argc) + h (argc) == 0; }
END
for partition in none balanced max; do
  for level in inline-clone inline-only-static; do
    $GCC -O2 -flto -flto-partition=$partition -flive-patching=$level \
      -frecord-impacted a.c b.c -o p
    python3 $here/records.py p | python3 $here/pairs.py > pairs
    grep '^h	.*	victim	b.c:2' pairs
  done
done
