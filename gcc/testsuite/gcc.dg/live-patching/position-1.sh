# A blank in the name of a file is written \s where the name has a colon, so that
# it cannot look like the end of a range; and else it is a blank.

cat > 'a:1:2-3 b.c' <<'END'
int one (void)
{
#line 7 "c d.y"
  return 1;
}
END
$GCC -O2 -flive-patching -flive-patching-list=all,l -c 'a:1:2-3 b.c' -o a.o
printf 'one\ta:1:2-3\\sb.c:1:5-2 c d.y:7-8\temitted\n' > wanted
grep '^one' l | cmp - wanted
