# Names of files are as given where nothing is mapped, or something else.
mkdir sub
echo 'static int helper (int x) { return x * 3 + 1; }' > sub/a.h
cat > sub/a.c <<'END'
#include "a.h"
int mid (int x) { return helper (x) - 2; }
END
o="-O2 -flive-patching -frecord-impacted"

for option in "" -ffile-prefix-map=/other/=/mapped/ \
	      -fmacro-prefix-map=sub/=/mapped/; do
  rm -f l
  $GCC $o $option -flive-patching-list=all,l -c sub/a.c
  grep -q '^# unit: sub/a.c$' l
  grep -q '^helper	sub/a.h:1:12-1	' l
  grep -q '^mid	sub/a.c:2:5-2	' l
  python3 $here/records.py a.o | cmp - l
done
