# A constant that a front end folds by a constexpr function is known in other
# units, once they are linked.  Functions without a name of their own, and those
# that are gone, have theirs all the same.
# { dg-do link }
cat > a.C <<'END'
constexpr int F (int x) { return x * 5; }
extern const int limit;
const int limit = F (3);
struct counter
{
  virtual int next (int x) { return x + 1; }
  virtual ~counter () {}
};
static int unused ()
{
  static int count;
  auto hidden = [] (int x) { return x + count++; };
  return hidden (1);
}
counter *make () { return new counter; }
int apply (int x)
{
  auto twice = [x] (int y) { return x + y; };
  return twice (x);
}
END
cat > b.C <<'END'
extern const int limit;
int __attribute__((noinline)) victim (int x) { return x > limit; }
int apply (int);
struct counter { virtual int next (int x); virtual ~counter (); };
counter *make ();
int main (int argc, char **)
{
  counter *c = make ();
  int r = victim (argc) + apply (argc) + c->next (argc) == 0;
  delete c;
  return r;
}
END
objcopy=$($GCC -print-prog-name=objcopy)
for level in inline-clone inline-only-static inline-clone-attributes; do
  for partition in none balanced max; do
    o="-std=gnu++11 -O2 -flto -flto-partition=$partition -flive-patching=$level"
    $GCC $o -frecord-impacted a.C b.C -o p
    $RUN ./p
    python3 $here/../../gcc.dg/live-patching/records.py p > records
    python3 $here/../../gcc.dg/live-patching/pairs.py < records > pairs
    grep '^_Z1Fi	.*	_Z6victimi	b.C:2' pairs
    grep '^_ZL6unusedv	a.C:9:.*	removed' records
    grep '^_ZZL6unusedvENK.*clE.*	a.C:12:17-12	' records
    # What is found out late is not told to other partitions.
    if test $level != inline-clone-attributes; then
      test $partition = none && cp pairs expected
      cmp pairs expected
    fi
    for more in "" -frecord-impacted; do
      $GCC $o $more a.C b.C -r -flinker-output=nolto-rel -o p.o
      $objcopy -R .GCC.impacted p.o p$more.stripped
    done
    cmp p.stripped p-frecord-impacted.stripped
  done
done
# By its name in the source, too.
$GCC -O2 -flto -flive-patching -flive-patching-list=counter::next a.C b.C \
  -o p > l
grep '^_ZN7counter4nextEi	' l
