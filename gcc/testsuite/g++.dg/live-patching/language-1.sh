# A list of C++ is complete in each standard.
echo 'int f () { return 1; }' > a.C
for std in c++98 gnu++17 c++20; do
  $GCC -O2 -std=$std -flive-patching -flive-patching-list=all,list \
    -c a.C 2> errors
  test ! -s errors
done
grep -q '^# options: .*-std=c++20' list
! grep 'not complete' list
