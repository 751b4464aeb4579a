# In one unit it is an error that only some declarations of a variable say const.
# In several it goes through, and what one says counts for all.
# { dg-do link }
cat > a.c <<'END'
int h (int x)
{
  extern const int limit;
  return x > limit;
}
int k (int x)
{
  extern int other;
  return x > other;
}
END
cat > b.c <<'END'
extern int limit, other;
void ext (void);
int victim (void) { int a = limit; ext (); return a + limit; }
int plain (void) { int a = other; ext (); return a + other; }
END
for level in inline-clone inline-only-static; do
  $GCC -O2 -fPIC -shared -nostdlib -flto -flto-partition=one \
    -flive-patching=$level -frecord-impacted a.c b.c -o p.so
  python3 $here/records.py p.so | python3 $here/pairs.py > pairs
  grep '^h	.*	victim	' pairs
  if grep '^k	.*	plain	' pairs; then exit 1; fi
done
