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

/* An object that is linked: a file, or what begins at an offset in it.  */

struct linked_object
{
  const char *file;
  off_t offset;
};

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
  /* An object that has a level and one that has none, with no file as long as
     there is none.  */
  linked_object with;
  linked_object without;
} seen;

/* Read LENGTH bytes at OFFSET of the file FD into BUFFER.  Return true if they
   are there.  */

static bool
read_at (int fd, off_t offset, char *buffer, size_t length)
{
  return (lseek (fd, offset, SEEK_SET) == offset
	  && read (fd, buffer, length) == (ssize_t) length);
}

/* Return the name of the member of the archive FD in which OFFSET is, or NULL
   if there is none or its name is not to be found.  Long names are in a member
   of their own, the name of which is two slashes, and end in a slash, too.  */

static char *
archive_member (int fd, off_t offset)
{
  const size_t magic_length = 8, name_length = 16, size_at = 48,
    header_length = 60;
  char header[header_length + 1];
  if (!read_at (fd, 0, header, magic_length)
      || strncmp (header, "!<arch>\n", magic_length))
    return NULL;

  off_t names = 0;
  size_t names_length = 0;
  off_t at = magic_length;
  while (read_at (fd, at, header, header_length))
    {
      header[header_length - 2] = '\0';
      size_t length = strtoul (header + size_at, NULL, 10);
      header[name_length] = '\0';
      at += header_length;
      if (startswith (header, "// "))
	{
	  names = at;
	  names_length = length;
	}
      if (offset >= at && offset < (off_t) (at + length))
	{
	  char *name = header, long_name[256];
	  if (*name == '/')
	    {
	      size_t start = strtoul (name + 1, NULL, 10);
	      if (start >= names_length)
		return NULL;
	      length = MIN (names_length - start, sizeof long_name - 1);
	      if (!read_at (fd, names + start, long_name, length))
		return NULL;
	      long_name[length] = '\0';
	      name = long_name;
	    }
	  length = strcspn (name, "/\n");
	  while (length > 0 && name[length - 1] == ' ')
	    length--;
	  return xstrndup (name, length);
	}
      at += length + length % 2;
    }
  return NULL;
}

/* Return how a message names the object at OFFSET in FILE: by the file, and as
   linkers do by its member if that is an archive.  */

char *
live_patching_object_name (const char *file, off_t offset)
{
  if (!offset)
    return xstrdup (file);
  int fd = open (file, O_RDONLY | O_BINARY);
  char *member = fd >= 0 ? archive_member (fd, offset) : NULL;
  if (fd >= 0)
    close (fd);
  char *name;
  if (member)
    name = concat (file, "(", member, ")", NULL);
  else
    name = xasprintf ("%s@" HOST_WIDE_INT_PRINT_HEX, file,
		      (HOST_WIDE_INT) offset);
  free (member);
  return name;
}

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

/* A unit in the object at OFFSET of FILE was compiled with OPTIONS.  */

void
live_patching_merge_unit (const vec<cl_decoded_option> &options,
			  const char *file, off_t offset)
{
  (merge_level (options) ? seen.with : seen.without) = { file, offset };
  if (const cl_decoded_option *record
	= last_option (options, OPT_frecord_impacted))
    seen.record_p |= record->value;
  if (const cl_decoded_option *attributes
	= last_option (options, OPT_frecord_impacted_attributes))
    seen.record_attributes_p |= attributes->value;
}

/* Append NAME, which is OPTION, to ARGV if SEEN_P, for a unit has it.  LINK can
   say yes or no for all.  */

static void
append_record (obstack *argv, const vec<cl_decoded_option> &link,
	       size_t option, const char *name, bool seen_p)
{
  if (seen_p && !last_option (link, option))
    obstack_ptr_grow (argv, name);
}

/* Some units have a level, or LINK has one, and others have none: that is an
   error, unless LINK wants lists that are not complete.  */

static void
complain_of_level (const vec<cl_decoded_option> &link)
{
  char *without = live_patching_object_name (seen.without.file,
					     seen.without.offset);
  const cl_decoded_option *partial
    = last_option (link, OPT_flive_patching_partial);
  if (partial && partial->value)
    warning (0, "%qs was compiled without %<-flive-patching%>: what is "
	     "impacted by its functions is not known", without);
  else if (seen.with.file)
    fatal_error (input_location,
		 "%qs was compiled without %<-flive-patching%>, and %qs with "
		 "it; compile all alike, or link with "
		 "%<-flive-patching-partial%>", without,
		 live_patching_object_name (seen.with.file, seen.with.offset));
  else
    fatal_error (input_location,
		 "%qs was compiled without %<-flive-patching%>, and is linked "
		 "with it; compile it alike, or link with "
		 "%<-flive-patching-partial%>", without);
  free (without);
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
  if (seen.without.file)
    complain_of_level (link);

  obstack_ptr_grow (argv, concat ("-flive-patching=", seen.level_arg, NULL));
  append_record (argv, link, OPT_frecord_impacted, "-frecord-impacted",
		 seen.record_p);
  append_record (argv, link, OPT_frecord_impacted_attributes,
		 "-frecord-impacted-attributes", seen.record_attributes_p);
}

/* Return whether LINK, the options of the link line, ask for a list of
   impacted functions.  */

bool
live_patching_list_p (const vec<cl_decoded_option> &link)
{
  return last_option (link, OPT_flive_patching_list_);
}
