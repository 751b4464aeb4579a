# A precompiled header does not have what its functions say, so it is not used
# for a list.

echo 'constexpr int f (int x) { return x + 1; } const int c = f (1);' > h.h
echo '#include "h.h"
int g () { return c; }' > a.C
$GCC -O0 -flive-patching -x c++-header h.h -o h.h.gch
$GCC -O0 -flive-patching -flive-patching-list -Winvalid-pch -c a.C \
  > list 2> messages
grep "h.h.gch: not used with '-flive-patching-list='" messages \
  || grep "h.h.gch: not used with .-flive-patching-list=" messages
grep '^	_Z1gv	constexpr	(_Z1fi)	' list
