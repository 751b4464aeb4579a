# A link makes one function of all that run constructors, between two passes.  It
# is made from what it calls, and that is asked for no function before it is
# there.
# { dg-do link }
cat > a.C <<'END'
int n;
int __attribute__((noinline)) find ()
{
  int r = 1;
  for (int i = 0; i < n; i++)
    r = r * 3 + i;
  return r;
}
int a = find ();
END
cat > b.C <<'END'
extern int a, n;
static int __attribute__((noinline)) search ()
{
  int r = 2;
  for (int i = 0; i < n; i++)
    r = r * 5 + i;
  return r;
}
int b = search ();
int main () { return a - b + 1; }
END
for partition in none balanced max; do
  $GCC -O2 -flto -flto-partition=$partition \
    -flive-patching=inline-clone-attributes -frecord-impacted a.C b.C -o p
  $RUN ./p
  python3 $here/../../gcc.dg/live-patching/records.py p > records
  python3 $here/../../gcc.dg/live-patching/pairs.py < records > pairs
  grep '^_Z4findv	a.C:2.*	_.*sub_I_65535' pairs
  grep '^_ZL6searchv	b.C:2.*	_.*sub_I_65535' pairs
  if grep '^_Z4findv	.*	_ZL6searchv	\|	main	' pairs; then exit 1; fi
done
