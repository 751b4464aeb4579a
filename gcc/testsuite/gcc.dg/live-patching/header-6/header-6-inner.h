static inline int inner_unused (int x) { return x; }
