# Headers of headers, of the system and of -include are headers.  The macro that
# makes a function says where it is.

mkdir system
cat > first.h <<'END'
#define DEFINE(NAME) int NAME (int x) { return x; }
static int first (int x) { return x; }
END
cat > system/outer.h <<'END'
static int outer (int x) { return x; }
#include "inner.h"
static DEFINE (outer_made)
END
echo 'static inline int inner (int x) { return x; }' > system/inner.h
cat > a.c <<'END'
#include <outer.h>
static DEFINE (made)
int use (int x) { return x; }
END
for options in "" -save-temps -no-integrated-cpp; do
  $GCC -O2 $options -include first.h -isystem system -flive-patching \
    -flive-patching-list=all -c a.c -o a.o > list
  test "$(grep -v '^#' list | cut -f 1,3)" \
    = "$(printf 'made\tremoved\nuse\temitted')"
  grep '^# left out: 4 functions of headers, without code or impact$' list
done
