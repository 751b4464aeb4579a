// A precompiled header does not have what its functions say, so it is not used
// for a record.
// { dg-do assemble { target c++11 } }
// { dg-without-list "" }
// { dg-options "-O0 -frecord-impacted -I. -Winvalid-pch" }
// { dg-precompile record-pch-1.H "-O0 -frecord-impacted" }

#include <record-pch-1.H> // { dg-warning "record-pch-1.H.gch: not used with .-frecord-impacted" }

int g () { return c; }

// { dg-final { scan-record "^_Z1fi\t\\S*record-pch-1.H:1:15-1\t" } }
// { dg-final { scan-record "^\t_Z1gv\tconstexpr\t\\(_Z1fi\\)\t" } }
