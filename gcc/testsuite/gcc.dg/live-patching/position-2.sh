# Where functions end does not hang on what is known of tokens in macros.

for test in position-1 position-3 position-6; do
  rm -f l
  $GCC -O2 -flive-patching -flive-patching-list=all,l -c $here/$test.c -o a.o
  for much in 0 1; do
    rm -f m
    $GCC -O2 -ftrack-macro-expansion=$much -flive-patching \
      -flive-patching-list=all,m -c $here/$test.c -o a.o
    sed 's/ -ftrack-macro-expansion=[01]//' m | cmp l -
  done
done
