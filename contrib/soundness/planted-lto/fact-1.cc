// What the front end evaluates in one unit is folded in the other one.
constexpr int limit_of (int x) { return x * 7; }
extern const int limit;
const int limit = limit_of (3);
int use (int x) { return limit_of (x); }
