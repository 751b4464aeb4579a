# The option is not one of those that the record shows.
echo 'int f (void) { return 0; }' > a.c
$GCC -O2 -flive-patching -frecord-impacted -fno-common -c a.c
python3 $here/records.py a.o | grep -q '^# options: -O2 -fno-common$'
