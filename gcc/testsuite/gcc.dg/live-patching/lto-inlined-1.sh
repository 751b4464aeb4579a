# The body of a function is read for its inline copies alone, while something
# else still has its address.  What is asked then is asked for no function: each
# copy asks again.
# { dg-do link }
cat > a.c <<'END'
typedef unsigned (*function) (unsigned);
unsigned user (unsigned);
void use (unsigned);
void call (function h) { unsigned r = 0; r += h (5); }
void step (void) { use (user (4)); }
int main (void) { step (); }
END
cat > b.c <<'END'
typedef unsigned (*function) (unsigned);
void call (function);
unsigned v = 5;
void use (unsigned x) { v = x; }
unsigned leaf (unsigned x)
{
  unsigned r = 0;
  if (__builtin_expect ((x & 3) != 1, 1))
    return 4;
  r ^= v >> 3;
  r = r * 7 + 37913;
  return r;
}
unsigned user (unsigned x) { call (leaf); return x; }
END
for partition in none balanced 1to1 max; do
  $GCC -O2 -flto -flto-partition=$partition \
    -flive-patching=inline-clone-attributes -frecord-impacted a.c b.c -o p
  python3 $here/records.py p > records
  grep '^leaf	b.c:5:.*	inlined' records
  python3 $here/pairs.py < records > pairs
  grep '^leaf	b.c:5:.*	main	a.c:6' pairs
  if grep '^main	\|	leaf	' pairs; then exit 1; fi
done
