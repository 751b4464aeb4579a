extern const int limit;
int use (int);
int __attribute__ ((noinline)) victim (int x) { return x > limit; }
int main (int argc, char **) { return victim (argc) + use (argc); }
