# What a list leaves out are just the functions that have no code and impact
# nobody in the list of the same text in one file.  Headers of the system are
# needed, as for { dg-do link }.

echo 'static inline int unused_too (int x) { return x; }' > a.h
cat > a.c <<'END'
#include "a.h"
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static inline int unused (int x) { return atoi ("1") + x; }
int f (const char *s)
{
  char buffer[9];
  strcpy (buffer, s);
  printf ("%s", buffer);
  return atoi (buffer) + toupper (*s) + putchar (*s);
}
END
for options in -O0 -O2 "-O2 -D_FORTIFY_SOURCE=2" \
  "-O2 -fgnu89-inline -std=gnu17"; do
  for level in inline-clone inline-only-static; do
    $GCC $options -E -P a.c -o whole.i
    for file in a.c whole.i; do
      $GCC $options -flive-patching=$level -c $file -o a.o \
	-flive-patching-list=all,"${file%.?}.list$options$level"
    done
    # Names and states, and whether there is anything below.
    for list in a whole; do
      awk -F '\t' '/^#/ { next }
		   !/^\t/ { name = $1 " " $3; n[name] += 0; next }
		   { n[name]++ }
		   END { for (name in n) print name, n[name] }' \
	"$list.list$options$level" | sort > $list.names
    done
    comm -13 a.names whole.names > left-out
    test -z "$(comm -23 a.names whole.names)"
    test "$(grep -c -v ' removed 0$' left-out)" = 0
    number=$(sed -n 's/^# left out: \([0-9]*\) .*/\1/p' a.list"$options$level")
    test "$(wc -l < left-out)" = "${number:-0}"
    test "$(grep -c '^# left out' whole.list"$options$level")" = 0
    grep '^unused removed 0$' a.names
    grep '^unused_too removed 0$' left-out
  done
done
