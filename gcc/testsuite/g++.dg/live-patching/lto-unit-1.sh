# What is evaluated outside of functions counts for all of the unit, and for
# others that see a variable of it, or whether a function throws.
# { dg-do link }
cat > a.C <<'END'
constexpr int f () { return 3; }
constexpr int other () { return 3; }
enum { E = f () };
extern const int limit;
const int limit = E;
alignas (16 * f () + 16) char buffer[64];
int thrower (int) noexcept (f () > 2);
int thrower (int x) noexcept (f () > 2) { return x + other (); }
END
cat > b.C <<'END'
extern const int limit;
extern char buffer[64];
struct s { ~s (); };
extern int destroyed;
int destroyed;
s::~s () { destroyed++; }
int thrower (int) noexcept (true);
int __attribute__((noinline)) one (int x) { return x > limit; }
int __attribute__((noinline)) two () { return (long) buffer & 15; }
int __attribute__((noinline)) three (int x) { s l; return thrower (x); }
int __attribute__((noinline)) four (int x) { return x + 1; }
int main (int c, char **)
{
  return one (c) + two () + three (c) + four (c);
}
END
for partition in none max; do
  $GCC -O2 -std=gnu++11 -flto -flto-partition=$partition \
    -flive-patching=inline-clone -frecord-impacted a.C b.C -o p
  python3 $here/../../gcc.dg/live-patching/records.py p \
    | python3 $here/../../gcc.dg/live-patching/pairs.py > pairs
  for function in one two three; do
    grep "^_Z1fv	.*	_Z[35]$function" pairs
  done
  if grep '^_Z1fv	.*	_Z4four' pairs; then exit 1; fi
done
