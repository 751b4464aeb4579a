# A record that does not get shorter is there as it is, without a NUL, in a
# section that is not allocated.
# Where no byte comes twice there is nothing to compress.
name=$(python3 -c 'import sys
sys.stdout.buffer.write (bytes (range (128, 248)))')
echo 'int x;' > $name.c

$GCC -O2 -flive-patching -frecord-impacted -flive-patching-list=all,l -c $name.c \
  -o a.o
python3 $here/records.py --forms a.o > forms
cat > expected <<END
section flags 0x0 alignment 1
text $(wc -c < l) $(wc -c < l)
END
cmp forms expected
