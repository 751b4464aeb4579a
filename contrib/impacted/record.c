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
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "record.h"
#include "record-field.h"

static const char format_line[] = "# impacted functions, format ";
enum { FORMAT = 2 };

/* More partitions no compiler makes.  */

enum { MOST_PARTS = 1000000 };

static const char no_line[] = "the record has no line `# %s:'";

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
  struct record_parts parts;	/* Of the last place that was parsed.  */
  char *facts;			/* The names of the facts of the last function,
				   with a tab after each, or null.  */
};

/* The header of a record.  All strings are its own.  */

struct header
{
  unsigned format;
  const char *compiler;
  const char *gap;
  const char *link;
  unsigned long part;
  unsigned long parts;
  unsigned long left_out;
  bool left_out_p;		/* There is a line on that.  */
  /* What is said before the first source counts for each one of which nothing
     else is said.  */
  struct record_source common;
  struct record_source *sources;
  size_t num_sources;
  size_t sources_room;
  size_t first_below;		/* The source that the first function is of.  */
};

/* What becomes of a line of the header.  REFUSED is what refuse gives.  */

enum taken
{
  REFUSED, PASSED_OVER, TAKEN
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

bool
record_text_p (const char *text, size_t length)
{
  size_t prefix = sizeof format_line - 1;
  return length >= prefix && !memcmp (text, format_line, prefix);
}

bool
record_begin_p (const char *text, size_t length)
{
  size_t prefix = sizeof format_line - 1;
  return !memcmp (text, format_line, length < prefix ? length : prefix);
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

/* If the line that READER is at is "# KEY: TEXT", return TEXT, and else
   null.  */

static char *
header_text (const struct reader *reader, const char *key)
{
  size_t length = strlen (key);
  char *text = reader->text + 2;
  if (reader->length < length + 3 || strncmp (text, key, length)
      || text[length] != ':')
    return NULL;
  text += length + 1;
  return *text == ' ' ? text + 1 : text;
}

/* If the line that READER is at has KEY, put its text into *VALUE, which has
   to be null before.  */

static enum taken
take_text (struct reader *reader, const char *key, const char **value)
{
  char *text = header_text (reader, key);
  if (!text)
    return PASSED_OVER;
  if (*value)
    return refuse (reader, "a second line `# %s:'", key);
  if (!record_unescape (text, false))
    return refuse (reader, "no list has such a line");
  *value = xstrdup (text);
  return TAKEN;
}

/* Read a whole decimal number at *TEXT into *NUMBER, and advance *TEXT beyond
   it and the string AFTER, which has to follow.  */

static bool
skip_number (const char **text, unsigned long *number, const char *after)
{
  if (**text < '0' || **text > '9')
    return false;
  char *end;
  errno = 0;
  *number = strtoul (*text, &end, 10);
  size_t length = strlen (after);
  if (errno || strncmp (end, after, length))
    return false;
  *text = end + length;
  return true;
}

/* Take the text of a line `# link:', which HEADER->link is, apart.  Return
   false if it is none.  */

static bool
take_link (struct header *header)
{
  static const char before[] = " partition ";
  const char *text = header->link, *rest = strchr (text, ' ');
  if (!rest || rest == text || strncmp (rest, before, sizeof before - 1))
    return false;
  header->link = xstrndup (text, rest - text);
  rest += sizeof before - 1;
  bool ok = (skip_number (&rest, &header->part, " of ")
	     && skip_number (&rest, &header->parts, "") && *rest == '\0'
	     && header->part >= 1 && header->part <= header->parts
	     && header->parts <= MOST_PARTS);
  free ((char *) text);
  return ok;
}

/* If the line that READER is at says how many functions were left out, or from
   which link the record is, take that into HEADER.  */

static enum taken
take_format_2 (struct reader *reader, struct header *header)
{
  const char *text = header_text (reader, "left out");
  if (text)
    {
      if (header->left_out_p)
	return refuse (reader, "a second line `# left out:'");
      header->left_out_p = true;
      if (skip_number (&text, &header->left_out,
		       " functions of headers, without code or impact")
	  && *text == '\0')
	return TAKEN;
      return refuse (reader, "no list has such a line: it is `# left out: N"
		     " functions of headers, without code or impact'");
    }

  enum taken taken = take_text (reader, "link", &header->link);
  if (taken == TAKEN && !take_link (header))
    return refuse (reader, "no list has such a line: it is `# link: CHECKSUM"
		   " partition K of N'");
  if (taken == TAKEN && header->num_sources)
    return refuse (reader, "a line `# link:' after that of a unit");
  return taken;
}

/* If the line that READER is at is on a source, take it into HEADER.  Only a
   linked program has several.  Of a single one, any order will do.  */

static enum taken
take_source (struct reader *reader, struct header *header)
{
  const char *name = NULL;
  enum taken taken = take_text (reader, "unit", &name);
  if (taken == TAKEN && header->num_sources && !header->link)
    {
      free ((char *) name);
      return refuse (reader, "a second line `# unit:', and no line `# link:'"
		     " before");
    }
  if (taken == TAKEN)
    {
      grow_array (&header->sources, &header->sources_room,
		  header->num_sources, sizeof *header->sources);
      header->sources[header->num_sources++]
	= (struct record_source) { .source = name };
    }
  struct record_source *source
    = (header->link && header->num_sources
       ? &header->sources[header->num_sources - 1] : &header->common);
  if (taken == PASSED_OVER)
    taken = take_text (reader, "level", &source->level);
  if (taken == PASSED_OVER)
    taken = take_text (reader, "options", &source->options);
  return taken;
}

/* Take what the line that READER is at says into HEADER.  What is not known
   here is passed over.  */

static enum taken
take_header_line (struct reader *reader, struct header *header)
{
  if (strlen (reader->text) != reader->length)
    return refuse (reader, "a null byte");
  enum taken taken = take_text (reader, "compiler", &header->compiler);
  if (taken == PASSED_OVER)
    taken = take_text (reader, "not complete", &header->gap);
  if (taken == PASSED_OVER)
    taken = take_source (reader, header);
  if (taken == PASSED_OVER && header->format >= 2)
    taken = take_format_2 (reader, header);
  return taken;
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
  header->format = format;

  while (next_line (reader))
    {
      if (reader->text[0] != '#' || !strncmp (reader->text, "# end:", 6))
	return true;
      if (take_header_line (reader, header) == REFUSED)
	return false;
    }
  return refuse (reader, "the record has no end mark: it is not complete");
}

/* Take the sources from those lines of READER that stand between the functions
   of the record into HEADER, which is that of a link: there the functions of a
   source stand below its line.  The reader stays where it is.  Return false
   after a message.  */

static bool
read_later_sources (struct reader *reader, struct header *header)
{
  /* A partition may have variables alone; the first one names all units.  */
  bool end_p = !strncmp (reader->text, "# end:", 6);
  if (!header->num_sources && !(end_p && header->part > 1))
    return refuse (reader, no_line, "unit");
  if (end_p)
    return true;
  header->first_below = header->num_sources - 1;
  struct reader ahead
    = { .name = reader->name, .line = reader->line, .next = reader->next,
	.end = reader->end };
  enum taken taken = PASSED_OVER;
  while (taken != REFUSED && next_line (&ahead)
	 && strncmp (ahead.text, "# end:", 6))
    if (ahead.text[0] == '#')
      taken = take_source (&ahead, header);
  free (ahead.text);
  return taken != REFUSED;
}

/* Check that HEADER, after which READER is at the first line, is complete.
   Return false after a message.  */

static bool
check_header (struct reader *reader, struct header *header)
{
  const struct record_source *common = &header->common;
  if (!header->num_sources && !header->link)
    return refuse (reader, no_line, "unit");
  for (size_t i = 0; i < header->num_sources; i++)
    {
      struct record_source *source = &header->sources[i];
      if (!source->level && !common->level)
	return refuse (reader, no_line, "level");
      if (!source->level)
	source->level = xstrdup (common->level);
      if (!source->options && common->options)
	source->options = xstrdup (common->options);
    }
  return true;
}

/* Free what SOURCE has.  */

static void
free_source (const struct record_source *source)
{
  free ((char *) source->source);
  free ((char *) source->level);
  free ((char *) source->options);
}

/* Free what HEADER has.  */

static void
free_header (const struct header *header)
{
  for (size_t i = 0; i < header->num_sources; i++)
    free_source (&header->sources[i]);
  free_source (&header->common);
  free (header->sources);
  free ((char *) header->compiler);
  free ((char *) header->gap);
  free ((char *) header->link);
}

/* Return true if STATE is one that a list of FORMAT has.  */

static bool
state_p (const char *state, unsigned format)
{
  static const struct
  {
    const char *name;
    unsigned format;		/* The first one that has it.  */
  } states[] = {
    { "emitted", 1 }, { "bound", 2 }, { "cloned", 1 }, { "inlined", 1 },
    { "removed", 1 }, { "elsewhere", 2 }
  };
  for (size_t i = 0; i < sizeof states / sizeof *states; i++)
    if (!strcmp (state, states[i].name))
      return states[i].format <= format;
  return false;
}

/* Return how many fields LINE has.  */

static size_t
count_fields (const char *line)
{
  size_t number = 1;
  while ((line = strchr (line, '\t')))
    {
      number++;
      line++;
    }
  return number;
}

/* Read the line of a function of the source with number UNIT that READER is at,
   of a record of FORMAT, and pass it to HANDLER with DATA.  Return false after
   a message.  */

static bool
read_function (struct reader *reader, size_t unit, unsigned format,
	       const struct record_handler *handler, void *data)
{
  char *fields[3];
  struct record_function function = { NULL };
  if (!record_fields (reader->text, fields, 3, 1)
      || !record_place (fields[1], &function.place, &reader->parts)
      || !state_p (fields[2], format))
    return refuse (reader, "no list has such a line: a function is NAME, PLACE"
		   " and STATE");
  function.name = fields[0];
  function.state = fields[2];
  function.parts = reader->parts.all;
  function.num_parts = reader->parts.number;
  function.unit = unit;
  return handler->function (data, &function);
}

/* Read the line of an impacted function that READER is at, of a record with
   HEADER, and pass it to HANDLER with DATA.  Return false after a message.  */

static bool
read_impact (struct reader *reader, const struct header *header,
	     const struct record_handler *handler, void *data)
{
  static const char condition[] = "if ", partition[] = "partition ";
  size_t length = sizeof condition - 1;
  char *fields[6] = { NULL };
  struct record_impact impact = { NULL };
  size_t number = header->format >= 2 ? count_fields (reader->text + 1) : 0;
  if (number != 5 && !(number == 6 && header->link))
    number = 4;
  if (!record_fields (reader->text + 1, fields, number, 3)
      || !record_place (fields[3], &impact.place, &reader->parts))
    return refuse (reader, "no list has such a line: an impacted function is"
		   " NAME, KIND, VIA and PLACE%s",
		   header->format >= 2 ? ", or these and `if FACTS'" : "");
  if (fields[4])
    {
      if (strncmp (fields[4], condition, length) || !fields[4][length])
	return refuse (reader, "no list has such a line: the fifth field of an"
		       " impacted function is `if FACTS'");
      impact.condition = fields[4] + length;
    }
  if (fields[5])
    {
      const char *rest = fields[5] + sizeof partition - 1;
      if (strncmp (fields[5], partition, sizeof partition - 1)
	  || !skip_number (&rest, &impact.part, "") || *rest
	  || impact.part < 1 || impact.part > header->parts)
	return refuse (reader, "no list has such a line: the sixth field of an"
		       " impacted function is `partition N', one of its link");
    }
  impact.name = fields[0];
  impact.kind = fields[1];
  impact.via = fields[2];
  return handler->impact (data, &impact);
}

/* Return true if LINE, in a record of FORMAT, is that of a fact.  What is
   impacted may be called so, but has more fields.  */

static bool
fact_p (const char *line, unsigned format)
{
  return (format >= 2 && !strncmp (line, "\t= ", 3)
	  && count_fields (line + 1) <= 3);
}

/* Note that the function that READER is at has the fact NAME.  Return false if
   it had it already.  */

static bool
note_fact (struct reader *reader, const char *name)
{
  char *entry = xasprintf ("\t%s\t", name);
  char *all = xasprintf ("%s%s", reader->facts ? reader->facts : "\t", entry + 1);
  bool new_p = !reader->facts || !strstr (reader->facts, entry);
  free (entry);
  free (reader->facts);
  reader->facts = all;
  return new_p;
}

/* Read the line of a fact that READER is at, and pass it to HANDLER with DATA.
   Return false after a message.  */

static bool
read_fact (struct reader *reader, const struct record_handler *handler,
	   void *data)
{
  static const char rests[] = "on ";
  size_t length = sizeof rests - 1, number = count_fields (reader->text + 3);
  char *fields[3] = { NULL };
  if (number < 2 || !record_fields (reader->text + 3, fields, number, number))
    return refuse (reader, "no list has such a line: a fact is `= NAME' and"
		   " VALUE, or these and `on FACTS'");
  if (fields[2] && (strncmp (fields[2], rests, length) || !fields[2][length]))
    return refuse (reader, "no list has such a line: the third field of a fact"
		   " is `on FACTS'");
  if (!note_fact (reader, fields[0]))
    return refuse (reader, "the fact %s of the function is there twice",
		   fields[0]);
  struct record_fact fact = {
    .name = fields[0], .value = fields[1],
    .rests = fields[2] ? fields[2] + length : NULL
  };
  return !handler->fact || handler->fact (data, &fact);
}

/* Read the line that READER is at, which has to be the end mark of a record
   with so many FUNCTIONS, and IMPACTED ones.  Return false after a
   message.  */

static bool
read_end (struct reader *reader, unsigned long functions,
	  unsigned long impacted)
{
  unsigned long given[2];
  int used = 0;
  if (sscanf (reader->text, "# end: %lu functions, %lu impacted%n",
	      &given[0], &given[1], &used) < 2
      || (size_t) used != reader->length)
    return refuse (reader, "neither a function nor the end mark");
  if (given[0] != functions || given[1] != impacted)
    return refuse (reader, "the record has %lu functions and %lu impacted ones,"
		   " and not %lu and %lu as its end mark says: it is not"
		   " complete", functions, impacted, given[0], given[1]);
  return true;
}

/* Read the lines of functions of the record with HEADER, from the current one
   of READER up to the end mark, and pass them to HANDLER with DATA.  Return
   false after a message.  */

static bool
read_functions (struct reader *reader, const struct header *header,
		const struct record_handler *handler, void *data)
{
  unsigned long functions = 0, impacted = 0;
  size_t unit = header->first_below;
  unsigned format = header->format;
  bool function_p = false;
  do
    {
      const char *line = reader->text;
      if (strlen (line) != reader->length)
	return refuse (reader, "a null byte");
      if (line[0] == '#')
	{
	  /* read_later_sources has these.  */
	  if (header->link
	      && (header_text (reader, "unit")
		  || header_text (reader, "level")
		  || header_text (reader, "options")))
	    {
	      unit += header_text (reader, "unit") != NULL;
	      function_p = false;
	      continue;
	    }
	  return (read_end (reader, functions, impacted)
		  && handler->end (data));
	}
      if (line[0] == '\t' && !function_p)
	return refuse (reader, "an impacted function without the one that"
		       " impacts it");
      bool ok;
      if (fact_p (line, format))
	ok = read_fact (reader, handler, data);
      else if (line[0] == '\t')
	{
	  ok = read_impact (reader, header, handler, data);
	  impacted++;
	}
      else
	{
	  ok = read_function (reader, unit, format, handler, data);
	  free (reader->facts);
	  reader->facts = NULL;
	  functions++;
	  function_p = true;
	}
      if (!ok)
	return false;
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
  struct header header = { 0 };
  const char *text = reader->next - reader->length - (reader->next[-1] == '\n');
  bool ok = (read_header (reader, &header)
	     && (!header.link || read_later_sources (reader, &header))
	     && check_header (reader, &header));
  if (ok)
    {
      struct record_source none = { NULL };
      size_t more = header.num_sources ? header.num_sources - 1 : 0;
      const struct record_source *first
	= header.num_sources ? header.sources : &none;
      struct record_unit unit = {
	.text = text,
	.length = record_size (text, reader->end - text),
	.compiler = header.compiler,
	.source = first->source,
	.level = first->level,
	.options = first->options,
	.gap = header.gap,
	.format = header.format,
	.left_out = header.left_out,
	.link = header.link,
	.part = header.part,
	.parts = header.parts,
	.others = more ? first + 1 : NULL,
	.num_others = more,
	.of = 1
      };
      ok = (handler->unit (data, &unit)
	    && read_functions (reader, &header, handler, data));
    }
  free_header (&header);
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
  free (reader.facts);
  free (reader.parts.all);
  return ok;
}
