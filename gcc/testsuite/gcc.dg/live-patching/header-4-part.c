static int part_unused (int x) { return x; }
#include "header-4-part.h"
