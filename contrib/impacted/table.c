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


/* libsmartcols fits a table to a terminal, and draws trees.  What goes to a file
   has neither, can have a table for each of many thousand units, and is written
   by put_plain, which takes a tenth of the time.  */

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

/* That row CHILD is below row PARENT.  */

struct branch
{
  size_t child;
  size_t parent;
};

/* CELLS are those of all rows, one after another, as they will be put; null is
   an empty one.  The first row is the heading.  */

struct table
{
  char *columns;		/* As table_new got them.  */
  size_t num_columns;
  char **cells;
  size_t num_cells;
  size_t room;
  struct branch *branches;
  size_t num_branches;
  size_t branches_room;
};

struct table *
table_new (const char *columns)
{
  struct table *table = xcalloc (1, sizeof *table);
  table->columns = xstrdup (columns);
  table->num_columns = strlen (columns);
  return table;
}

size_t
table_rows (const struct table *table)
{
  return table->num_cells / table->num_columns;
}

size_t
table_row (struct table *table, ...)
{
  va_list cells;
  size_t row = table_rows (table);
  va_start (cells, table);
  for (size_t i = 0; i < table->num_columns; i++)
    {
      const char *text = va_arg (cells, const char *);
      grow_array (&table->cells, &table->room, table->num_cells,
		  sizeof *table->cells);
      table->cells[table->num_cells++]
	= text && *text ? visible_text (text) : NULL;
    }
  va_end (cells);
  return row;
}

void
table_set_parent (struct table *table, size_t child, size_t parent)
{
  grow_array (&table->branches, &table->branches_room, table->num_branches,
	      sizeof *table->branches);
  table->branches[table->num_branches++] = (struct branch) { child, parent };
}

static void
table_free (struct table *table)
{
  for (size_t i = 0; i < table->num_cells; i++)
    free (table->cells[i]);
  free (table->columns);
  free (table->cells);
  free (table->branches);
  free (table);
}

unsigned
terminal_width (FILE *stream)
{
  /* Standard output is asked for each row, and stays what it is.  */
  static int stdout_width = -1;
  if (stream == stdout && stdout_width >= 0)
    return stdout_width;
  struct winsize size;
  unsigned width = 0;
  if (isatty (fileno (stream)))
    width = (ioctl (fileno (stream), TIOCGWINSZ, &size) == 0 && size.ws_col
	     ? size.ws_col : 80);
  if (stream == stdout)
    stdout_width = width;
  return width;
}

/* Return how many columns of a terminal TEXT takes, or 0 for null: one for each
   character of UTF-8.  */

static size_t
text_width (const char *text)
{
  size_t number = 0;
  for (; text && *text; text++)
    number += (*text & 0xc0) != 0x80;
  return number;
}

/* Set the NUMBER WIDTHS of the columns of TABLE to those of their widest
   cells, or to 0 where no row has text.  */

static void
find_widths (const struct table *table, size_t *widths)
{
  size_t n = table->num_columns;
  memset (widths, 0, n * sizeof *widths);
  for (size_t i = n; i < table->num_cells; i++)
    {
      size_t own = text_width (table->cells[i]);
      if (own > widths[i % n])
	widths[i % n] = own;
    }
  for (size_t i = 0; i < n; i++)
    {
      size_t own = text_width (table->cells[i]);
      if (widths[i] && own > widths[i])
	widths[i] = own;
    }
}

/* Put the heading and the rows of TABLE, whose columns have WIDTHS, on STREAM
   after INDENT spaces.  */

static void
put_plain (const struct table *table, const size_t *widths, FILE *stream,
	   int indent)
{
  size_t n = table->num_columns;
  for (size_t row = 0; row < table_rows (table); row++)
    {
      size_t blanks = indent;
      if (row == 0)
	put_colour (stream, COLOUR_QUIET);
      for (size_t i = 0; i < n; i++)
	if (widths[i])
	  {
	    const char *cell = table->cells[row * n + i];
	    size_t pad = widths[i] - text_width (cell);
	    bool right_p = table->columns[i] == 'r';
	    blanks += right_p ? pad : 0;
	    /* Blanks wait until there is text behind them.  */
	    for (; cell && blanks; blanks--)
	      putc_unlocked (' ', stream);
	    if (cell)
	      fputs_unlocked (cell, stream);
	    else
	      pad = widths[i];
	    blanks += (right_p ? 0 : pad) + 2;
	  }
      if (row == 0)
	put_colour (stream, COLOUR_NONE);
      putc_unlocked ('\n', stream);
    }
}

/* End the program if libsmartcols returned the error RESULT.  */

static void
must (int result)
{
  if (result)
    error (STATUS_TROUBLE, -result, "cannot make a table");
}

/* Return the flags for the column INDEX of TABLE, whose widest cell takes CELL
   columns of a terminal that has WIDTH, or 0 if it is none.  */

static int
column_flags (const struct table *table, size_t index, size_t cell,
	      unsigned width)
{
  static const struct { char how; int flags; } kinds[] = {
    { 'l', 0 }, { 'r', SCOLS_FL_RIGHT }, { 'w', SCOLS_FL_WRAP },
    { 'n', 0 }, { 't', SCOLS_FL_TREE },
    { 'x', SCOLS_FL_WRAP | SCOLS_FL_NOEXTREMES }
  };
  size_t i = 0;
  while (kinds[i].how != table->columns[index])
    i++;
  int flags = kinds[i].flags;
  /* Names are wrapped if some take half of the terminal.  */
  if (strchr ("nt", kinds[i].how) && width && cell >= width / 2)
    flags |= SCOLS_FL_WRAP;
  return flags;
}

/* Return TABLE, whose columns have WIDTHS, for libsmartcols, and a terminal of
   WIDTH columns or none if that is 0.  An empty cell is EMPTY, or null.
   Columns without text are left out unless EMPTY is not null.  */

static struct libscols_table *
make_table (const struct table *table, const size_t *widths, unsigned width,
	    const char *empty)
{
  /* Names are UTF-8, whatever the locale is: visible_text sees to that.  */
  static bool locale_p;
  if (!locale_p)
    setlocale (LC_CTYPE, "C.UTF-8");
  locale_p = true;

  size_t n = table->num_columns, rows = table_rows (table);
  struct libscols_table *made = scols_new_table ();
  struct libscols_line **lines = xcalloc (rows + 1, sizeof *lines);
  if (!made)
    error (STATUS_TROUBLE, errno, "cannot make a table");
  for (size_t i = 0; i < n; i++)
    if ((widths[i] || empty)
	&& !scols_table_new_column (made, table->cells[i], 0,
				    column_flags (table, i, widths[i], width)))
      error (STATUS_TROUBLE, errno, "cannot make a table");
  for (size_t row = 1; row < rows; row++)
    {
      lines[row] = scols_table_new_line (made, NULL);
      if (!lines[row])
	error (STATUS_TROUBLE, errno, "cannot make a table");
      size_t column = 0;
      for (size_t i = 0; i < n; i++)
	if (widths[i] || empty)
	  {
	    const char *cell = table->cells[row * n + i];
	    must (scols_line_set_data (lines[row], column++,
				       cell ? cell : empty));
	  }
    }
  for (size_t i = 0; i < table->num_branches; i++)
    must (scols_line_add_child (lines[table->branches[i].parent],
				lines[table->branches[i].child]));
  free (lines);
  return made;
}

/* Put what MADE, which is freed, prints on STREAM: each line after INDENT
   spaces and without the blanks at its end, and the first one, if HEADING_P, in
   the colour of headings.  */

static void
put_made (struct libscols_table *made, FILE *stream, int indent,
	  bool heading_p)
{
  char *all, *text;
  must (scols_print_table_to_string (made, &all));
  for (text = all; *text;)
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
      text += (end - text) + (*end != '\0');
    }
  free (all);
  scols_unref_table (made);
}

void
table_print (struct table *table, FILE *stream, int indent)
{
  unsigned width = terminal_width (stream);
  size_t *widths = xcalloc (table->num_columns, sizeof *widths);
  find_widths (table, widths);
  if (table_rows (table) > 1 && !width && !table->num_branches)
    put_plain (table, widths, stream, indent);
  else if (table_rows (table) > 1)
    {
      struct libscols_table *made = make_table (table, widths, width, NULL);
      must (scols_table_set_column_separator (made, "  "));
      must (scols_table_set_termforce (made, width
				       ? SCOLS_TERMFORCE_ALWAYS
				       : SCOLS_TERMFORCE_NEVER));
      if (width)
	{
	  must (scols_table_set_termwidth (made, width));
	  must (scols_table_reduce_termwidth (made, indent));
	}
      put_made (made, stream, indent, true);
    }
  free (widths);
  table_free (table);
}

void
table_print_raw (struct table *table, FILE *stream)
{
  size_t *widths = xcalloc (table->num_columns, sizeof *widths);
  find_widths (table, widths);
  struct libscols_table *made = make_table (table, widths, 0, "-");
  must (scols_table_enable_raw (made, 1));
  put_made (made, stream, 0, false);
  free (widths);
  table_free (table);
}
