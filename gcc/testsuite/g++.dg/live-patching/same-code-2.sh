# Code and data are the same with a list and without where there is debug
# information and garbage is collected as often as it can be.

for tool in objcopy objdump nm; do
  eval "$tool=\$(\$GCC -print-prog-name=$tool)"
done

# contents OBJECT: what is loaded of it, and its relocations.
contents ()
{
  $objcopy --strip-debug --remove-section=.comment "$1" stripped.o
  $objdump -sr stripped.o | sed '/file format/d'
  $nm stripped.o
}

for test in constexpr-1 coroutine-1 deduced-1 lambda-1 template-1 position-1; do
  for opt in -O0 -O2; do
    o="-std=gnu++20 $opt -g -flive-patching"
    o="$o --param ggc-min-expand=0 --param ggc-min-heapsize=0"
    $GCC $o -c "$here/$test.C" -o u.o
    contents u.o > without
    rm -f l
    $GCC $o -flive-patching-list=all,l -c "$here/$test.C" -o u.o
    contents u.o | cmp without -
    tail -n 1 l | grep -q '^# end: '
  done
done
grep -q text without
