/* A call through a member of a structure is not taken for one of the function
   that another one stores there: the next version of that can store any.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fdump-tree-optimized -flive-patching=inline-clone-attributes" } */

struct operations { int (*run) (int); };

int stored (int x)
{
  return x * 3 + 1001;
}

void store (struct operations *o)
{
  o->run = stored;
}

int caller (struct operations *o, int x)
{
  return o->run (x) + 1;
}

/* What the caller stores itself it knows.  */
int both (struct operations *o, int x)
{
  o->run = stored;
  return o->run (x) + 2;
}

/* { dg-final { scan-tree-dump-times "1001" 1 "optimized" } } */
/* { dg-final { scan-tree-dump-times "1003" 1 "optimized" } } */
/* { dg-final { impacted stored both inline stored } } */
/* { dg-final { not-impacted stored caller } } */
/* { dg-final { impacted-nobody store } } */
