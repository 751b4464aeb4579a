# Names of files are mapped as in debug information, in the record and in the
# list.
mkdir sub
echo 'static int helper (int x) { return x * 3 + 1; }' > sub/a.h
cat > sub/a.c <<'END'
#include "a.h"
int mid (int x) { return helper (x) - 2; }
END
o="-O2 -flive-patching -frecord-impacted"
here_too=$(pwd)

for option in -ffile-prefix-map -fdebug-prefix-map; do
  rm -f l
  $GCC $o $option=$here_too/=/mapped/ -flive-patching-list=all,l \
    -c $here_too/sub/a.c
  grep -q '^# unit: /mapped/sub/a.c$' l
  grep -q '^helper	/mapped/sub/a.h:1:12-1	' l
  grep -q '^	mid	.*	/mapped/sub/a.c:2:5-2$' l
  if grep -F "$here_too" l; then exit 1; fi
  python3 $here/records.py a.o | cmp - l
done
