# -flive-patching alone is inline-clone, and the header says so.
echo 'int f (void) { return 0; }' > a.c
$GCC -O2 -flive-patching -flive-patching-list -c a.c | grep -q '^# level: inline-clone$'
$GCC -O2 -flive-patching=only-inline-static -flive-patching-list -c a.c \
  | grep -q '^# level: inline-only-static$'
