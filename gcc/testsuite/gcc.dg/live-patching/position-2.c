/* Where #line brings in text of another file, its lines follow; but not those of
   the directives, and not what stands between two actions.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

#line 2 "gram.y"
static int add (int a, int b)
{
  return a + b;
}
#line 11 "gram.c"
int parse (int rule, int *v)
{
  switch (rule)
    {
    case 1:
#line 12 "gram.y"
      { v[0] = add (v[1], v[2]) << 1; }
#line 19 "gram.c"
      break;
    case 2:
#line 15 "gram.y"

      {
        v[0] = v[1];
      }
#line 27 "gram.c"
      break;
    }
  return v[0];
}
#line 21 "gram.y"
int run (int *v)
{
  return parse (1, v);
}

/* { dg-final { impacted-place add "gram.y:2:12-5" } } */
/* { dg-final { impacted-place parse "gram.c:11:5-30 gram.y:12-12 gram.y:15-18" } } */
/* { dg-final { impacted-place run "gram.y:21:5-24" } } */
