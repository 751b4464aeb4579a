# The whole of a list, as the documentation has it.
mkdir lib
cat > lib/a.c <<'END'
static int helper (int x)
{
  return x * 3 + 1;
}

int mid (int x)
{
  return helper (x) - 2;
}
END
$GCC -O2 -Wall -g -DX -flive-patching -flive-patching-list -c lib/a.c -o a.o > out
version=$($GCC -dumpfullversion) machine=$($GCC -dumpmachine)
printf '# impacted functions, format 1\n# compiler: GCC %s %s\n' $version $machine > want
cat >> want <<'END'
# unit: lib/a.c
# level: inline-clone
# options: -O2
helper	lib/a.c:1:12-4	inlined
	mid	early-inline	(helper)	lib/a.c:6:5-9
mid	lib/a.c:6:5-9	emitted
# end: 2 functions, 1 impacted
END
diff want out
