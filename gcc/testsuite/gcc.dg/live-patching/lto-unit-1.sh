# What a body says for the rest of its unit is seen in other units by what that
# has of them.
# { dg-do link }
cat > a.c <<'END'
int h (int x) {
#pragma pack(1)
  return x; }
int k (int x) { return x; }
struct s { char c; int i; };
const int limit = sizeof (struct s);
int function (int x) { return x; }
END
cat > b.c <<'END'
extern const int limit;
int function (int);
int __attribute__((noinline)) victim (int x) { return x > limit; }
int __attribute__((noinline)) other (int x) { return x + 1; }
int main (int c, char **v) { return victim (c) + other (c) + function (c); }
END
for level in inline-clone inline-only-static inline-clone-attributes; do
  for partition in none max; do
    $GCC -O2 -flto -flto-partition=$partition -flive-patching=$level \
      -frecord-impacted a.c b.c -o p
    python3 $here/records.py p | python3 $here/pairs.py > pairs
    grep '^h	.*	victim	' pairs
    if grep '^h	.*	other	\|^k	.*	victim	' pairs; then exit 1; fi
  done
done
