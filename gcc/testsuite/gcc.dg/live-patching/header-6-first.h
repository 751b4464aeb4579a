#define DEFINE(NAME) int NAME (int x) { return x; }
static int first_unused (int x) { return x; }
