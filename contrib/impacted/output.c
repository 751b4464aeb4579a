/* What the tool prints.
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

#include <error.h>
#include <errno.h>
#include <json-c/json.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "impacted.h"
#include "output.h"

/* What describes the JSON, and its version.  */

static const char json_schema[] = "impacted 1";

/* Return true if STREAM may have colours.  */

static bool
colour_p (FILE *stream)
{
  const char *no_color = getenv ("NO_COLOR");
  const char *term = getenv ("TERM");
  return (isatty (fileno (stream)) && !(no_color && *no_color)
	  && term && strcmp (term, "dumb"));
}

void
put_colour (FILE *stream, enum colour colour)
{
  static const char *const codes[] = {
    [COLOUR_NONE] = "\33[0m",
    [COLOUR_HEADING] = "\33[1m",
    [COLOUR_NAME] = "\33[36m",
    [COLOUR_QUIET] = "\33[2m"
  };
  if (colour_p (stream))
    fputs (codes[colour], stream);
}

/* Return TEXT with control characters as octal escapes.  */

static char *
visible_text (const char *text)
{
  size_t length = strlen (text);
  /* An escape takes four bytes.  */
  char *visible = xmalloc (length * 4 + 1), *to = visible;
  for (; *text; text++)
    {
      unsigned char c = *text;
      if (c < ' ' || c == '\177')
	{
	  *to++ = '\\';
	  *to++ = '0' + (c >> 6);
	  *to++ = '0' + (c >> 3 & 7);
	  c = '0' + (c & 7);
	}
      *to++ = c;
    }
  *to = '\0';
  return visible;
}

void
put_text (FILE *stream, const char *text)
{
  char *visible = visible_text (text);
  fputs (visible, stream);
  free (visible);
}

/* A table: cells one after another, as they will be put.  */

struct table
{
  char *columns;
  size_t num_columns;
  char **cells;
  size_t num_cells;
  size_t room;
};

struct table *
table_new (const char *columns)
{
  struct table *table = xcalloc (1, sizeof *table);
  table->columns = xstrdup (columns);
  table->num_columns = strlen (columns);
  return table;
}

void
table_row (struct table *table, ...)
{
  va_list cells;
  va_start (cells, table);
  for (size_t i = 0; i < table->num_columns; i++)
    {
      grow_array (&table->cells, &table->room, table->num_cells,
		  sizeof *table->cells);
      table->cells[table->num_cells++]
	= visible_text (va_arg (cells, const char *));
    }
  va_end (cells);
}

/* Return how many columns of a terminal TEXT takes: one for each character of
   UTF-8.  */

static int
width (const char *text)
{
  int number = 0;
  for (; *text; text++)
    number += (*text & 0xc0) != 0x80;
  return number;
}

void
table_print (struct table *table, FILE *stream, int indent)
{
  size_t n = table->num_columns;
  int *widths = xcalloc (n, sizeof *widths);
  for (size_t i = 0; i < table->num_cells; i++)
    if (width (table->cells[i]) > widths[i % n])
      widths[i % n] = width (table->cells[i]);
  for (size_t i = 0; i < table->num_cells; i++)
    {
      size_t column = i % n;
      int pad = widths[column] - width (table->cells[i]);
      bool last_p = column + 1 == n;
      if (column == 0)
	fprintf (stream, "%*s", indent, "");
      if (i == 0)
	put_colour (stream, COLOUR_QUIET);
      if (table->columns[column] == 'r')
	fprintf (stream, "%*s", pad, "");
      fputs (table->cells[i], stream);
      if (table->columns[column] == 'l' && !last_p)
	fprintf (stream, "%*s", pad, "");
      if (i == n - 1)
	put_colour (stream, COLOUR_NONE);
      fputs (last_p ? "\n" : "  ", stream);
      free (table->cells[i]);
    }
  free (widths);
  free (table->cells);
  free (table->columns);
  free (table);
}

char *
place_text (const struct place *place)
{
  return (place->file ? xasprintf ("%s:%u", place->file, place->line)
	  : xstrdup ("-"));
}

/* True while a line of progress stands on the terminal.  */

static bool progress_p;

void
progress (const char *what, unsigned long long done)
{
  static struct timespec last;
  struct timespec now;
  if (!isatty (STDERR_FILENO) || clock_gettime (CLOCK_MONOTONIC, &now))
    return;
  if (!last.tv_sec)
    last = now;
  long elapsed = ((now.tv_sec - last.tv_sec) * 10
		  + (now.tv_nsec - last.tv_nsec) / 100000000);
  if (elapsed < 1)
    return;
  last = now;
  fprintf (stderr, "\r%llu %s", done, what);
  progress_p = true;
}

void
progress_end (void)
{
  if (progress_p)
    fputs ("\r\33[K", stderr);
  progress_p = false;
}

void
begin_message (void)
{
  progress_end ();
  fprintf (stderr, "%s: ", program_invocation_short_name);
}

/* Return the number of bytes of the character of UTF-8 at TEXT, or 0 if there
   is none.  */

static size_t
utf8_length (const unsigned char *text)
{
  static const unsigned least[] = { 0, 0, 0x80, 0x800, 0x10000 };
  if (text[0] < 0x80)
    return 1;
  size_t length = (text[0] >= 0xf0 ? 4 : text[0] >= 0xe0 ? 3
		   : text[0] >= 0xc0 ? 2 : 0);
  if (length == 0 || text[0] >= 0xf8)
    return 0;
  unsigned value = text[0] & (0xff >> (length + 1));
  for (size_t i = 1; i < length; i++)
    {
      if ((text[i] & 0xc0) != 0x80)
	return 0;
      value = value << 6 | (text[i] & 0x3f);
    }
  return (value < least[length] || value > 0x10ffff
	  || (value >= 0xd800 && value <= 0xdfff)) ? 0 : length;
}

/* Return TEXT as JSON, with what is not UTF-8 in it replaced.  */

static struct json_object *
json_text (const char *text)
{
  char *clean;
  size_t length;
  FILE *stream = open_memstream (&clean, &length);
  if (!stream)
    error (STATUS_TROUBLE, 0, "memory exhausted");
  while (*text)
    {
      size_t size = utf8_length ((const unsigned char *) text);
      if (size)
	fwrite (text, 1, size, stream);
      else
	fputs ("\357\277\275", stream);
      text += size ? size : 1;
    }
  fclose (stream);
  struct json_object *result = json_object_new_string (clean);
  free (clean);
  return result;
}

void
json_add_text (struct json_object *object, const char *name, const char *text)
{
  json_object_object_add (object, name, text ? json_text (text) : NULL);
}

void
json_add_element (struct json_object *array, const char *text)
{
  json_object_array_add (array, json_text (text));
}

void
json_add_number (struct json_object *object, const char *name,
		 unsigned long long number)
{
  json_object_object_add (object, name, json_object_new_uint64 (number));
}

void
json_add_place (struct json_object *object, const struct place *place,
		const char *path)
{
  json_add_text (object, "path", path ? path : place->file);
  json_add_number (object, "line", place->line);
  json_add_number (object, "column", place->column);
  json_add_number (object, "last", place->last);
}

struct json_object *
json_answer (const char *command)
{
  struct json_object *object = json_object_new_object ();
  json_add_text (object, "schema", json_schema);
  json_add_text (object, "command", command);
  return object;
}

void
json_print (struct json_object *object)
{
  puts (json_object_to_json_string_ext (object, JSON_C_TO_STRING_PRETTY
					| JSON_C_TO_STRING_NOSLASHESCAPE));
  json_object_put (object);
}

int
finish_output (int status)
{
  if (fflush (stdout) || ferror (stdout))
    {
      error (0, errno, "standard output");
      return STATUS_TROUBLE;
    }
  return status;
}
