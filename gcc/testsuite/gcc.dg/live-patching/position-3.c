/* Functions of which macros make the begin, the end, or all.  */
/* { dg-do compile } */
/* { dg-options "-O2 -std=gnu17 -Wno-unknown-pragmas" } */

#define BEGIN(name) int name (int x) {
#define END }
#define WRAP(...) __VA_ARGS__
#define DEFINE(name, value) int name (int x) { return value; }
#define OTHER DEFINE
#define NAMELESS() int nameless (void) { return 1; }
#define RETURN(value) { return value; }

BEGIN (both)
  return x
    + 1;
END

OTHER (other, x
  + 1
)

WRAP (int first (int x)
{
  return x;
}
WRAP (int second (int x)
{
  return x;
})
)

NAMELESS
(
)

int
old (a, b)
  int a;
  int b;
RETURN (a +
        b
       )

OTHER (directives, x
#if 1
  + 1
#endif
#pragma GCC diagnostic push
#pragma GCC diagnostic pop
  + 2
#pragma message_of_nobody
)

extern int an_identifier_that_is_longer_than_a_range_of_columns_has_room_for;

OTHER (words,
an_identifier_that_is_longer_than_a_range_of_columns_has_room_for
)

int short_word (int x)
{
  return x;
}

#define A_MACRO_THAT_IS_LONGER_THAN_A_RANGE_OF_COLUMNS(name) \
  int name (int x) { return x; }

A_MACRO_THAT_IS_LONGER_THAN_A_RANGE_OF_COLUMNS (
  longer)

int a_function_that_is_longer_than_a_range_of_columns (int x)
{
  return x;
}

/* { dg-final { impacted-place both "*position-3.c:13:1-16" } } */
/* { dg-final { impacted-place other "*position-3.c:18:1-20" } } */
/* { dg-final { impacted-place first "*position-3.c:22:1-30" } } */
/* { dg-final { impacted-place second "*position-3.c:22:1-30" } } */
/* { dg-final { impacted-place nameless "*position-3.c:32:1-34" } } */
/* { dg-final { impacted-place old "*position-3.c:37:1-42" } } */
/* { dg-final { impacted-place directives "*position-3.c:44:1-52" } } */
/* { dg-final { impacted-place words "*position-3.c:56:1-58" } } */
/* { dg-final { impacted-place short_word "*position-3.c:60:5-63" } } */
/* { dg-final { impacted-place longer "*position-3.c:68:1-69" } } */
/* { dg-final { impacted-place a_function_* "*position-3.c:71:5-74" } } */
