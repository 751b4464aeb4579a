/* Reading lists of impacted functions.
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

/* A list is text, one fact a line; gcc/ipa-impacted-list.cc writes it, and its
   overview shows one.  A file may have many records, one after another.

   Nothing that is read is trusted: a record is complete only with its last
   line, whose numbers must be those of the lines before it.  */

#include <error.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "record.h"

static const char format_line[] = "# impacted functions, format ";
enum { FORMAT = 1 };

/* What is being read.  */

struct reader
{
  const char *name;		/* Of the file.  */
  unsigned line;		/* Number of the line in it.  */
  const char *next;		/* The line after it.  */
  const char *end;		/* Where the text ends.  */
  char *text;			/* The line, without its newline.  */
  size_t length;		/* Of TEXT.  */
  size_t room;			/* For TEXT.  */
  struct part *parts;		/* Of the last place that was parsed.  */
  size_t num_parts;
  size_t parts_room;
};

/* The header of a record.  Values live in BUFFER.  */

enum
{
  KEY_COMPILER, KEY_UNIT, KEY_LEVEL, KEY_OPTIONS, KEY_NOT_COMPLETE, NUM_KEYS
};

static const char *const keys[NUM_KEYS]
  = { "compiler", "unit", "level", "options", "not complete" };

struct header
{
  char *values[NUM_KEYS];
};

/* Say what is wrong with the line that READER is at, and return false.  */

#define refuse(READER, ...)						\
  (error_at_line (0, 0, (READER)->name, (READER)->line, __VA_ARGS__),	\
   false)

/* Read the next line into READER->text.  Return false at the end.  */

static bool
next_line (struct reader *reader)
{
  if (reader->next == reader->end)
    return false;
  size_t left = reader->end - reader->next;
  const char *newline = memchr (reader->next, '\n', left);
  size_t length = newline ? (size_t) (newline - reader->next) : left;
  if (length >= reader->room)
    {
      reader->room = length + length / 2 + 128;
      reader->text = xreallocarray (reader->text, reader->room, 1);
    }
  memcpy (reader->text, reader->next, length);
  reader->text[length] = '\0';
  reader->length = length;
  reader->next += newline ? length + 1 : length;
  reader->line++;
  return true;
}

/* Undo the escapes of FIELD where it stands, which is the name of a file in a
   place if FILE_P.  Return false if there is one that no list has.  */

static bool
unescape (char *field, bool file_p)
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

/* Split LINE at its tabs into the NUMBER strings of FIELDS, of which the one with
   the index PLACE keeps its escapes.  Return false if there are fewer or more,
   or if one is empty or has a wrong escape.  */

static bool
split_fields (char *line, char **fields, size_t number, size_t place)
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
      if (i != place && !unescape (fields[i], false))
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

/* Parse FIELD, which is FILE:LINE:COLUMN-LASTLINE or `-', into *PLACE, and what
   follows it, each FILE:FIRSTLINE-LASTLINE after a blank, into the parts of
   READER.  */

static bool
parse_place (struct reader *reader, char *field, struct place *place)
{
  *place = (struct place) { NULL };
  reader->num_parts = 0;
  if (!strcmp (field, "-"))
    return true;
  char *end = range_end (field, true);
  bool more_p = *end != '\0';
  *end = '\0';
  if (!take_number (field, '-', &place->last)
      || !take_number (field, ':', &place->column)
      || !take_number (field, ':', &place->line)
      || *field == '\0' || place->line == 0 || !unescape (field, true))
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
	  || !unescape (field, true))
	return false;
      part.file = field;
      grow_array (&reader->parts, &reader->parts_room, reader->num_parts,
		  sizeof *reader->parts);
      reader->parts[reader->num_parts++] = part;
    }
  return true;
}

bool
record_text_p (const char *text, size_t length)
{
  size_t prefix = sizeof format_line - 1;
  return length >= prefix && !memcmp (text, format_line, prefix);
}

size_t
record_size (const char *text, size_t length)
{
  static const char end_mark[] = "\n# end:";
  const char *end = memmem (text, length, end_mark, sizeof end_mark - 1);
  if (end)
    end = memchr (end + 1, '\n', text + length - (end + 1));
  return end ? (size_t) (end + 1 - text) : length;
}

/* Read the header after the first line, which READER is at, into HEADER.  The
   line after it is then the current one.  Return false after a message.  */

static bool
read_header (struct reader *reader, struct header *header)
{
  if (!record_text_p (reader->text, reader->length))
    return refuse (reader, "a record begins with `%sN'", format_line);
  char *end;
  long format = strtol (reader->text + sizeof format_line - 1, &end, 10);
  if (*end != '\0' || end != reader->text + reader->length || format < 1)
    return refuse (reader, "the format is not a number");
  if (format > FORMAT)
    return refuse (reader, "format %ld is newer than this program, which"
		   " knows %d: use the one that came with the compiler",
		   format, FORMAT);

  while (next_line (reader))
    {
      if (reader->text[0] != '#' || !strncmp (reader->text, "# end:", 6))
	{
	  static const size_t needed[] = { KEY_UNIT, KEY_LEVEL };
	  for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
	    if (!header->values[needed[i]])
	      return refuse (reader, "the record has no line `# %s:'",
			     keys[needed[i]]);
	  return true;
	}
      for (size_t i = 0; i < NUM_KEYS; i++)
	{
	  size_t length = strlen (keys[i]);
	  char *text = reader->text + 2;
	  if (reader->length < length + 3 || strncmp (text, keys[i], length)
	      || text[length] != ':')
	    continue;
	  if (header->values[i])
	    return refuse (reader, "a second line `# %s:'", keys[i]);
	  text += length + 1;
	  if (*text == ' ')
	    text++;
	  if (strlen (reader->text) != reader->length || !unescape (text, false))
	    return refuse (reader, "no list has such a line");
	  header->values[i] = xstrdup (text);
	}
    }
  return refuse (reader, "the record has no end mark: it is not complete");
}

/* Return true if STATE is one that a list has.  */

static bool
state_p (const char *state)
{
  static const char *const states[]
    = { "emitted", "cloned", "inlined", "removed" };
  for (size_t i = 0; i < sizeof states / sizeof *states; i++)
    if (!strcmp (state, states[i]))
      return true;
  return false;
}

/* Read the lines of functions from the current one of READER up to the end
   mark, and pass them to HANDLER with DATA.  Return false after a message.  */

static bool
read_functions (struct reader *reader, const struct record_handler *handler,
		void *data)
{
  unsigned long functions = 0, impacted = 0;
  char *fields[4];
  do
    {
      char *line = reader->text;
      if (strlen (line) != reader->length)
	return refuse (reader, "a null byte");
      if (line[0] == '#')
	{
	  unsigned long given[2];
	  int used = 0;
	  if (sscanf (line, "# end: %lu functions, %lu impacted%n",
		      &given[0], &given[1], &used) < 2
	      || (size_t) used != reader->length)
	    return refuse (reader, "neither a function nor the end mark");
	  if (given[0] != functions || given[1] != impacted)
	    return refuse (reader, "the record has %lu functions and %lu"
			   " impacted ones, and not %lu and %lu as its end"
			   " mark says: it is not complete",
			   functions, impacted, given[0], given[1]);
	  return handler->end (data);
	}
      if (line[0] == '\t')
	{
	  struct record_impact impact = { NULL };
	  if (!split_fields (line + 1, fields, 4, 3)
	      || !parse_place (reader, fields[3], &impact.place))
	    return refuse (reader, "no list has such a line: an impacted"
			   " function is NAME, KIND, VIA and PLACE");
	  if (functions == 0)
	    return refuse (reader, "an impacted function without the one that"
			   " impacts it");
	  impact.name = fields[0];
	  impact.kind = fields[1];
	  impact.via = fields[2];
	  if (!handler->impact (data, &impact))
	    return false;
	  impacted++;
	}
      else
	{
	  struct record_function function = { NULL };
	  if (!split_fields (line, fields, 3, 1)
	      || !parse_place (reader, fields[1], &function.place)
	      || !state_p (fields[2]))
	    return refuse (reader, "no list has such a line: a function is"
			   " NAME, PLACE and STATE");
	  function.name = fields[0];
	  function.state = fields[2];
	  function.parts = reader->parts;
	  function.num_parts = reader->num_parts;
	  if (!handler->function (data, &function))
	    return false;
	  functions++;
	}
    }
  while (next_line (reader));
  return refuse (reader, "the record has no end mark: it is not complete");
}

/* Read the record that begins at the current line of READER, and pass it to
   HANDLER with DATA.  */

static bool
read_record (struct reader *reader, const struct record_handler *handler,
	     void *data)
{
  struct header header = { { NULL } };
  const char *text = reader->next - reader->length - (reader->next[-1] == '\n');
  bool ok = read_header (reader, &header);
  if (ok)
    {
      struct record_unit unit = {
	.text = text,
	.length = record_size (text, reader->end - text),
	.compiler = header.values[KEY_COMPILER],
	.source = header.values[KEY_UNIT],
	.level = header.values[KEY_LEVEL],
	.options = header.values[KEY_OPTIONS],
	.gap = header.values[KEY_NOT_COMPLETE]
      };
      ok = (handler->unit (data, &unit)
	    && read_functions (reader, handler, data));
    }
  for (size_t i = 0; i < NUM_KEYS; i++)
    free (header.values[i]);
  return ok;
}

bool
record_read (const char *name, const char *text, size_t length,
	     const struct record_handler *handler, void *data)
{
  struct reader reader
    = { .name = name, .next = text, .end = text + length };
  bool ok = true;
  while (ok && next_line (&reader))
    ok = read_record (&reader, handler, data);
  free (reader.text);
  free (reader.parts);
  return ok;
}
