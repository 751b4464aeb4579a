# The record is the same from a preprocessed file, with -save-temps and with
# -pipe.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END
o="-O2 -flive-patching -frecord-impacted"

$GCC $o -c a.c
python3 $here/records.py a.o > 1
grep -q '^# unit: a.c$' 1
for more in -save-temps -pipe -no-integrated-cpp "-save-temps -g"; do
  $GCC $o $more -c a.c
  python3 $here/records.py a.o | cmp - 1
done
$GCC -E a.c -o b.i
$GCC $o -c b.i
python3 $here/records.py b.o | cmp - 1
