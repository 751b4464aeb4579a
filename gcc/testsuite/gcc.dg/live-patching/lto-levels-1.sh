# What a level keeps from crossing functions does not cross units either, though
# the passes of lto1 ask for LTO and not for the option that is off.  What
# inline-clone-attributes lets through is listed.
# { dg-do link }
cat > a.c <<'END'
int g;
int __attribute__((noinline)) f (int x) { return x + 1; }
int __attribute__((noinline)) twin_a (int x) { return x * 7 - 3; }
void __attribute__((noinline)) nothing (void) { asm volatile (""); }
END
cat > b.c <<'END'
extern int g;
int f (int);
void nothing (void);
int __attribute__((noinline)) victim (int x) { return f (x) + f (x); }
int __attribute__((noinline)) reload (void)
{
  int before = g;
  nothing ();
  return before + g;
}
int __attribute__((noinline)) twin_b (int x) { return x * 7 - 3; }
END
cat > main.c <<'END'
int victim (int), reload (void), twin_a (int), twin_b (int);
int main (int argc, char **argv)
{
  return (victim (argc) + reload () + twin_a (argc) - twin_b (argc)) == 0;
}
END

# count FUNCTION TEXT: print how often TEXT is in the final code of FUNCTION.
count ()
{
  cat ./*.optimized | awk -v f="$1" -v text="$2" '
    /^;; Function / { here = $3 == f }
    here && index ($0, text) { n++ }
    END { print n + 0 }'
}

for partition in none max; do
  for level in inline-clone inline-only-static inline-clone-attributes; do
    rm -f ./*.optimized
    $GCC -O2 -flto -flto-partition=$partition -flive-patching=$level \
      -frecord-impacted -fdump-tree-optimized a.c b.c main.c -o p
    $RUN ./p
    rm -f p-[abm]*.optimized [abm].*optimized main.*optimized
    calls=2
    python3 $here/records.py p > records
    python3 $here/pairs.py < records > pairs
    if test $level = inline-clone-attributes; then
      calls=1
      grep '^	victim	effects	f	b.c:4:31-4	if f\[effects\]' records
      grep '^	= effects	const finite' records
    else
      ! grep 'victim' pairs
    fi
    test $(count victim ' = f (') = $calls
    test $(count reload ' = g;') = 2
    test $(count twin_a twin_b) = 0
    test $(count twin_b twin_a) = 0
  done
done
