# The assembler names of the static variables of a function, and of its nested
# functions, depend on that function alone.
cat > a.c <<'END'
#ifdef OTHER
int f (void)
{
  static int count;
  int inner (int x) { static int count; return count += x; }
  return inner (++count);
}
#endif
int g (int y)
{
  static int count;
  __attribute__((noinline)) int inner (int x)
  { static int count; return (count -= x) + y; }
  { static int count; count += inner (y); }
  return inner (--count);
}
END
for level in inline-clone inline-only-static; do
  for opt in -O0 -O2; do
    for other in U D; do
      $GCC $opt -flive-patching=$level -${other}OTHER -S a.c -o a.s
      sed -n '/^inner\..*:$/p; /^g:/,/\.size.*g, /p' a.s \
	| grep -o '\(count\|inner\)\.[0-9]*' | sort -u > $other
    done
    # Three variables, one of them in the nested function, and that.
    test "$(grep -c count U)" -ge 2
    test "$(grep -c inner U)" -ge 1
    for name in $(cat U); do
      grep -x -e "$name" D
    done
  done
done
