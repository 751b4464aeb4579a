# Functions that are imported from a module are made from the same facts as those
# of the unit are.  What the module concluded itself is not known: the list says
# so.

cat > m.C <<'EOF'
export module m;
export inline auto deduced (int x) { return x * 3L; }
export inline auto declared (int x) -> long { return x * 3L; }
export inline auto closure ()
{
  int n = 3;
  return [n] (int x) { return x + n; };
}
export constexpr int three () { return 3; }
export inline constexpr int from_three = three ();
EOF
cat > user.C <<'EOF'
import m;
long use (int x) { return deduced (x); }
long use_declared (int x) { return declared (x); }
int call (int x) { return closure () (x); }
int known () { return from_three; }
int alone (int x) { return x; }
EOF
G="$GCC -O0 -std=c++20 -fmodules-ts -flive-patching"

# The module's own list lacks nothing.
$G -flive-patching-list=all,module -c m.C 2> errors
test ! -s errors
! grep 'not complete' module

$G -flive-patching-list=all,list -c user.C 2> errors
test "$(grep -c 'warning: ' errors)" = 1
grep -q "warning: the list of impacted functions is not complete: what module \
.m. concludes from functions is not known$" errors
test "$(grep '^# not complete' list)" \
  = "# not complete: what module m concludes from functions is not known"
# impacted_by FUNCTION: who is, by which flow.
impacted_by ()
{
  awk -F'\t' -v f="$1" '$1 != "" { here = $1 == f }
    $1 == "" && here { print $2, $3 }' list
}
test "$(impacted_by _ZW1m7deducedi)" = "_Z3usei interface"
test "$(impacted_by _ZW1m7closurev | grep -v ' nested$')" = "_Z4calli interface"
test "$(impacted_by _ZZW1m7closurevENKUliE_clEi | sort)" \
  = "$(printf '_Z4calli interface\n_ZW1m7closurev nested')"
test -z "$(impacted_by _ZW1m8declaredi)"
grep -q '^_Z5alonei' list
test -z "$(impacted_by _Z5alonei)"

# Who wants no list is told nothing, and gets the same code.
cp user.o told.o
$G -c user.C 2> errors
test ! -s errors
cmp user.o told.o

# A unit that imports nothing lacks nothing.
echo 'int f () { return 1; }' > plain.C
$G -flive-patching-list=all,plain -c plain.C 2> errors
test ! -s errors
! grep 'not complete' plain
