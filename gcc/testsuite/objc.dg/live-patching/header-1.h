static inline int unused (int x) { return x; }
