# A link of a shared library compares the attributes of aliases of a function:
# that is asked for nobody.  A caller in another unit rests on them.
# { dg-do link }
cat > a.c <<'END'
void leave (void);
__attribute__((noipa)) void check (int x) { if (x == 3) leave (); }
__attribute__((noipa, noreturn)) static void halt (void) { for (;;); }
__attribute__((noinline)) void leave (void) { asm (""); check (1); halt (); }
__attribute__((noinline)) void stay (void) { asm (""); check (1); }
END
cat > b.c <<'END'
void leave (void), stay (void);
void user (int x) { if (x) leave (); }
void user_of_other (int x) { if (x) stay (); }
END
for partition in none balanced; do
  $GCC -O2 -flto -flto-partition=$partition -fpic -fno-semantic-interposition \
    -shared -flive-patching=inline-clone-attributes -frecord-impacted a.c b.c \
    -o p.so
  python3 $here/records.py p.so > records
  python3 $here/pairs.py < records > pairs
  grep '^leave	a.c:4:.*	user	b.c:2' pairs
  if grep '^stay	.*	user_of_other	' pairs; then exit 1; fi
done
