/* The page of statistics: impacted stats --html.
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
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <json-c/json.h>
#include "impacted.h"
#include "database.h"
#include "html.h"
#include "output.h"

/* stats.html, which the Makefile makes an array.  The data go where the mark
   is.  */

extern const char stats_page[];
static const char page_mark[] = "@DATA@";

/* A function in the table: JSON, and how many others are impacted by it.  */

struct row
{
  struct json_object *object;
  const char *text;		/* OBJECT, which begins with the name.  */
  uint64_t length;
  int64_t unit;
  int64_t source;		/* The function.  */
};

/* What is on the page.  BINS has the functions with lists of 0, 1, 2 to 3, 4 to
   7 and so on.  */

struct page
{
  struct database *db;
  struct row *rows;
  size_t number;
  size_t room;
  size_t most;			/* So many of them are shown.  */
  uint64_t left_out;
  uint64_t bins[65];
  char **objects;		/* Of the unit that is looked at.  */
  size_t num_objects;
  size_t objects_room;
  const char *where;		/* The same in one text, or its source.  */
  int64_t unit;
};

/* Put OBJECT as JSON on STREAM, and free it.  What means something in HTML is
   escaped: no name in it can end the element that it stands in.  */

static void
put_json (FILE *stream, struct json_object *object)
{
  const char *text
    = json_object_to_json_string_ext (object,
				      JSON_C_TO_STRING_PLAIN
				      | JSON_C_TO_STRING_NOSLASHESCAPE);

  while (*text != '\0')
    {
      size_t plain = strcspn (text, "<>&");
      fwrite (text, 1, plain, stream);
      text += plain;
      if (*text != '\0')
	fprintf (stream, "\\u%04x", (unsigned char) *text++);
    }
  json_object_put (object);
}

/* Compare the rows A and B, for qsort: the longest list first.  */

static int
compare_rows (const void *a, const void *b)
{
  const struct row *left = a, *right = b;

  if (left->length != right->length)
    return left->length < right->length ? 1 : -1;
  return strcmp (left->text, right->text);
}

/* Sort the rows of PAGE, and leave out those that are too many.  */

static void
cut_rows (struct page *page)
{
  if (page->number > 0)
    qsort (page->rows, page->number, sizeof *page->rows, compare_rows);
  for (; page->number > page->most; page->left_out++)
    json_object_put (page->rows[--page->number].object);
}

/* Add to the struct page DATA that a unit is in OBJECT.  */

static bool
add_object (void *data, size_t build __attribute__ ((unused)),
	    const char *object)
{
  struct page *page = data;

  for (size_t i = 0; i < page->num_objects; i++)
    if (strcmp (page->objects[i], object) == 0)
      return true;
  grow_array (&page->objects, &page->objects_room, page->num_objects,
	      sizeof *page->objects);
  page->objects[page->num_objects++] = xstrdup (object);
  return true;
}

/* Compare the texts at A and B, for qsort.  */

static int
compare_texts (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Add to the struct page DATA the function SOURCE, which is STATE in its unit
   and by which LENGTH others are impacted.  */

static bool
add_function (void *data, const struct source *source, enum body_state state,
	      uint64_t length)
{
  struct page *page = data;
  struct json_object *object = json_object_new_object ();
  size_t bin = 0;

  for (uint64_t rest = length; rest > 0; rest >>= 1)
    bin++;
  page->bins[bin]++;
  json_add_text (object, "name", source->name);
  json_add_text (object, "file", source->place.file);
  json_add_number (object, "line", source->place.line);
  json_add_text (object, "objects", page->where);
  json_add_text (object, "state", body_state_name (state));
  json_add_number (object, "length", length);
  grow_array (&page->rows, &page->room, page->number, sizeof *page->rows);
  page->rows[page->number++] = (struct row) {
    object, json_object_to_json_string (object), length, page->unit,
    source->id
  };
  if (page->number / 4 >= page->most)
    cut_rows (page);
  return true;
}

/* Add to the struct page DATA the functions of the unit ROW.  */

static bool
add_unit (void *data, const struct unit_row *row)
{
  struct page *page = data;
  char *text = NULL;

  database_objects (page->db, row->id, add_object, page);
  if (page->num_objects > 0)
    qsort (page->objects, page->num_objects, sizeof *page->objects,
	   compare_texts);
  for (size_t i = 0; i < page->num_objects; i++)
    {
      join_text (&text, page->objects[i]);
      free (page->objects[i]);
    }
  page->num_objects = 0;
  page->where = text != NULL ? text : row->source;
  page->unit = row->id;
  database_lengths (page->db, row->id, add_function, page);
  free (text);
  return true;
}

/* Compare the figures of objects A and B, for qsort: the one with the most
   pairs first.  */

static int
compare_pairs (const void *a, const void *b)
{
  struct json_object *const *left = a, *const *right = b;
  int64_t first = json_object_get_int64 (json_object_object_get (*left,
								 "pairs"));
  int64_t second = json_object_get_int64 (json_object_object_get (*right,
								  "pairs"));

  return (second > first) - (second < first);
}

/* Leave out of the answer STATS the objects that are more than MOST.  Return how
   many these are.  */

static size_t
cut_objects (struct json_object *stats, size_t most)
{
  struct json_object *objects = json_object_object_get (stats, "objects");
  size_t number = json_object_array_length (objects);

  if (number <= most)
    return 0;
  json_object_array_sort (objects, compare_pairs);
  json_object_array_del_idx (objects, most, number - most);
  return number - most;
}

/* Add FACT to the text at DATA.  */

static bool
add_fact (void *data, const struct record_fact *fact)
{
  char **text = data;
  bool plain_p = strcmp (fact->value, "yes") == 0;
  char *one = xasprintf ("%s%s%s", fact->name, plain_p ? "" : ": ",
			 plain_p ? "" : fact->value);
  join_text (text, one);
  free (one);
  return true;
}

/* Add its facts to ROW of PAGE, if it has any.  */

static void
add_facts (const struct page *page, const struct row *row)
{
  char *text = NULL;
  database_facts (page->db, row->unit, row->source, add_fact, &text);
  if (text != NULL)
    json_add_text (row->object, "facts", text);
  free (text);
}

/* Put PAGE on STREAM, with the answer STATS, of which OBJECTS_LEFT_OUT objects
   are left out.  STATS and the rows are freed.  */

static void
put_page (FILE *stream, struct page *page, struct json_object *stats,
	  size_t objects_left_out)
{
  const char *mark = strstr (stats_page, page_mark);

  fwrite (stats_page, 1, mark - stats_page, stream);
  fputs ("{\"stats\": ", stream);
  put_json (stream, stats);
  fprintf (stream, ",\n\"objects_left_out\": %zu,\n\"functions_left_out\": %"
	   PRIu64 ",\n\"bins\": [", objects_left_out, page->left_out);
  for (size_t i = 0; i < sizeof page->bins / sizeof *page->bins; i++)
    fprintf (stream, "%s%" PRIu64, i > 0 ? ", " : "", page->bins[i]);
  fputs ("],\n\"functions\": [", stream);
  for (size_t i = 0; i < page->number; i++)
    {
      fputs (i > 0 ? ",\n" : "\n", stream);
      add_facts (page, &page->rows[i]);
      put_json (stream, page->rows[i].object);
    }
  fputs ("]}", stream);
  fputs (mark + strlen (page_mark), stream);
}

/* Write the LENGTH bytes at TEXT to PATH, or nothing.  Return true if all went
   well; otherwise a message was printed.  */

static bool
write_file (const char *path, const char *text, size_t length)
{
  struct stat status;
  mode_t mask = umask (0);
  mode_t mode = 0666 & ~mask;

  umask (mask);
  if (stat (path, &status) == 0)
    {
      if (!S_ISREG (status.st_mode))
	{
	  error (0, 0, "%s: not a regular file; - is standard output", path);
	  return false;
	}
      mode = status.st_mode & 0777;
    }

  /* Where a link points to, that is what is replaced.  */
  char *target = realpath (path, NULL);
  if (target == NULL)
    target = xstrdup (path);
  char *temporary = xasprintf ("%s.XXXXXX", target);
  int fd = mkstemp (temporary);
  FILE *stream = fd >= 0 ? fdopen (fd, "w") : NULL;
  bool written_p = false;
  if (stream != NULL)
    {
      written_p = (fwrite (text, 1, length, stream) == length
		   && fchmod (fd, mode) == 0);
      written_p &= fclose (stream) == 0;
      written_p = written_p && rename (temporary, target) == 0;
    }
  if (!written_p)
    {
      error (0, errno, "%s: cannot write", path);
      if (fd >= 0)
	unlink (temporary);
    }
  free (temporary);
  free (target);
  return written_p;
}

bool
write_html (struct database *db, struct json_object *stats, size_t most,
	    const char *file)
{
  struct page page = { .db = db, .most = most };
  size_t objects_left_out = cut_objects (stats, most), length;
  char *text;
  bool written_p = true;

  database_units (db, add_unit, &page);
  cut_rows (&page);
  FILE *stream = open_text (&text, &length);
  put_page (stream, &page, stats, objects_left_out);
  if (ferror (stream) | fclose (stream))
    error (STATUS_TROUBLE, errno, "cannot make the page");
  if (strcmp (file, "-") == 0)
    fwrite (text, 1, length, stdout);
  else
    written_p = write_file (file, text, length);
  free (text);
  free (page.rows);
  free (page.objects);
  return written_p;
}
