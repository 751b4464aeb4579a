# A separate debug file keeps the record, and what strips a section by its name
# drops it.
# { dg-do link }
objcopy=$($GCC -print-prog-name=objcopy)
strip=$($GCC -print-prog-name=strip)
echo 'int f (int x) { return x + 1; } int main (void) { return f (-1); }' > a.c

$GCC -O2 -g -flive-patching -frecord-impacted -flive-patching-list=all,l a.c -o a
$objcopy --only-keep-debug a a.debug
python3 $here/records.py a.debug | cmp - l
$strip -R .GCC.impacted -o stripped a
readelf -S -W stripped > sections
grep -q ' \.text ' sections
if grep -q 'GCC.impacted' sections; then exit 1; fi
$RUN ./stripped
$GCC -O2 -g -flive-patching -frecord-impacted -c $here/mix-1.c -o m.o
python3 $here/records.py m.o > l
$objcopy --only-keep-debug m.o m.debug
python3 $here/records.py m.debug | cmp - l
