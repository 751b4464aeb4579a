static inline int plain_unused (int x) { return x; }
#line 20 "gram.y"
static inline int y_unused (int x) { return x; }
