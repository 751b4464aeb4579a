/* A clone is in the partition of its unit, and who calls it in another one.  */
int __attribute__ ((noinline)) spec (int x, int y)
{
  __asm__ volatile ("");
  return y ? x * y : x;
}
