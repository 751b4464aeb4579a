# Tabs, newlines and backslashes in names do not break the lines.
t=$(printf 'a\tb\\c.c')
echo 'int f (void) { return 0; }' > "$t"
$GCC -O2 -flive-patching -flive-patching-list=all,l -c "$t" -o a.o
grep -q '^# unit: a\\tb\\\\c.c$' l
awk -F '\t' '/^f\t/ { n = NF } END { exit n != 3 }' l
