# Without -flive-patching there is a warning, and no record.
echo 'int f (void) { return 0; }' > a.c
$GCC -O2 -frecord-impacted -c a.c 2> err
grep -q "warning: '-frecord-impacted' is ignored without '-flive-patching'" err
readelf -S -W a.o > sections
grep -q ' \.text ' sections
if grep -q 'GCC.impacted' sections; then exit 1; fi
if $GCC -Werror -O2 -frecord-impacted -c a.c; then exit 1; fi
$GCC -O2 -flive-patching -frecord-impacted -c a.c 2> err
test ! -s err
