/* How many pages of text a live patch touches.
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
#include <inttypes.h>
#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "distribution.h"
#include "impacted.h"
#include "output.h"
#include "pages.h"

/* An object that is linked.  */

struct object
{
  char *key;			/* Its build and its name.  */
  const char *build;
  const char *name;		/* In KEY.  */
  bool linked_p;
  uint64_t pages;		/* Those in which functions begin.  */
  struct distribution touched;	/* Pages by the functions.  */
  UT_hash_handle hh;
};

/* A page that is touched in OBJECT for the FUNCTION with that source: by its
   symbol, or that of a function which it impacts.  The function 0 stands for
   all of the object, and the page NO_PAGE for none.  */

struct touch
{
  struct object *object;
  int64_t function;
  uint64_t page;
};

static const uint64_t NO_PAGE = UINT64_MAX;

/* A symbol of the unit that is looked at.  */

struct symbol
{
  struct object *object;
  uint64_t address;
  struct symbol *next;		/* Of that name, in another object.  */
};

/* Those of one name.  */

struct named
{
  char *name;
  struct symbol *symbols;
  UT_hash_handle hh;
};

/* All of it.  */

struct pages
{
  struct database *db;
  const struct build *builds;
  size_t num_builds;
  uint64_t page_size;
  struct object *objects;
  struct distribution total;
  struct touch *touches;
  size_t number;
  size_t room;
  size_t units;
  int64_t unit;			/* The one that is looked at.  */
  size_t bare_units;		/* Without a symbol.  */
  bool symbol_p;		/* The unit has one.  */
  struct named *names;		/* Of the unit.  */
  struct object **here;		/* The linked objects that it is in.  */
  size_t num_here;
  size_t here_room;
};

/* Compare the numbers at A and B, for qsort.  */

static int
compare_pages (const void *a, const void *b)
{
  const uint64_t *left = a, *right = b;

  return (*left > *right) - (*left < *right);
}

size_t
count_pages (const uint64_t *addresses, size_t number, uint64_t page_size)
{
  size_t count = 0;
  uint64_t *pages = xcalloc (2 * number + 1, sizeof *pages);
  for (size_t i = 0; i < number; i++)
    {
      pages[2 * i] = addresses[i] / page_size;
      pages[2 * i + 1] = (addresses[i] + PATCHED_BYTES - 1) / page_size;
    }
  qsort (pages, 2 * number, sizeof *pages, compare_pages);
  for (size_t i = 0; i < 2 * number; i++)
    count += i == 0 || pages[i] != pages[i - 1];
  free (pages);
  return count;
}

/* Return the object NAME of BUILD.  */

static struct object *
enter_object (struct pages *pages, size_t build, const char *name)
{
  struct object *object;
  const char *build_name = pages->builds[build].name;
  char *key = xasprintf ("%s\n%s", build_name, name);
  HASH_FIND_STR (pages->objects, key, object);
  if (object != NULL)
    {
      free (key);
      return object;
    }
  object = xcalloc (1, sizeof *object);
  object->key = key;
  object->build = build_name;
  object->name = key + strlen (build_name) + 1;
  HASH_ADD_KEYPTR (hh, pages->objects, key, strlen (key), object);
  return object;
}

/* Add that for FUNCTION something is patched at ADDRESS in OBJECT.  */

static void
add_touch (struct pages *pages, struct object *object, int64_t function,
	   uint64_t address)
{
  uint64_t first = address / pages->page_size;
  uint64_t last = (address + PATCHED_BYTES - 1) / pages->page_size;
  for (int i = 0; i < 1 + (first != last); i++)
    {
      grow_array (&pages->touches, &pages->room, pages->number,
		  sizeof *pages->touches);
      pages->touches[pages->number++] = (struct touch) {
	.object = object, .function = function, .page = i ? last : first
      };
    }
}

/* Add that FUNCTION is in OBJECT, whatever it touches.  */

static void
add_function (struct pages *pages, struct object *object, int64_t function)
{
  grow_array (&pages->touches, &pages->room, pages->number,
	      sizeof *pages->touches);
  pages->touches[pages->number++] = (struct touch) {
    .object = object, .function = function, .page = NO_PAGE
  };
}

/* Add SYMBOL of the unit to the struct pages DATA.  */

static bool
see_symbol (void *data, size_t build, const char *name,
	    const char *kernel __attribute__ ((unused)),
	    const struct symbol_row *row)
{
  struct pages *pages = data;
  struct object *object = enter_object (pages, build, name);
  pages->symbol_p = true;
  if (!row->linked_p)
    return true;
  object->linked_p = true;
  /* Those of one object come together.  */
  if (!pages->num_here || pages->here[pages->num_here - 1] != object)
    {
      grow_array (&pages->here, &pages->here_room, pages->num_here,
		  sizeof *pages->here);
      pages->here[pages->num_here++] = object;
    }
  struct named *named;
  HASH_FIND_STR (pages->names, row->name, named);
  if (named == NULL)
    {
      named = xcalloc (1, sizeof *named);
      named->name = xstrdup (row->name);
      HASH_ADD_KEYPTR (hh, pages->names, named->name, strlen (named->name),
		       named);
    }
  struct symbol *symbol = xmalloc (sizeof *symbol);
  *symbol = (struct symbol) {
    .object = object, .address = row->address, .next = named->symbols
  };
  named->symbols = symbol;
  add_touch (pages, object, 0, row->address);
  return true;
}

/* Add that the symbols of BODY are patched for FUNCTION.  */

static void
touch_body (struct pages *pages, const struct source *function,
	    const struct source *body)
{
  struct named *named;
  HASH_FIND_STR (pages->names, body->name, named);
  for (const struct symbol *symbol = named != NULL ? named->symbols : NULL;
       symbol != NULL; symbol = symbol->next)
    add_touch (pages, symbol->object, function->id, symbol->address);
}

/* Add a FUNCTION of the unit, and its own symbols, to the struct pages
   DATA.  */

static bool
see_function (void *data, const struct source *function, enum body_state state,
	      uint64_t length __attribute__ ((unused)))
{
  struct pages *pages = data;
  for (size_t i = 0; i < pages->num_here; i++)
    add_function (pages, pages->here[i], function->id);
  if (state == BODY_EMITTED || state == BODY_BOUND)
    touch_body (pages, function, function);
  return true;
}

/* A function that impacts what another unit of its program has.  */

struct reach
{
  struct pages *pages;
  const struct source *function;
};

/* Add that SYMBOL is patched for the struct reach DATA.  */

static bool
touch_symbol (void *data, size_t build, const char *name,
	      const char *kernel __attribute__ ((unused)),
	      const struct symbol_row *symbol)
{
  struct reach *reach = data;
  if (symbol->linked_p)
    add_touch (reach->pages, enter_object (reach->pages, build, name),
	       reach->function->id, symbol->address);
  return true;
}

/* Add that FUNCTION impacts BODY, which is of the unit HOME.  */

static bool
see_impact (void *data, const struct source *function,
	    const struct source *body, int64_t home)
{
  struct pages *pages = data;
  struct reach reach = { pages, function };
  if (home == pages->unit)
    touch_body (pages, function, body);
  else
    database_symbols (pages->db, home, body, touch_symbol, &reach);
  return true;
}

/* Forget the symbols of a unit.  */

static void
forget_names (struct pages *pages)
{
  struct named *named, *next;
  HASH_ITER (hh, pages->names, named, next)
    {
      HASH_DEL (pages->names, named);
      while (named->symbols != NULL)
	{
	  struct symbol *symbol = named->symbols;
	  named->symbols = symbol->next;
	  free (symbol);
	}
      free (named->name);
      free (named);
    }
  pages->num_here = 0;
}

/* The order of touches, for qsort: by object, function and page.  */

static int
compare_touches (const void *a, const void *b)
{
  const struct touch *left = a, *right = b;
  if (left->object != right->object)
    return left->object < right->object ? -1 : 1;
  if (left->function != right->function)
    return left->function < right->function ? -1 : 1;
  return (left->page > right->page) - (left->page < right->page);
}

/* Take each of the touches of PAGES once.  */

static void
sort_touches (struct pages *pages)
{
  size_t number = 0;
  if (pages->number > 0)
    qsort (pages->touches, pages->number, sizeof *pages->touches,
	   compare_touches);
  for (size_t i = 0; i < pages->number; i++)
    if (number == 0 || compare_touches (&pages->touches[number - 1],
					&pages->touches[i]) != 0)
      pages->touches[number++] = pages->touches[i];
  pages->number = number;
}

/* Add the unit ROW to the struct pages DATA.  */

static bool
see_unit (void *data, const struct unit_row *row)
{
  struct pages *pages = data;
  pages->units++;
  pages->unit = row->id;
  pages->symbol_p = false;
  database_unit_symbols (pages->db, row->id, see_symbol, pages);
  if (pages->num_here > 0)
    {
      database_lengths (pages->db, row->id, see_function, pages);
      database_unit_impacts (pages->db, row->id, see_impact, pages);
    }
  else if (!pages->symbol_p)
    pages->bare_units++;
  forget_names (pages);
  progress ("units", pages->units);
  return true;
}

/* Count the touches of PAGES for each function and each object.  */

static void
count_touches (struct pages *pages)
{
  sort_touches (pages);
  for (size_t first = 0, next; first < pages->number; first = next)
    {
      const struct touch *touch = &pages->touches[first];
      uint64_t count = 0;
      for (next = first; next < pages->number
	   && pages->touches[next].object == touch->object
	   && pages->touches[next].function == touch->function; next++)
	count += pages->touches[next].page != NO_PAGE;
      if (!touch->function)
	{
	  touch->object->pages = count;
	  continue;
	}
      const char *name = database_source (pages->db, touch->function)->name;
      distribution_add (&touch->object->touched, name, count);
      distribution_add (&pages->total, name, count);
    }
  for (struct object *object = pages->objects; object != NULL;
       object = object->hh.next)
    distribution_sort (&object->touched);
  distribution_sort (&pages->total);
}

/* Compare the objects A and B by their builds and names, for HASH_SORT.  */

static int
compare_objects (const struct object *a, const struct object *b)
{
  int order = strcmp (a->build, b->build);
  return order != 0 ? order : strcmp (a->name, b->name);
}

/* Add to TABLE the row of OBJECT of BUILD, if that is not null, with its PAGES
   and TOUCHED.  */

static void
add_row (struct table *table, const char *build, const char *object,
	 const char *pages, const struct distribution *touched)
{
  char *functions = xasprintf ("%zu", touched->number), *texts[4];
  const char *worst = touched->number > 0 ? touched->most_of : "-";
  distribution_texts (touched, texts);
  if (build != NULL)
    table_row (table, build, object, functions, pages, texts[0], texts[1],
	       texts[2], texts[3], worst);
  else
    table_row (table, object, functions, pages, texts[0], texts[1], texts[2],
	       texts[3], worst);
  for (size_t i = 0; i < 4; i++)
    free (texts[i]);
  free (functions);
}

/* Print PAGES in columns.  */

static void
print_columns (const struct pages *pages)
{
  bool builds_p = pages->num_builds > 1;
  struct table *table = table_new (builds_p ? "llrrrrrrl" : "lrrrrrrl");
  if (builds_p)
    table_row (table, "BUILD", "OBJECT", "FUNCTIONS", "PAGES", "MEAN",
	       "MEDIAN", "99%", "MOST", "FUNCTION");
  else
    table_row (table, "OBJECT", "FUNCTIONS", "PAGES", "MEAN", "MEDIAN", "99%",
	       "MOST", "FUNCTION");
  uint64_t all = 0;
  for (const struct object *object = pages->objects; object != NULL;
       object = object->hh.next)
    if (object->linked_p)
      {
	char *count = xasprintf ("%" PRIu64, object->pages);
	add_row (table, builds_p ? object->build : NULL, object->name, count,
		 &object->touched);
	all += object->pages;
	free (count);
      }
  char *count = xasprintf ("%" PRIu64, all);
  add_row (table, builds_p ? "" : NULL, "total", count, &pages->total);
  free (count);
  table_print (table, stdout, 0);
}

/* Print PAGES as JSON.  */

static void
print_json (const struct pages *pages)
{
  struct json_object *answer = json_answer ("stats");
  struct json_object *objects = json_object_new_array ();
  struct json_object *total = json_object_new_object ();
  uint64_t all = 0;
  for (const struct object *object = pages->objects; object != NULL;
       object = object->hh.next)
    if (object->linked_p)
      {
	struct json_object *one = json_object_new_object ();
	json_add_text (one, "build", object->build);
	json_add_text (one, "object", object->name);
	json_add_number (one, "functions", object->touched.number);
	json_add_number (one, "pages", object->pages);
	distribution_json (&object->touched, one, "most", "most_of");
	json_object_array_add (objects, one);
	all += object->pages;
      }
  json_add_number (total, "functions", pages->total.number);
  json_add_number (total, "pages", all);
  distribution_json (&pages->total, total, "most", "most_of");
  json_add_number (answer, "page_size", pages->page_size);
  json_object_object_add (answer, "objects", objects);
  json_object_object_add (answer, "total", total);
  json_print (answer);
}

/* Say on standard error what PAGES does not count.  */

static void
say_left_out (const struct pages *pages)
{
  size_t inputs = 0;
  for (const struct object *object = pages->objects; object != NULL;
       object = object->hh.next)
    inputs += !object->linked_p;
  if (inputs > 0)
    error (0, 0, "%zu objects are inputs of a linker or modules of a kernel,"
	   " which get their addresses later: their pages are not counted",
	   inputs);
  if (pages->bare_units > 0)
    error (0, 0, "%zu of %zu units have no symbol: they have no code, or are of"
	   " lists or stripped objects", pages->bare_units, pages->units);
}

int
print_pages (struct database *db, uint64_t page_size, bool json_p)
{
  struct pages pages = { .db = db, .page_size = page_size };
  pages.builds = database_builds (db, &pages.num_builds);
  database_units (db, see_unit, &pages);
  progress_end ();
  count_touches (&pages);
  HASH_SORT (pages.objects, compare_objects);
  say_left_out (&pages);
  if (json_p)
    print_json (&pages);
  else
    print_columns (&pages);
  int status = pages.total.number > 0 ? STATUS_FOUND : STATUS_NOTHING;

  struct object *object, *next;
  HASH_ITER (hh, pages.objects, object, next)
    {
      HASH_DEL (pages.objects, object);
      distribution_free (&object->touched);
      free (object->key);
      free (object);
    }
  distribution_free (&pages.total);
  free (pages.touches);
  free (pages.here);
  return status;
}
