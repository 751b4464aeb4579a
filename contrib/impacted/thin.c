/* Thin archives.
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

/* Such an archive begins with a line of its own, and then is one header after
   another, as in other archives.  But only two members have bytes there: the
   table of symbols, / or /SYM64/, and the table of names, //.  The name of any
   other member is in the table: /OFFSET; or /OFFSET:POSITION for a member of
   another archive, which has the name and has its header at POSITION.  A short
   name may stand in the header itself, with a slash after it.  See
   bfd/archive.c in binutils.  */

#include <ar.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "thin.h"

static const char magic[] = "!<thin>\n";

bool
thin_archive_p (const char *text, size_t length)
{
  return length >= sizeof magic - 1 && !memcmp (text, magic, sizeof magic - 1);
}

/* Put into *NUMBER the decimal number at the begin of the SIZE bytes at FIELD.
   Return how many digits it has: 0 if there is none, or none that fits.  */

static size_t
read_number (const char *field, size_t size, size_t *number)
{
  enum { MOST_DIGITS = 10 };
  size_t digits = 0;
  *number = 0;
  for (; digits < size && field[digits] >= '0' && field[digits] <= '9';
       digits++)
    *number = *number * 10 + (field[digits] - '0');
  return digits <= MOST_DIGITS ? digits : 0;
}

/* Return true if the NAME of a header is TEXT, with blanks after it.  */

static bool
name_p (const char *name, const char *text)
{
  size_t length = strlen (text);
  return !memcmp (name, text, length) && name[length] == ' ';
}

/* Return the name that FIELD, the one of a header, has, or null if it has
   none: it may be in the SIZE bytes of the table NAMES.  */

static char *
member_name (const char *field, const char *names, size_t size)
{
  enum { FIELD_SIZE = sizeof ((struct ar_hdr *) NULL)->ar_name };
  const char *end;
  if (*field != '/')
    {
      end = memchr (field, '/', FIELD_SIZE);
      return end ? xstrndup (field, end - field) : NULL;
    }
  size_t offset;
  if (!read_number (field + 1, FIELD_SIZE - 1, &offset) || offset >= size)
    return NULL;
  const char *name = names + offset;
  end = memchr (name, '\n', size - offset);
  if (!end || end - name < 2 || end[-1] != '/'
      || memchr (name, '\0', end - name))
    return NULL;
  return xstrndup (name, end - 1 - name);
}

bool
thin_archive_read (const char *text, size_t length, thin_member *member,
		   void *data)
{
  const char *names = NULL;
  size_t names_size = 0;
  if (!thin_archive_p (text, length))
    return false;
  for (size_t at = sizeof magic - 1; at < length;)
    {
      struct ar_hdr header;
      size_t size;
      if (length - at < sizeof header)
	return false;
      memcpy (&header, text + at, sizeof header);
      at += sizeof header;
      if (memcmp (header.ar_fmag, ARFMAG, sizeof header.ar_fmag)
	  || !read_number (header.ar_size, sizeof header.ar_size, &size))
	return false;
      bool names_p = name_p (header.ar_name, "//");
      if (names_p || name_p (header.ar_name, "/")
	  || name_p (header.ar_name, "/SYM64/"))
	{
	  if (size > length - at)
	    return false;
	  if (names_p)
	    {
	      names = text + at;
	      names_size = size;
	    }
	  at += size;
	  /* What follows begins at an even number.  */
	  if (at % 2 && at < length)
	    at++;
	  continue;
	}
      char *name = member_name (header.ar_name, names, names_size);
      if (!name || !*name)
	{
	  free (name);
	  return false;
	}
      member (data, name);
      free (name);
    }
  return true;
}
