# A unit with an error has no object, and so no record.
echo 'int f (void) { return undeclared; }' > a.c
if $GCC -O2 -flive-patching -frecord-impacted -c a.c; then exit 1; fi
test ! -e a.o
