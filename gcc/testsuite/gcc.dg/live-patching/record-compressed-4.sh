# Compressed debug sections and a record go together.
$GCC -O2 -g -gz -flive-patching -frecord-impacted -flive-patching-list=all,l \
  -c $here/mix-1.c -o a.o
python3 $here/records.py a.o | cmp - l
readelf -S -W a.o | grep -q ' \.GCC\.impacted  *PROGBITS .* C  *0  *0  *1$'
