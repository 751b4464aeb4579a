# Profile feedback.
# { dg-do link }

cat > a.c <<'END'
static int hot (int x) { return x * 3; }
int f (int x) { return x > 1000 ? hot (x) : x; }
int main (void) { int s = 0; for (int i = 0; i < 9999; i++) s += f (i); return s == 1; }
END
$GCC -O2 -fprofile-generate a.c -o a
$RUN ./a
$GCC -O2 -fprofile-use -flive-patching -flive-patching-list=all,l a.c -o a
tail -n 1 l | grep -q '^# end: 3 functions'
$RUN ./a
