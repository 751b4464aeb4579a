# The record is compressed if and only if that makes it shorter: of units with
# more and more functions, the first ones are not, and the last ones are.

# Where no byte comes twice there is nothing to compress.
name=$(python3 -c 'import sys
sys.stdout.buffer.write (bytes (range (128, 248)))')
echo 'int x;' > $name.c
forms=
n=0
while test $n -lt 8; do
  $GCC -O2 -flive-patching -frecord-impacted -c $name.c -o a.o
  python3 $here/records.py a.o > text
  python3 $here/records.py --forms a.o | tail -n 1 > form
  read -r form length expanded < form
  shortest=$(python3 -c 'import sys, zlib
print (len (zlib.compress (open ("text", "rb").read (), 9)))')
  # The header has 12 bytes or 24.
  if readelf -h a.o | grep -q ELF32; then
    shortest=$((shortest + 12))
  else
    shortest=$((shortest + 24))
  fi
  case $form in
    text) test $expanded -le $shortest ;;
    zlib) test $length -lt $expanded; test $length = $shortest ;;
  esac
  forms="$forms $form"
  n=$((n + 1))
  echo "int f$n (int x) { return x + $n; }" >> $name.c
done
case $forms in *text*zlib*) ;; *) exit 1 ;; esac
