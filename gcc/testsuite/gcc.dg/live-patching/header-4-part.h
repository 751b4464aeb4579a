static inline int of_part_unused (int x) { return x; }
