/* Units of which one inlines early, and LTO inlines the rest in the other.  */
static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }
