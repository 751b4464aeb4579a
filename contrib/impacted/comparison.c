/* How two builds differ.
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


/* Units are the same if their main files have one path, relative to the folder
   of their build, and functions if they have one name and path: lines differ
   between releases of one source.  */

#include <stdlib.h>
#include <string.h>
#include "comparison.h"
#include "impacted.h"

/* Return the order of the texts A and B, either of which may be null.  */

static int
compare_texts (const char *a, const char *b)
{
  return strcmp (a ? a : "", b ? b : "");
}

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The order of units: by path, then by objects, so that the units of a source
   that was compiled several times meet their like.  */

static int
compare_units (const void *a, const void *b)
{
  const struct compared_unit *one = a, *other = b;
  int order = strcmp (one->path, other->path);
  if (!order)
    order = strcmp (one->objects, other->objects);
  return order ? order : compare_texts (one->properties[UNIT_OPTIONS],
			other->properties[UNIT_OPTIONS]);
}

/* The order of functions, without their lines.  */

static int
compare_keys (const struct compared_function *one,
	      const struct compared_function *other)
{
  int order = strcmp (one->name, other->name);
  return order ? order : compare_texts (one->path, other->path);
}

static int
compare_functions (const void *a, const void *b)
{
  const struct compared_function *one = a, *other = b;
  int order = compare_keys (one, other);
  return order ? order : (one->line > other->line) - (one->line < other->line);
}

static int
compare_ids (const void *a, const void *b)
{
  const struct compared_function *one = a, *other = b;
  return (one->id > other->id) - (one->id < other->id);
}

/* Add to the list of the struct compared_unit DATA that OBJECT has it.  */

static bool
enter_object (void *data, size_t build __attribute__ ((unused)),
	      const char *object)
{
  struct compared_unit *unit = data;
  join_text (&unit->objects, basename (object));
  return true;
}

static bool
enter_row (void *data, const struct unit_row *row)
{
  struct compared_unit *unit = data;
  unit->source = xstrdup (row->source);
  /* These live as long as the database.  */
  unit->properties[UNIT_LEVEL] = row->level;
  unit->properties[UNIT_OPTIONS] = row->options;
  unit->properties[UNIT_COMPILER] = row->compiler;
  unit->gap_p = row->gap != NULL;
  return true;
}

/* Enter that UNIT, whose main file is PATH, is in the struct side DATA.  */

static bool
enter_unit (void *data, int64_t id, const char *path)
{
  struct side *side = data;
  grow_array (&side->units, &side->room, side->num_units, sizeof *side->units);
  struct compared_unit *unit = &side->units[side->num_units++];
  *unit = (struct compared_unit) {
    .id = id, .path = xstrdup (path)
  };
  database_objects (side->db, id, enter_object, unit);
  database_unit (side->db, id, enter_row, unit);
  return true;
}

/* Enter that a function is in the struct compared_unit DATA.  */

static bool
enter_function (void *data, const struct unit_function *function)
{
  struct compared_unit *unit = data;
  grow_array (&unit->functions, &unit->room, unit->num_functions,
	      sizeof *unit->functions);
  unit->functions[unit->num_functions++] = (struct compared_function) {
    .id = function->id, .name = xstrdup (function->name),
    .path = function->path ? xstrdup (function->path) : NULL,
    .line = function->line, .state = function->state
  };
  return true;
}

/* Enter that FUNCTION impacts the body NAME in the struct compared_unit DATA,
   whose functions are sorted by number.  */

static bool
enter_pair (void *data, int64_t id, const char *name)
{
  struct compared_unit *unit = data;
  struct compared_function key = { .id = id };
  struct compared_function *function
    = bsearch (&key, unit->functions, unit->num_functions,
	       sizeof *unit->functions, compare_ids);
  if (function)
    {
      grow_array (&function->set, &function->room, function->num_set,
		  sizeof *function->set);
      function->set[function->num_set++] = xstrdup (name);
    }
  return true;
}

static void
free_function (struct compared_function *function)
{
  for (size_t i = 0; i < function->num_set; i++)
    free (function->set[i]);
  free (function->set);
  free (function->name);
  free (function->path);
}

/* Return true if FUNCTION of UNIT counts for COMPARISON.  Functions of headers
   with neither code nor impact do not: a record may leave them out.  */

static bool
counted_p (const struct comparison *comparison,
	   const struct compared_unit *unit,
	   const struct compared_function *function)
{
  const struct sources *touched = comparison->touched;
  if (!function->num_set
      && (function->state == BODY_REMOVED || function->state == BODY_INLINED)
      && compare_texts (function->path, unit->path))
    return false;
  for (size_t i = 0; touched && i < touched->number; i++)
    if (!strcmp (touched->all[i]->name, function->name)
	&& !compare_texts (touched->all[i]->path, function->path))
      return true;
  return !touched;
}

/* Read the functions of UNIT of DB for COMPARISON.  */

static void
read_functions (const struct comparison *comparison, struct database *db,
		struct compared_unit *unit)
{
  size_t kept = 0;
  database_unit_functions (db, unit->id, enter_function, unit);
  if (!unit->num_functions)
    return;
  qsort (unit->functions, unit->num_functions, sizeof *unit->functions,
	 compare_ids);
  database_unit_pairs (db, unit->id, enter_pair, unit);
  for (size_t i = 0; i < unit->num_functions; i++)
    {
      struct compared_function *function = &unit->functions[i];
      if (!counted_p (comparison, unit, function))
	{
	  free_function (function);
	  continue;
	}
      size_t number = 0;
      if (function->num_set)
	qsort (function->set, function->num_set, sizeof *function->set,
	       compare_names);
      for (size_t j = 0; j < function->num_set; j++)
	if (number && !strcmp (function->set[j], function->set[number - 1]))
	  free (function->set[j]);
	else
	  function->set[number++] = function->set[j];
      function->num_set = number;
      unit->functions[kept++] = *function;
    }
  unit->num_functions = kept;
  qsort (unit->functions, kept, sizeof *unit->functions, compare_functions);
}

const char **
only_in_set (const struct compared_function *one,
	     const struct compared_function *other, size_t *number)
{
  size_t have = one ? one->num_set : 0, others = other ? other->num_set : 0;
  const char **names = xcalloc (have, sizeof *names);
  *number = 0;
  for (size_t i = 0, j = 0; i < have; i++)
    {
      int order = 1;
      while (j < others && (order = strcmp (one->set[i], other->set[j])) > 0)
	j++;
      if (j == others || order < 0)
	names[(*number)++] = one->set[i];
    }
  return names;
}

/* Return true if the sets of A and B are the same.  */

static bool
same_set_p (const struct compared_function *a,
	    const struct compared_function *b)
{
  if (a->num_set != b->num_set)
    return false;
  for (size_t i = 0; i < a->num_set; i++)
    if (strcmp (a->set[i], b->set[i]))
      return false;
  return true;
}

/* Enter in COMPARISON that A and B, one of which may be null, are a function
   of UNIT.  */

static void
enter_functions (struct comparison *comparison,
		 const struct compared_unit *unit,
		 struct compared_function *a, struct compared_function *b)
{
  if (a && b)
    {
      bool state_p = a->state != b->state, set_p = !same_set_p (a, b);
      comparison->same_functions++;
      comparison->other_states += state_p;
      comparison->other_sets += set_p;
      if (!state_p && !set_p)
	return;
    }
  else
    comparison->functions_only[b != NULL]++;
  grow_array (&comparison->functions, &comparison->functions_room,
	      comparison->num_functions, sizeof *comparison->functions);
  comparison->functions[comparison->num_functions++]
    = (struct different_function) { .unit = unit, .sides = { a, b } };
}

/* Enter in COMPARISON that A and B, one of which may be null, are a unit.  */

static void
enter_units (struct comparison *comparison, const struct compared_unit *a,
	     const struct compared_unit *b)
{
  struct different_unit different = { .sides = { a, b } };
  /* Of a patch count the units that have its functions.  */
  if (comparison->touched && !(a && a->num_functions)
      && !(b && b->num_functions))
    return;
  comparison->gaps += (a && a->gap_p) || (b && b->gap_p);
  comparison->dumps += ((a && !a->properties[UNIT_LEVEL])
			|| (b && !b->properties[UNIT_LEVEL]));
  if (a && b)
    {
      bool other_p = false;
      for (size_t i = 0; i < NUM_UNIT_PROPERTIES; i++)
	{
	  different.different_p[i]
	    = compare_texts (a->properties[i], b->properties[i]) != 0;
	  other_p |= different.different_p[i];
	}
      comparison->same_units++;
      comparison->other_units += other_p;
      if (!other_p)
	return;
    }
  else
    comparison->units_only[b != NULL]++;
  grow_array (&comparison->units, &comparison->units_room,
	      comparison->num_units, sizeof *comparison->units);
  comparison->units[comparison->num_units++] = different;
}

/* Compare the functions of A and B, one unit of both sides.  */

static void
compare_unit_functions (struct comparison *comparison,
			struct compared_unit *a, struct compared_unit *b)
{
  size_t i = 0, j = 0;
  while (i < a->num_functions || j < b->num_functions)
    {
      int order = (i == a->num_functions ? 1 : j == b->num_functions ? -1
		   : compare_keys (&a->functions[i], &b->functions[j]));
      enter_functions (comparison, a, order <= 0 ? &a->functions[i++] : NULL,
		       order >= 0 ? &b->functions[j++] : NULL);
    }
}

/* Compare UNIT A of one side and B of the other one, either of which may be
   null.  */

static void
compare_pair (struct comparison *comparison, struct compared_unit *a,
	      struct compared_unit *b)
{
  if (a)
    read_functions (comparison, comparison->sides[0].db, a);
  if (b)
    read_functions (comparison, comparison->sides[1].db, b);
  enter_units (comparison, a, b);
  if (a && b)
    compare_unit_functions (comparison, a, b);
}

/* Read the units of SIDE.  */

static void
read_units (struct side *side)
{
  database_build_units (side->db, 0, enter_unit, side);
  if (side->num_units)
    qsort (side->units, side->num_units, sizeof *side->units, compare_units);
}

/* Compare the NUM_A units at A with the NUM_B ones at B, which all have one
   path: first those in objects of one name, then what is left, in order.  */

static void
compare_group (struct comparison *comparison, struct compared_unit *a,
	       size_t num_a, struct compared_unit *b, size_t num_b)
{
  bool *used_a = xcalloc (num_a, sizeof *used_a);
  bool *used_b = xcalloc (num_b, sizeof *used_b);
  for (int pass = 0; pass < 2 && a && b; pass++)
    for (size_t i = 0; i < num_a; i++)
      for (size_t j = 0; j < num_b && !used_a[i]; j++)
	if (!used_b[j] && (pass || !strcmp (a[i].objects, b[j].objects)))
	  {
	    used_a[i] = used_b[j] = true;
	    compare_pair (comparison, &a[i], &b[j]);
	  }
  for (size_t i = 0; i < num_a; i++)
    if (!used_a[i])
      compare_pair (comparison, &a[i], NULL);
  for (size_t j = 0; j < num_b; j++)
    if (!used_b[j])
      compare_pair (comparison, NULL, &b[j]);
  free (used_a);
  free (used_b);
}

/* Return how many units of SIDE from FIRST on have the path PATH.  */

static size_t
group_size (const struct side *side, size_t first, const char *path)
{
  size_t number = 0;
  while (side->units && first + number < side->num_units
	 && !strcmp (side->units[first + number].path, path))
    number++;
  return number;
}

void
compare_sides (struct comparison *comparison)
{
  struct side *a = &comparison->sides[0], *b = &comparison->sides[1];
  size_t i = 0, j = 0;
  read_units (a);
  read_units (b);
  while (i < a->num_units || j < b->num_units)
    {
      const struct compared_unit *first = NULL;
      if (i < a->num_units)
	first = &a->units[i];
      if (!first || (j < b->num_units
		     && strcmp (b->units[j].path, first->path) < 0))
	first = &b->units[j];
      const char *path = first->path;
      size_t num_a = group_size (a, i, path), num_b = group_size (b, j, path);
      compare_group (comparison, a->units + i, num_a, b->units + j, num_b);
      i += num_a;
      j += num_b;
    }
}

bool
different_sides_p (const struct comparison *comparison)
{
  return comparison->num_units || comparison->num_functions;
}

void
comparison_free (struct comparison *comparison)
{
  for (size_t i = 0; i < NUM_SIDES; i++)
    {
      struct side *side = &comparison->sides[i];
      for (size_t j = 0; j < side->num_units; j++)
	{
	  struct compared_unit *unit = &side->units[j];
	  for (size_t k = 0; k < unit->num_functions; k++)
	    free_function (&unit->functions[k]);
	  free (unit->functions);
	  free (unit->path);
	  free (unit->source);
	  free (unit->objects);
	}
      free (side->units);
    }
  free (comparison->units);
  free (comparison->functions);
}
