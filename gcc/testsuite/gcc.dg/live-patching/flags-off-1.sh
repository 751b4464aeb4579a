# What crosses functions is off at each level, whatever -O says.

off="bit-cp icf icf-functions icf-variables modref profile pta pure-const ra reference
     reference-addressable stack-alignment vrp"
for opt in -O2 -O3 -Os -Ofast; do
  for level in inline-clone inline-only-static; do
    $GCC $opt -flive-patching=$level -Q --help=optimizers > out
    for flag in $off; do
      grep -q "^  -fipa-$flag[[:space:]]*[[]disabled[]]" out
    done
    test $level = inline-clone && state=enabled || state=disabled
    for flag in ipa-cp ipa-sra partial-inlining; do
      test "$opt $flag" = "-Os partial-inlining" && continue
      grep -q "^  -f$flag[[:space:]]*[[]$state[]]" out
    done
    test "$opt" = -O3 || continue
    grep -q "^  -fipa-cp-clone[[:space:]]*[[]$state[]]" out
  done
done
