extern const int limit;
int __attribute__ ((noinline)) victim (int x) { return x > limit; }
int main (int argc, char **) { return victim (argc); }
