static int outer_unused (int x) { return x; }
#include "header-6-inner.h"
static DEFINE (outer_made)
