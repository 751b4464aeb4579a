# What the tests of `impacted' share.  Each test is run in an empty folder with
#   IMPACTED     the tool, perhaps below valgrind
#   KLP_CONVERT  klp-convert, likewise
#   SRCDIR       its source
#   CC_IMPACTED  a compiler that knows -frecord-impacted, or empty; it may be one
#		 for another system
# and prints a line PASS or FAIL for each fact, or SKIP for what cannot be tried.

test_name=$(basename "$0" .test)

# pass WHAT; fail WHAT
pass () { echo "PASS: $test_name: $1"; }
fail () { echo "FAIL: $test_name: $1"; }

# What follows in the test needs such a compiler, and is left out without one.
needs_compiler ()
{
  test -z "$CC_IMPACTED" || return 0
  echo "SKIP: $test_name: needs a compiler with -frecord-impacted"
  exit 0
}

# check WHAT COMMAND...: the command succeeds.
check ()
{
  what=$1
  shift
  if "$@" > check.out 2>&1; then
    pass "$what"
  else
    fail "$what"
    sed 's/^/  | /' check.out
  fi
}

# expect WHAT FILE FILE: the second file is what the first one says.
expect ()
{
  if diff -u "$2" "$3" > expect.out 2>&1; then
    pass "$1"
  else
    fail "$1"
    sed 's/^/  | /' expect.out
  fi
}

# run STATUS WHAT COMMAND...: run it, with its output in `out' and `err'; it
# exits with STATUS.
run ()
{
  wanted=$1
  what=$2
  shift 2
  "$@" > out 2> err
  status=$?
  if test $status = "$wanted"; then
    pass "$what: exit status $wanted"
  else
    fail "$what: exit status $wanted, not $status"
    sed 's/^/  | /' out err
  fi
}

# has WHAT FILE TEXT; lacks WHAT FILE TEXT: the file has a line with TEXT, or
# has none.
has () { check "$1" grep -qF -- "$3" "$2"; }
lacks ()
{
  if grep -F -- "$3" "$2" > lacks.out; then
    fail "$1"
    sed 's/^/  | /' lacks.out
  else
    pass "$1"
  fi
}

# of_compiler TOOL ARGUMENT...: run what the compiler says is its `ld', say.
of_compiler ()
{
  tool=$($CC_IMPACTED -print-prog-name="$1")
  shift
  "$tool" "$@"
}

# record FILE UNIT: make standard input, in which a > stands for a tab at the
# beginning of a line and | for others, the functions of a record of UNIT, and
# append it to FILE.
record ()
{
  {
    printf '# impacted functions, format 1\n'
    printf '# compiler: GCC 12.2.0 x86_64-pc-linux-gnu\n'
    printf '# unit: %s\n# level: inline-clone\n# options: -O2\n' "$2"
    tr '|' '\t' | sed 's/^>/\t/' | awk '
      { print }
      /^\t/ { impacted++; next }
      { functions++ }
      END { printf "# end: %d functions, %d impacted\n", functions, impacted }'
  } >> "$1"
}

# record_facts FILE UNIT [LEVEL]: the same of format 2, where a line that begins
# with >= is that of a fact; of inline-clone-attributes, or LEVEL.
record_facts ()
{
  {
    printf '# impacted functions, format 2\n'
    printf '# compiler: GCC 12.2.0 x86_64-pc-linux-gnu\n'
    printf '# unit: %s\n# level: %s\n# options: -O2\n' "$2" \
      "${3-inline-clone-attributes}"
    tr '|' '\t' | sed 's/^>/\t/' | awk '
      { print }
      /^\t= / { next }
      /^\t/ { impacted++; next }
      { functions++ }
      END { printf "# end: %d functions, %d impacted\n", functions, impacted }'
  } >> "$1"
}
