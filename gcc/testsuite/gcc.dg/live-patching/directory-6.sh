# A compilation whose object goes nowhere leaves no list in a directory, and
# does not touch that of an object; neither does one without an object.
# { dg-do link }
cat > a.c <<'END'
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
int main (void) { return 0; }
END

o='-flive-patching -flive-patching-list=all,lists/'
$GCC -O2 $o -c a.c
ls lists > names
cat lists/* > before
$GCC -O0 $o -c a.c -o /dev/null
$GCC -O0 $o -S a.c -o /dev/null
$GCC -O0 $o a.c -o /dev/null
$GCC -O0 -save-temps $o -c a.c -o /dev/null
$GCC -O0 -pipe $o -c a.c -o /dev/null
$GCC -O0 $o -S a.c -o - > a.s
$GCC -O0 $o -S a.c -o /dev/stdout > a.s
$GCC -O0 $o -fsyntax-only a.c
$GCC -O0 $o -E a.c > a.i
$GCC -O0 $o -M a.c > a.d
$GCC -O0 $o -c -x c /dev/null -o /dev/null
mkfifo pipe
cat pipe > out & $GCC -O0 $o -S a.c -o pipe
wait
test -s out
! $GCC -O0 $o -c a.c -o /dev/full 2> err
ls lists | cmp names -
cat lists/* | cmp before -
# A list that is asked for in a file or on standard output is there.
$GCC -O2 -flive-patching -flive-patching-list=all,l -c a.c -o /dev/null
grep -q '^# end: 3 functions' l
$GCC -O2 -flive-patching -flive-patching-list -c a.c -o /dev/null | cmp l -
