/* Who calls the functions whose heads change.
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


#ifndef CALLERS_H
#define CALLERS_H

#include <stdbool.h>
#include "database.h"
#include "names.h"

/* What is known of who calls a function.  */

enum callers
{
  CALLERS_KNOWN,
  CALLERS_ADDRESS,		/* Its address is taken as well.  */
  CALLERS_UNKNOWN		/* Some object does not say.  */
};

/* Add to CALLERS who calls SOURCE in those builds of DB that are true in
   BUILDS, by the relocations and the code of their objects: who has its text
   is on its list anyway.  Return what is known; where that is not all, CALLERS
   may lack some.  What linked objects say is read once, and kept until the
   program ends, so that more questions cost little.  */

extern enum callers find_callers (struct database *db, const bool *builds,
				  const struct source *source,
				  struct sources *callers);

#endif
