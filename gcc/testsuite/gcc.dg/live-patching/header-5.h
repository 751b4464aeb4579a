static inline int table (int code)
{
  switch (code)
    {
#define CODE(NAME, NUMBER) case NUMBER: return 1;
#include "position-4.def"
    } return 0; }

static inline int begun (int x)
{
