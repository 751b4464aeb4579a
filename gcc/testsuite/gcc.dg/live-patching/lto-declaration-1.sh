# In one unit it is an error when declarations of a variable say of its type what
# others do not.  In several it goes through, and what one says counts for all.
# { dg-do link }
cat > a.c <<'END'
extern int known;
int limits (int x)
{
  extern const int limit;
  return x > limit;
}
int restricts (void)
{
  extern int *restrict p;
  return *p;
}
int narrows (int x)
{
  extern char number;
  return x + number;
}
int defines (void)
{
  struct s { int a __attribute__ ((aligned (64))), b; };
  extern struct s aggregate;
  return aggregate.a;
}
int knows (int x)
{
  extern int known;
  return x > known;
}
END
cat > b.c <<'END'
extern int limit, *p, *q, number, known;
struct s { int a, b; };
extern struct s aggregate;
void ext (void);
int constant (void) { int a = limit; ext (); return a + limit; }
int pointer (void) { *p = 3; *q = 4; return *p; }
int integer (int *x) { int *n = &number; number = 3; x[1] = 4; return *n; }
long address (void) { return (long) &aggregate & 63; }
int use_known (void) { int a = known; ext (); return a + known; }
END
for level in inline-clone inline-only-static; do
  $GCC -O2 -fPIC -shared -nostdlib -flto -flto-partition=one -w \
    -flive-patching=$level -frecord-impacted a.c b.c -o p.so
  python3 $here/records.py p.so | python3 $here/pairs.py > pairs
  grep '^limits	.*	constant	' pairs
  grep '^restricts	.*	pointer	' pairs
  grep '^narrows	.*	integer	' pairs
  grep '^defines	.*	address	' pairs
  if grep '^knows	.*	use_known	' pairs; then exit 1; fi
done
