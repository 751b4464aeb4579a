# The options that say how code is made are in the header.
echo 'int f (void) { return 0; }' > a.c
$GCC -O3 -g -fno-inline -ffast-math -fPIC -I. -DX=1 -fdump-ipa-impacted \
  -flive-patching -flive-patching-list -c a.c \
  | grep -q '^# options: -O3 -fno-inline -ffast-math -fPIC$'
