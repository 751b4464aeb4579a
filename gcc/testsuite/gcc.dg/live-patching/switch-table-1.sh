# The name of the table that is made of a switch depends on its function alone.

switch='switch (x) { case 0: return 7; case 1: return 99; case 2: return 4;
  case 3: return 1234; case 4: return 5; case 5: return 77; }'
cat > before.c <<END
int f (int x) { return x; }
int g (int x) { $switch return 0; }
END
cat > after.c <<END
int f (int x) { $switch return 1; }
int g (int x) { $switch return 0; }
END
for v in before after; do
  $GCC -O2 -flive-patching -S $v.c
  sed -n '/^g:/,/\.size\tg,/s/.*\(CSWTCH\.[0-9]*\).*/\1/p' $v.s | sort -u \
    > $v.names
  test -s $v.names
done
cmp before.names after.names
