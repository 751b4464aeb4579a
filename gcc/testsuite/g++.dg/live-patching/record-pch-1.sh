# A precompiled header does not have what its functions say, so it is not used
# for a record.

echo 'constexpr int f (int x) { return x + 1; } const int c = f (1);' > h.h
echo '#include "h.h"
int g () { return c; }' > a.C
$GCC -O0 -flive-patching -frecord-impacted -x c++-header h.h -o h.h.gch
$GCC -O0 -flive-patching -frecord-impacted -Winvalid-pch -c a.C 2> messages
grep "h.h.gch: not used with .-frecord-impacted" messages
python3 $here/../../gcc.dg/live-patching/records.py a.o > record
grep '^_Z1fi	h.h:1:15-1	' record
grep '^	_Z1gv	constexpr	(_Z1fi)	' record
