/* What units that are linked say of live patching.
   Copyright (C) 2026 Free Software Foundation, Inc.

This file is part of GCC.

GCC is free software; you can redistribute it and/or modify it under
the terms of the GNU General Public License as published by the Free
Software Foundation; either version 3, or (at your option) any later
version.

GCC is distributed in the hope that it will be useful, but WITHOUT ANY
WARRANTY; without even the implied warranty of MERCHANTABILITY or
FITNESS FOR A PARTICULAR PURPOSE.  See the GNU General Public License
for more details.

You should have received a copy of the GNU General Public License
along with GCC; see the file COPYING3.  If not see
<http://www.gnu.org/licenses/>.  */


/* A level of units is nothing at the link unless lto1 has it, too.  It holds
   for the whole program, so that the strictest one of all counts.  A unit
   without a level may have facts of its functions in other ones already, and
   lists of a program with such a unit would be too short.  */

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "diagnostic-core.h"
#include "obstack.h"
#include "opts.h"
#include "options.h"
#include "live-patching-link.h"

/* What has been seen so far.  */

static struct
{
  /* The strictest level of all, and how it is spelled, or 0 and NULL.  */
  HOST_WIDE_INT level;
  const char *level_arg;
  /* True if one of the units has a record of impacted functions, and if that
     has their attributes at each level.  */
  bool record_p;
  bool record_attributes_p;
  /* A file that has a level and one that has none, or NULL.  */
  const char *with;
  const char *without;
} seen;

/* Return the last one of OPTIONS that is OPTION, or NULL.  */

static const cl_decoded_option *
last_option (const vec<cl_decoded_option> &options, size_t option)
{
  const cl_decoded_option *last = NULL;
  for (const cl_decoded_option &o : options)
    if (o.opt_index == option)
      last = &o;
  return last;
}

/* Let the level of OPTIONS count, if it has one.  Return whether it has.  */

static bool
merge_level (const vec<cl_decoded_option> &options)
{
  const cl_decoded_option *level = last_option (options, OPT_flive_patching_);
  if (level && (!seen.level || level->value < seen.level))
    {
      seen.level = level->value;
      seen.level_arg = level->arg;
    }
  return level != NULL;
}

/* A unit in FILE was compiled with OPTIONS.  */

void
live_patching_merge_unit (const vec<cl_decoded_option> &options,
			  const char *file)
{
  if (merge_level (options))
    seen.with = file;
  else
    seen.without = file;
  if (const cl_decoded_option *record
	= last_option (options, OPT_frecord_impacted))
    seen.record_p |= record->value;
  if (const cl_decoded_option *attributes
	= last_option (options, OPT_frecord_impacted_attributes))
    seen.record_attributes_p |= attributes->value;
}

/* Append to ARGV what all units and LINK, the options of the link line, say of
   live patching.  A unit without a level, where others have one, is an
   error.  */

void
live_patching_append_options (obstack *argv,
			      const vec<cl_decoded_option> &link)
{
  merge_level (link);
  if (!seen.level)
    return;
  const cl_decoded_option *partial
    = last_option (link, OPT_flive_patching_partial);
  if (seen.without && partial && partial->value)
    warning (0, "%qs was compiled without %<-flive-patching%>: what is "
	     "impacted by its functions is not known", seen.without);
  else if (seen.without && seen.with)
    fatal_error (input_location,
		 "%qs was compiled without %<-flive-patching%>, and %qs with "
		 "it; compile all alike, or link with "
		 "%<-flive-patching-partial%>", seen.without, seen.with);
  else if (seen.without)
    fatal_error (input_location,
		 "%qs was compiled without %<-flive-patching%>, and is linked "
		 "with it; compile it alike, or link with "
		 "%<-flive-patching-partial%>", seen.without);

  obstack_ptr_grow (argv, concat ("-flive-patching=", seen.level_arg, NULL));
  if (seen.record_p)
    obstack_ptr_grow (argv, "-frecord-impacted");
  if (seen.record_attributes_p)
    obstack_ptr_grow (argv, "-frecord-impacted-attributes");
}
