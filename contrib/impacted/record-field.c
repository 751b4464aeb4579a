/* Fields of lists of impacted functions.
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

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "record-field.h"

bool
record_unescape (char *field, bool file_p)
{
  char *to = strchr (field, '\\');
  if (!to)
    return true;
  for (const char *from = to; *from; from++)
    if (*from != '\\')
      *to++ = *from;
    else
      switch (*++from)
	{
	case 't':
	  *to++ = '\t';
	  break;
	case 'n':
	  *to++ = '\n';
	  break;
	case '\\':
	  *to++ = '\\';
	  break;
	case 's':
	  if (!file_p)
	    return false;
	  *to++ = ' ';
	  break;
	default:
	  return false;
	}
  *to = '\0';
  return true;
}

bool
record_fields (char *line, char **fields, size_t number, size_t place)
{
  for (size_t i = 0; i < number; i++)
    {
      fields[i] = line;
      char *tab = strchr (line, '\t');
      if ((tab != NULL) != (i + 1 < number) || tab == line || *line == '\0')
	return false;
      if (tab)
	{
	  *tab = '\0';
	  line = tab + 1;
	}
      if (i != place && !record_unescape (fields[i], false))
	return false;
    }
  return true;
}

/* Take the decimal number at the end of TEXT, which stands after the character
   MARK, away from it, and put it in *NUMBER.  Return false if there is
   none.  */

static bool
take_number (char *text, char mark, unsigned *number)
{
  char *last = strrchr (text, mark);
  if (!last || last[1] < '0' || last[1] > '9')
    return false;
  char *end;
  errno = 0;
  unsigned long value = strtoul (last + 1, &end, 10);
  if (*end != '\0' || errno || value > INT_MAX)
    return false;
  *number = value;
  *last = '\0';
  return true;
}

/* Return true if the text from BEGIN to END ends in the numbers of a range:
   LINE-LASTLINE, with COLUMN before the last one if COLUMN_P, each after a
   colon or that dash.  */

static bool
range_p (const char *begin, const char *end, bool column_p)
{
  const char *marks = column_p ? "-::" : "-:";
  for (; *marks; marks++)
    {
      const char *digits = end;
      while (digits > begin && digits[-1] >= '0' && digits[-1] <= '9')
	digits--;
      if (digits == end || digits == begin || digits[-1] != *marks)
	return false;
      end = digits - 1;
    }
  return end > begin;
}

/* Return the end of the range at the begin of FIELD, which has a column if
   COLUMN_P: where a blank stands after its numbers, or the field ends.  */

static char *
range_end (char *field, bool column_p)
{
  char *blank = field;
  while ((blank = strchr (blank, ' ')))
    {
      if (range_p (field, blank, column_p))
	return blank;
      blank++;
    }
  return field + strlen (field);
}

bool
record_place (char *field, struct place *place, struct record_parts *parts)
{
  *place = (struct place) { NULL };
  parts->number = 0;
  if (!strcmp (field, "-"))
    return true;
  char *end = range_end (field, true);
  bool more_p = *end != '\0';
  *end = '\0';
  if (!take_number (field, '-', &place->last)
      || !take_number (field, ':', &place->column)
      || !take_number (field, ':', &place->line)
      || *field == '\0' || place->line == 0 || !record_unescape (field, true))
    return false;
  place->file = field;

  while (more_p)
    {
      struct part part;
      field = end + 1;
      end = range_end (field, false);
      more_p = *end != '\0';
      *end = '\0';
      if (!take_number (field, '-', &part.last)
	  || !take_number (field, ':', &part.first)
	  || *field == '\0' || part.first == 0 || part.last < part.first
	  || !record_unescape (field, true))
	return false;
      part.file = field;
      grow_array (&parts->all, &parts->room, parts->number,
		  sizeof *parts->all);
      parts->all[parts->number++] = part;
    }
  return true;
}
