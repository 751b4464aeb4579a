# What the tests of `impacted diff' share: the file lib/a.c of the old tree, as
# text/a.c so that it is not found, the record a.list of it, and functions that
# change it.

. "$SRCDIR/tests/lib.sh"

mkdir text
cat > text/a.c <<'EOF'
/* A file.  */
#include <stdio.h>

#define TWICE(x) \
  ((x) + \
   (x))

struct point
{
  int x;
  int y;
};

int global = 1;

/* Help.
   More.  */

static int
helper (int x)
{
  return x * 3 + 1;
}

int mid (int x)
{
  /* A comment.  */

  return helper (x) - 2;
}

int kr (a, b)
     int a;
     int b;
{
  return a - b;
}

static __attribute__ ((noinline))
/* Of a line of its own.  */
struct point *
spec (int x, int scale)
{
#define SCALE 10
  return mid (x) * scale * SCALE;
}

enum colour { RED, GREEN };
static const int table[] = {
  1,
  2
};
int one (void) { return 1; }
int two (void) { return 2; }

void outer (void)
{
  int inner (int y)
  {
    return y;
  }
  inner (1);
}
typedef int number;
extern int declared (number, int);
EOF
record a.list lib/a.c <<'EOF'
helper|lib/a.c:20:1-23|emitted
inner.0|lib/a.c:58:7-61|emitted
kr|lib/a.c:32:5-37|emitted
mid|lib/a.c:25:5-30|emitted
one|lib/a.c:53:5-53|emitted
outer|lib/a.c:56:6-63|emitted
spec|lib/a.c:42:1-46|emitted
two|lib/a.c:54:5-54|emitted
EOF

# edit SCRIPT: make a patch `p' of what this script of sed changes.
edit ()
{
  mkdir -p new/lib
  sed "$1" text/a.c > new/lib/a.c
  diff -u -L a/lib/a.c -L b/lib/a.c text/a.c new/lib/a.c > p
}

# changed [OPTION...]: run `impacted diff' for the patch `p', and put the names
# of the functions that change into `names'.
changed ()
{
  "$IMPACTED" diff --mangled "$@" a.list p > out 2> err
  status=$?
  awk '$2 == "changed" { printf "%s%s", space, $1; space = " " }
       END { print "" }' out > names
  test $status != 2 || echo "exit status $status" >> names
}

# touches WHAT FUNCTIONS [OPTION...]: the patch `p' changes these functions, and
# no others.
touches ()
{
  what=$1
  echo "$2" > wanted
  shift 2
  changed "$@"
  expect "$what" wanted names
}

# says WHAT LINE...: these lines were said, and nothing else but that no
# function is known to change.  The exit status is that of a complete set
# unless one of them says that the set may be too small.
says ()
{
  what=$1
  shift
  printf "%s\n" "$@" | sed '/^$/d' > wanted
  sed 's/^impacted: *//
       /the patch changes no function that is in the records/d' err > said
  harmless='new function.*no record\|new file:\|new name\|several such files'
  harmless=$harmless'\|deleted function .* has its\|hunks are on other lines\|documentation:'
  if test "$(grep -cv "$harmless" wanted)" = 0
  then test "$status" -lt 2
  else test "$status" -gt 1
  fi || echo "exit status $status" >> said
  expect "$what" wanted said
}

# silent WHAT: nothing else was said at all.
silent () { says "$1" ""; }
