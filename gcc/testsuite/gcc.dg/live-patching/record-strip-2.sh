# eu-strip drops the record from a program, and keeps it in the debug file.
# { dg-do link }
echo 'int f (int x) { return x + 1; } int main (void) { return f (-1); }' > a.c

$GCC -O2 -g -flive-patching -frecord-impacted -flive-patching-list=all,l a.c -o a
eu-strip -f a.debug -o stripped a
readelf -S -W stripped > sections
grep -q ' \.text ' sections
if grep -q 'GCC.impacted' sections; then exit 1; fi
$RUN ./stripped
python3 $here/records.py a.debug | cmp - l
