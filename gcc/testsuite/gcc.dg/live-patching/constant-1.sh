# The name of a constant that the compiler makes of an initializer depends on its
# function alone.

cat > before.c <<'END'
extern void use (const int *);
void f (void) { }
void g (void)
{
  use ((const int[12]) { 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32 });
}
END
sed 's/^void f.*/void f (void)\
{ use ((const int[12]) { 9, 8, 7, 6, 5, 4, 3, 2, 1, 9, 8, 7 }); }/' before.c \
  > after.c
for v in before after; do
  $GCC -O2 -fmerge-all-constants -flive-patching -S $v.c
  sed -n '/^g:/,/\.size\tg,/s/.*\(C\.[0-9.]*[0-9]\).*/\1/p' $v.s | sort -u \
    > $v.names
  test -s $v.names
done
cmp before.names after.names
