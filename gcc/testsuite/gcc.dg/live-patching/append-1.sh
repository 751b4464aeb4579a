# Units that are compiled in parallel into one file neither mix nor lose a
# record.

for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  echo "static int h$i (int x) { return x + $i; }
	int f$i (int x) { return h$i (x); }" > u$i.c
done
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  $GCC -O2 -flive-patching -flive-patching-list=all,all.impacted -c u$i.c &
done
wait
test "$(grep -c '^# impacted functions, format 2$' all.impacted)" = 20
test "$(grep -c '^# end: 2 functions, 1 impacted$' all.impacted)" = 20
awk '/^# impacted functions/ { if (open) exit 1; open = 1 }
     /^# end: / { if (!open) exit 1; open = 0 }
     END { exit open }' all.impacted
