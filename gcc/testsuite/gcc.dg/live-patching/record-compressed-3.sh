# The header of a compressed section is that of the object's class.
case $($GCC -dumpmachine) in x86_64-*) ;; *) exit 0 ;; esac

for class in 32 64; do
  rm -f l
  $GCC -m$class -O2 -flive-patching -frecord-impacted \
    -flive-patching-list=all,l -c $here/mix-1.c -o a.o
  readelf -h a.o | grep -q "ELF$class"
  python3 $here/records.py --forms a.o | grep -q '^zlib '
  python3 $here/records.py a.o | cmp - l
  readelf -z -p .GCC.impacted a.o | grep -q '# end: '
done
