# A record that gets shorter is compressed as ELF has it, so that readelf shows
# the text.
$GCC -O2 -flive-patching -frecord-impacted -flive-patching-list=all,l \
  -c $here/mix-1.c -o a.o
python3 $here/records.py --forms a.o > forms
grep -q '^section flags 0x800 alignment 1$' forms
read form length expanded <<END
$(tail -n 1 forms)
END
test $form = zlib
test $length -lt $expanded
test $expanded = $(wc -c < l)
readelf -z -p .GCC.impacted a.o > shown
grep -q '# end: ' shown
grep -q '# impacted functions, format 1' shown
