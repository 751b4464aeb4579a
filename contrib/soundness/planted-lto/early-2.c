int mid (int);
int __attribute__ ((noinline)) user (int x) { return mid (x) * 5; }
int main (int argc, char **argv) { return user (argc); }
