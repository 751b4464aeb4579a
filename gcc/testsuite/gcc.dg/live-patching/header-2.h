static inline int inlined (int x) { return x + 1; }
