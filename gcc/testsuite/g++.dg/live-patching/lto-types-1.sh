# Whether classes with the same fields can be one in memory does not depend on
# what functions of C use.
# { dg-do link }
cat > a.c <<'END'
struct c { int a; float b; };
int f (void)
{
#ifdef NEW
  static struct c c;
  __asm__ volatile ("" : : "r" (&c) : "memory");
  return c.a;
#else
  return 0;
#endif
}
END
cat > b.C <<'END'
struct s { int a; float b; };
struct t { int a; float b; };
int get (s *p) { return p->a; }
void set (t *p) { p->a = 7; }
END
cat > main.C <<'END'
struct s { int a; float b; };
struct t { int a; float b; };
int get (s *p);
void set (t *p);
extern "C" int f ();
int __attribute__ ((noipa)) user (s *x, t *y)
{
  int before = get (x);
  set (y);
  return before + get (x);
}
int main ()
{
  s x = { 1 + f (), 1 };
  return user (&x, reinterpret_cast <t *> (&x)) != 8;
}
END
for level in inline-clone inline-clone-attributes; do
  for partition in none max; do
    for text in -UNEW -DNEW; do
      o="-O2 -flto -flto-partition=$partition -flive-patching=$level"
      $GCC $o -frecord-impacted $text -x c -c a.c -o a.o
      $GCC $o -frecord-impacted -c b.C -o b.o
      $GCC $o -frecord-impacted -c main.C -o main.o
      $GCC $o a.o b.o main.o -o p
      $RUN ./p
    done
  done
done
