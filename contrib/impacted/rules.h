/* What a patch has to keep to, whichever functions it replaces.
   Copyright (C) 2026 Free Software Foundation, Inc.

   This program is free software; you can redistribute it and/or modify it
   under the terms of the GNU General Public License as published by the Free
   Software Foundation; either version 3, or (at your option) any later
   version.

   This program is distributed in the hope that it will be useful, but WITHOUT
   ANY WARRANTY; without even the implied warranty of MERCHANTABILITY or
   FITNESS FOR A PARTICULAR PURPOSE.  See the GNU General Public License for
   more details.

   You should have received a copy of the GNU General Public License along
   with this program; see the file COPYING3.  If not see
   <http://www.gnu.org/licenses/>.  */

#ifndef RULES_H
#define RULES_H

#include "answer.h"

/* Functions whose symbols new code must not call, in the order of their names:
   the compiler relied on the callers that they had.  New code brings a copy of
   each one that it calls.  */

struct bound_functions
{
  char **names;
  size_t number;
  size_t room;
};

/* Put those of UNIT of ANSWER into *BOUND, but for those that the patch
   replaces.  */

extern void bound_find (struct bound_functions *bound,
			const struct answer *answer,
			const struct answer_unit *unit);
extern void bound_free (struct bound_functions *bound);

/* Return what there is to say of BOUND, which is not empty, with at most MOST
   names.  */

extern char *bound_text (const struct bound_functions *bound, size_t most,
			 bool mangled_p);

/* Return the level at which a patch of code of LEVEL is to be compiled, or null
   if LEVEL is null or not known.  */

extern const char *level_for_patch (const char *level);

/* Return what there is to say of the level at which a patch is to be compiled
   that replaces what ANSWERS have; or null if it is that of the old code.  */

extern const char *level_text (const struct answers *answers);

#endif
