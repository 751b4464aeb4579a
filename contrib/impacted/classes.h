/* The functions that a patch changes, in all builds.
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


#ifndef CLASSES_H
#define CLASSES_H

#include <stdbool.h>
#include "answer.h"
#include "options.h"
#include "patch.h"

/* Builds that have the same functions in all files of a patch are a class.
   These are the classes of a database, for one patch.  */

struct classes;

/* Read the patches that OPTIONS name as one, and look for the files that it
   changes in the folder that they name, or where the builds of DB were made.
   Return null after a message.  */

extern struct patch *patches_read (const struct patch_options *options,
				   struct database *db);

/* Judge PATCH by the records of DB, and put what is to be patched into
   ANSWERS, which are empty.  Return what is known of it for classes_free; or
   null after a message.  */

extern struct classes *classes_judge (struct database *db,
				      const struct patch *patch,
				      struct answers *answers);
extern void classes_free (struct classes *classes);

/* Return true if CLASSES have something that cannot be judged.  */

extern bool classes_gaps_p (const struct classes *classes);

/* Call SAY with DATA and each thing that CLASSES could not judge; or say them on
   standard error; or return them as JSON.  */

extern void classes_gaps (const struct classes *classes,
			  void (*say) (void *data, const char *text),
			  void *data);

struct json_object;
extern void classes_say_gaps (const struct classes *classes);
extern struct json_object *classes_gaps_json (const struct classes *classes);

#endif
