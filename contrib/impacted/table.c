/* Tables.
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
#include <error.h>
#include <libsmartcols/libsmartcols.h>
#include <locale.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include "impacted.h"
#include "output.h"

struct table
{
  struct libscols_table *made;
  char *columns;		/* As table_new got them.  */
  struct libscols_line **lines;	/* The heading is the first one, and null.  */
  size_t number;
  size_t room;
};

/* End the program if libsmartcols returned the error RESULT.  */

static void
must (int result)
{
  if (result)
    error (STATUS_TROUBLE, -result, "cannot make a table");
}

struct table *
table_new (const char *columns)
{
  /* Names are UTF-8, whatever the locale is: visible_text sees to that.  */
  static bool locale_p;
  if (!locale_p)
    setlocale (LC_CTYPE, "C.UTF-8");
  locale_p = true;

  struct table *table = xcalloc (1, sizeof *table);
  table->made = scols_new_table ();
  if (!table->made)
    error (STATUS_TROUBLE, errno, "cannot make a table");
  table->columns = xstrdup (columns);
  return table;
}

/* Add to TABLE a column that is called NAME, as the character HOW says.  */

static void
add_column (struct table *table, const char *name, char how)
{
  static const struct { char how; int flags; } kinds[] = {
    { 'l', 0 }, { 'r', SCOLS_FL_RIGHT }, { 'w', SCOLS_FL_WRAP },
    { 'n', 0 }, { 't', SCOLS_FL_TREE },
    { 'x', SCOLS_FL_WRAP | SCOLS_FL_NOEXTREMES }
  };
  size_t i = 0;
  while (kinds[i].how != how)
    i++;
  if (!scols_table_new_column (table->made, name, 0, kinds[i].flags))
    error (STATUS_TROUBLE, errno, "cannot make a table");
}

size_t
table_row (struct table *table, ...)
{
  va_list cells;
  struct libscols_line *line = NULL;
  va_start (cells, table);
  if (table->number)
    {
      line = scols_table_new_line (table->made, NULL);
      if (!line)
	error (STATUS_TROUBLE, errno, "cannot make a table");
    }
  for (size_t i = 0; table->columns[i]; i++)
    {
      const char *text = va_arg (cells, const char *);
      if (!line)
	add_column (table, text, table->columns[i]);
      else if (text)
	must (scols_line_refer_data (line, i, visible_text (text)));
    }
  va_end (cells);
  grow_array (&table->lines, &table->room, table->number,
	      sizeof *table->lines);
  table->lines[table->number] = line;
  return table->number++;
}

void
table_set_parent (struct table *table, size_t child, size_t parent)
{
  must (scols_line_add_child (table->lines[parent], table->lines[child]));
}

size_t
table_rows (const struct table *table)
{
  return table->number;
}

static void
table_free (struct table *table)
{
  scols_unref_table (table->made);
  free (table->columns);
  free (table->lines);
  free (table);
}

unsigned
terminal_width (FILE *stream)
{
  struct winsize size;
  if (!isatty (fileno (stream)))
    return 0;
  return (ioctl (fileno (stream), TIOCGWINSZ, &size) == 0 && size.ws_col
	  ? size.ws_col : 80);
}

/* Leave out each column of TABLE in which no row has text, and let one of
   names be wrapped if some take half of WIDTH.  */

static void
set_columns (struct table *table, unsigned width)
{
  size_t columns = strlen (table->columns);
  for (size_t j = 0; j < columns; j++)
    {
      struct libscols_column *column = scols_table_get_column (table->made, j);
      int flags = scols_column_get_flags (column);
      size_t longest = 0;
      for (size_t i = 1; i < table->number; i++)
	{
	  const char *cell
	    = scols_line_get_column_data (table->lines[i], column);
	  size_t length = cell ? strlen (cell) : 0;
	  if (length > longest)
	    longest = length;
	}
      if (longest == 0)
	flags |= SCOLS_FL_HIDDEN;
      else if (strchr ("nt", table->columns[j]) && longest >= width / 2)
	flags |= SCOLS_FL_WRAP;
      must (scols_column_set_flags (column, flags));
    }
}

/* Put the lines of TEXT on STREAM after INDENT spaces each, without the blanks
   at their ends; the first one, if HEADING_P, in the colour of headings.  */

static void
put_lines (FILE *stream, const char *text, int indent, bool heading_p)
{
  while (*text)
    {
      const char *end = strchrnul (text, '\n');
      size_t length = end - text;
      while (length && text[length - 1] == ' ')
	length--;
      if (length)
	fprintf (stream, "%*s", indent, "");
      if (heading_p)
	put_colour (stream, COLOUR_QUIET);
      fwrite (text, 1, length, stream);
      if (heading_p)
	put_colour (stream, COLOUR_NONE);
      putc ('\n', stream);
      heading_p = false;
      text = *end ? end + 1 : end;
    }
}

void
table_print (struct table *table, FILE *stream, int indent)
{
  char *text;
  unsigned width = terminal_width (stream);
  must (scols_table_set_column_separator (table->made, "  "));
  must (scols_table_set_termforce (table->made, width
				   ? SCOLS_TERMFORCE_ALWAYS
				   : SCOLS_TERMFORCE_NEVER));
  if (width)
    {
      must (scols_table_set_termwidth (table->made, width));
      must (scols_table_reduce_termwidth (table->made, indent));
    }
  if (table->number > 1)
    {
      set_columns (table, width);
      must (scols_print_table_to_string (table->made, &text));
      put_lines (stream, text, indent, true);
      free (text);
    }
  table_free (table);
}

void
table_print_raw (struct table *table, FILE *stream)
{
  char *text;
  size_t columns = strlen (table->columns);
  for (size_t i = 1; i < table->number; i++)
    for (size_t j = 0; j < columns; j++)
      {
	const char *cell = scols_line_get_column_data
	  (table->lines[i], scols_table_get_column (table->made, j));
	if (!cell || !*cell)
	  must (scols_line_set_data (table->lines[i], j, "-"));
      }
  must (scols_table_enable_raw (table->made, 1));
  must (scols_print_table_to_string (table->made, &text));
  put_lines (stream, text, 0, false);
  free (text);
  table_free (table);
}
