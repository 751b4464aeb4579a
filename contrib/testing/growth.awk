# awk -f growth.awk -v shape=SHAPE -v size=SIZE
# Print a C unit of SIZE functions that are all inlined or cloned.  Each body
# is as small as can be, so that what a list costs weighs as much as it can.
# Only the functions named top... are global.
#
#   chains    ten functions, each inlined into the next
#   diamonds  33 diamonds, one upon the other: between the functions at both
#             ends are 2^33 ways, but only a hundred functions
#   hub       all call one function that is inlined, and one that is cloned
#   deep      one chain of all functions

# Function number I: what it returns, given X.
function put(i, linkage, name, value)
{
  printf "%s%s%d (unsigned x) { return %s; }\n", linkage "unsigned ", name, i,
    value
}

BEGIN {
  height = shape == "chains" ? 10 : shape == "diamonds" ? 100 : size
  if (shape == "hub") {
    put(0, "static inline ", "f", "x * 3")
    print "unsigned state[8];"
    print "static __attribute__ ((noinline)) unsigned\n" \
      "f1 (unsigned x, unsigned y) { return state[x & 7] *= x + y; }"
    for (i = 2; i < size; i++)
      put(i, "", "top", "f0 (x) + f1 (x, 5)")
    exit
  }
  for (i = 0; i < size; i++) {
    step = i % height
    last = step == height - 1
    below = i - 1
    value = "f" below " (x)"
    if (step == 0)
      value = "x"
    else if (shape == "diamonds" && step % 3 == 2)
      value = "f" (i - 2) " (x)"
    else if (shape == "diamonds" && step % 3 == 0)
      value = "f" (i - 2) " (x) & " value
    put(i, last ? "" : "static ", last ? "top" : "f", value)
  }
}
