# awk -f growth.awk -v shape=SHAPE -v size=SIZE
# Print a C unit of SIZE functions, nearly all of which get into others.  The
# bodies are as small as can be, so that the list weighs as much as it can.
# The functions that remain are global and named top...
#
#   chains    ten functions, each inlined into the next one
#   diamonds  33 diamonds, one upon the other: 2^33 ways lead from the lowest
#             function to the highest one, past a hundred functions
#   hub       all functions call one that is inlined, and one that is cloned
#   deep      one chain of all functions

# Print the function NAME with number I, which returns VALUE.
function put(i, name, value)
{
  printf "%sunsigned %s%d (unsigned x) { return %s; }\n",
    name == "top" ? "" : "static ", name, i, value
}

BEGIN {
  if (shape == "hub") {
    put(0, "f", "x * 3")
    print "unsigned state[8];"
    print "static __attribute__ ((noinline)) unsigned\n" \
      "f1 (unsigned x, unsigned y) { return state[x & 7] *= x + y; }"
    for (i = 2; i < size; i++)
      put(i, "top", "f0 (x) + f1 (x, 5)")
    exit
  }

  height = shape == "chains" ? 10 : shape == "diamonds" ? 100 : size
  for (i = 0; i < size; i++) {
    step = i % height
    value = step == 0 ? "x" : "f" (i - 1) " (x)"
    if (shape == "diamonds" && step > 0 && step % 3 != 1)
      value = step % 3 == 2 ? "f" (i - 2) " (x)" : "f" (i - 2) " (x) & " value
    put(i, step == height - 1 ? "top" : "f", value)
  }
}
