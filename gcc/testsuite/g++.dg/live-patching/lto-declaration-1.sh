# What the first declaration of a variable, in a function, says of its type counts
# for other units.  A later one says nothing new.
# { dg-do link }
cat > a.C <<'END'
namespace n { extern int *known; }
int first ()
{
  extern int *__restrict p;
  return *p;
}
namespace n
{
int again ()
{
  extern int *known;
  return *known;
}
}
END
cat > b.C <<'END'
extern int *p, *q;
namespace n { extern int *known; }
int user () { *p = 3; *q = 4; return *p; }
int other () { *n::known = 3; *q = 4; return *n::known; }
END
for level in inline-clone inline-only-static; do
  $GCC -O2 -fPIC -shared -nostdlib -flto -flto-partition=one \
    -flive-patching=$level -frecord-impacted a.C b.C -o p.so
  python3 $here/../../gcc.dg/live-patching/records.py p.so \
    | python3 $here/../../gcc.dg/live-patching/pairs.py > pairs
  grep '^_Z5firstv	.*	_Z4userv	' pairs
  if grep '^_ZN1n5againEv	.*	_Z5otherv	' pairs; then exit 1; fi
done
