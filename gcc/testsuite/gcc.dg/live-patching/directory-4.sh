# Names that differ only in characters that file names of lists use for others,
# and names too long for a file system, do not collide.
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
END

mkdir -p a 'a#b' 'a%23b' a/b
for o in a/b/x 'a#b/x' 'a%23b/x' a/b#x; do
  $GCC -O2 -flive-patching -flive-patching-list=all,lists/ -c a.c -o "$o.o"
done
test "$(ls lists/*.impacted | wc -l)" = 4
long=$(printf '%0100d/%0100d' 0 0)
mkdir -p "1/$long" "2/$long"
for o in "1/$long/x" "2/$long/x"; do
  $GCC -O2 -flive-patching -flive-patching-list=all,lists/ -c a.c -o "$o.o"
done
test "$(ls lists/*.impacted | wc -l)" = 6
