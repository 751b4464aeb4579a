int spec (int, int);
int __attribute__ ((noinline)) top (int x) { return spec (x, 4) + 1; }
int main (int argc, char **argv) { return top (argc); }
