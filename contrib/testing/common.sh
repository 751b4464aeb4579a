# What check and cross share: results, and the tests that both run.
#
# srcdir is the folder of this project, top that of the build, obj has the
# compiler that is tested, and logs what is not shown; nth is as for check, and
# jobs for make.  board is what DejaGnu calls that on which programs run.
# shellcheck disable=SC2154  # Those that are named above.
# shellcheck disable=SC2086  # Lists of words, and options.

passed=0 failed=0
count () { passed=$((passed + $1)) failed=$((failed + $2)); }

# numbers LOG: what passed and what failed, as the last line of LOG says it.
numbers ()
{
  sed -n '$s/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$1"
}

# One result of this script.
result ()
{
  if test "$1" = 0; then
    count 1 0
    echo "PASS: $2"
  else
    count 0 1
    echo "FAIL: $2"
  fi
}

# dejagnu DIR TEXT RUNTESTFLAGS [TOOL [OPTION]]: run GCC's testsuite for TOOL,
# gcc unless it is given, in $obj/DIR, all with OPTION.
dejagnu ()
{
  start=$(date +%s)
  tool=${4-gcc}
  rm -rf "${obj:?}/$1"
  ${MAKE:-make} $jobs -C "$obj" "check-$tool" TESTSUITEDIR="$1" \
    RUNTESTFLAGS="--target_board=${board-unix}${5+/$5} $3" \
    > "$logs/$1.log" 2>&1
  sum=$obj/$1/$tool/$tool.sum
  if test ! -s "$sum"; then
    result 1 "$2: there is no $sum; see $logs/$1.log"
    return
  fi
  grep -E '^(FAIL|XPASS|UNRESOLVED|ERROR|KPASS|WARNING)' "$sum"
  good=$(grep -c '^PASS' "$sum")
  bad=$(grep -c -E '^(FAIL|XPASS|UNRESOLVED|ERROR|KPASS)' "$sum")
  test "$good" -gt 0 || bad=$((bad + 1))
  count "$good" "$bad"
  echo "$2: $good passed, $bad failed, $(($(date +%s) - start)) s"
}

# Torture tests that ask for what a level refuses.
torture=$top/src/gcc/testsuite/gcc.c-torture
refused='ipa-(pta|reference|ra|icf|bit-cp|vrp|pure-const|modref'
refused="$refused|stack-alignment|profile)"
refused="-f(whole-program|$refused|devirtualize|section-anchors)"
contradicting ()
{
  (cd "$torture/$1" && grep -lE "dg-.*options.*[\" ]$refused" -- *.c)
}

# Every NTH of the files of a directory of torture tests, but for those.
every_nth ()
{
  contradicting "$1" > "$logs/contradicting"
  (cd "$torture/$1" && printf '%s\n' *.c) | awk -v n="$nth" 'NR % n == 0' \
    | grep -v -x -F -f "$logs/contradicting" | tr '\n' ' '
}

# lists_complete FILE TEXT: each list that was appended to FILE has its end.
lists_complete ()
{
  awk '/^# impacted functions, format 2$/ { if (open) bad = 1; open = 1; n++ }
       /^# end: / { if (!open) bad = 1; open = 0 }
       END { print n + 0, "lists"; exit bad || open || !n }' \
    "$1" > "$1.result"
  result $? "$2: $(cat "$1.result")"
}

# GCC's torture tests, with a list of each unit, and the programs among them
# linked with -flto, with a list of each program.
check_torture ()
{
  lists=${logs%/log}/torture-lists
  rm -rf "$lists"
  mkdir -p "$lists"
  options=
  for level in -O2 -O3; do
    options="$options { $level -flive-patching-list=all,$lists/all$level }"
  done
  execute=$(every_nth execute)
  every="every ${nth}th"
  test "$nth" != 1 || every=every
  dejagnu testsuite-torture "$every torture test" \
    "'compile.exp=$(every_nth compile)' 'execute.exp=$execute' \
     'TORTURE_OPTIONS=$options'" gcc -flive-patching=inline-clone
  for level in -O2 -O3; do
    lists_complete "$lists/all$level" \
      "the lists of the torture tests at $level are complete"
  done
  for level in inline-clone inline-only-static inline-clone-attributes; do
    # It expects what is inline in GNU C of 1989, and so not static, to be
    # inlined; without -flto it aborts at that level as well.
    if test $level = inline-only-static; then
      programs=$(echo $execute | sed 's/\<bcp-1\.c\>//')
    else
      programs=$execute
    fi
    options="{ -O2 -flto -flive-patching-list=all,$lists/$level }"
    dejagnu "testsuite-linked-$level" \
      "$every program, linked with -flto at $level" \
      "'execute.exp=$programs' 'TORTURE_OPTIONS=$options'" gcc \
      "-flive-patching=$level"
    lists_complete "$lists/$level" "the lists of these programs are complete"
  done
}

# tool TEXT LOG RUN-ARGUMENT...: the tests of the tool that reads records.
tool ()
{
  text=$1 log=$logs/$2.log
  shift 2
  start=$(date +%s)
  "$srcdir/contrib/impacted/tests/run" "$@" > "$log" 2>&1
  grep '^FAIL' "$log"
  numbers=$(numbers "$log")
  count ${numbers:-0 1}
  echo "$text: $(tail -n 1 "$log"), $(($(date +%s) - start)) s ($log)"
}

# Say how many passed, and whether none failed.
finish ()
{
  echo "$passed passed, $failed failed"
  test "$failed" = 0
}
