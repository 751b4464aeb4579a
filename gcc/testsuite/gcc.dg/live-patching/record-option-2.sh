# There is a record only when the option is given, and not taken back.
echo 'int f (void) { return 0; }' > a.c
$GCC -O2 -flive-patching -c a.c
if python3 $here/records.py a.o; then exit 1; fi
$GCC -O2 -flive-patching -frecord-impacted -fno-record-impacted -c a.c
if python3 $here/records.py a.o; then exit 1; fi
$GCC -O2 -flive-patching -fno-record-impacted -frecord-impacted -c a.c
python3 $here/records.py a.o
