/* Printing answers.
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
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "answer.h"
#include "digest.h"
#include "impacted.h"
#include "output.h"
#include "report.h"

/* Builds that have the same set.  */

struct group
{
  XXH128_hash_t key;		/* Of the set.  */
  const struct answer *answer;	/* That of the first one.  */
  bool *builds;
  size_t num_builds;
  size_t first;			/* The first one.  */
};

/* All of them.  */

struct groups
{
  struct group *all;
  size_t number;
  size_t room;
};

int
answers_status (const struct answers *answers, bool gaps_p, bool allow_p)
{
  if ((gaps_p || answers->gaps_p) && !allow_p)
    return STATUS_GAPS;
  return answers->num_patches ? STATUS_FOUND : STATUS_NOTHING;
}

char *
builds_text (struct database *db, const bool *builds)
{
  size_t number, count = 0;
  const struct build *all = database_builds (db, &number);
  char *names, *text;
  size_t length;
  FILE *stream = open_text (&names, &length);
  for (size_t i = 0; i < number; i++)
    if (builds[i])
      fprintf (stream, "%s%s", count++ ? ", " : "", all[i].name);
  fclose (stream);
  text = xasprintf ("%zu build%s: %s", count, count == 1 ? "" : "s", names);
  free (names);
  return text;
}

/* Return a digest of what the answer ANSWER has for UNIT, wherever its lines
   are.  */

static XXH128_hash_t
unit_digest (const struct answer *answer, const struct answer_unit *unit)
{
  XXH3_state_t *state = digest_begin ();
  XXH3_128bits_update (state, unit->source, strlen (unit->source) + 1);
  for (size_t i = 0; i < unit->num_patches; i++)
    {
      const struct to_patch *patch = &answer->patches[unit->patches + i];
      XXH3_128bits_update (state, patch->body->name,
			   strlen (patch->body->name) + 1);
    }
  XXH3_128bits_update (state, "", 1);
  for (size_t i = 0; i < unit->num_brings; i++)
    {
      const struct source *body = answer->brings[unit->brings + i].body;
      XXH3_128bits_update (state, body->name, strlen (body->name) + 1);
    }
  return digest_end (state);
}

/* Add BUILD, whose set is in ANSWER and has KEY, to GROUPS.  */

static void
add_build (struct groups *groups, const struct answer *answer, size_t build,
	   XXH128_hash_t key, size_t num_builds)
{
  struct group *group = NULL;
  for (size_t i = 0; i < groups->number && !group; i++)
    if (XXH128_isEqual (groups->all[i].key, key))
      group = &groups->all[i];
  if (!group)
    {
      grow_array (&groups->all, &groups->room, groups->number,
		  sizeof *groups->all);
      group = &groups->all[groups->number++];
      *group = (struct group) {
	.key = key, .answer = answer, .first = build,
	.builds = xcalloc (num_builds, sizeof *group->builds)
      };
    }
  group->builds[build] = true;
  group->num_builds++;
}

/* The order of groups: the largest one first, and those with nothing last.  */

static int
compare_groups (const void *a, const void *b)
{
  const struct group *one = a, *other = b;
  bool empty_p = one->key.low64 == 0 && one->key.high64 == 0;
  if (empty_p != (other->key.low64 == 0 && other->key.high64 == 0))
    return empty_p ? 1 : -1;
  if (one->num_builds != other->num_builds)
    return one->num_builds > other->num_builds ? -1 : 1;
  return (one->first > other->first) - (one->first < other->first);
}

/* Put the builds of ANSWERS in *GROUPS.  The key of a build is the sum of what
   its units have.  */

static void
make_groups (const struct answers *answers, struct groups *groups)
{
  *groups = (struct groups) { NULL };
  for (size_t i = 0; i < answers->number; i++)
    {
      const struct answer *answer = answers->all[i];
      size_t number;
      database_builds (answer->db, &number);
      XXH128_hash_t *keys = xcalloc (number + 1, sizeof *keys);
      for (size_t j = 0; j < answer->num_units && number > 1; j++)
	{
	  const struct answer_unit *unit = &answer->units[j];
	  if (!unit->num_patches)
	    continue;
	  XXH128_hash_t digest = unit_digest (answer, unit);
	  for (size_t k = 0; k < unit->num_objects; k++)
	    {
	      size_t build = unit->objects[k].build;
	      if (k && unit->objects[k - 1].build == build)
		continue;
	      keys[build].low64 += digest.low64;
	      keys[build].high64 += digest.high64;
	    }
	}
      for (size_t j = 0; j < number; j++)
	if (answer->builds[j])
	  {
	    if (number == 1 && answer->num_patches)
	      keys[j].low64 = 1;
	    add_build (groups, answer, j, keys[j], number);
	  }
      free (keys);
    }
  if (groups->number)
    qsort (groups->all, groups->number, sizeof *groups->all, compare_groups);
}

static void
free_groups (struct groups *groups)
{
  for (size_t i = 0; i < groups->number; i++)
    free (groups->all[i].builds);
  free (groups->all);
}

/* A line of a set, to compare it with others.  */

struct line
{
  char *text;
  bool used_p;
  UT_hash_handle hh;
};

/* Return the text of PATCH, or of BRING if that is null, of UNIT.  */

static char *
line_text (const struct answer_unit *unit, const struct to_patch *patch,
	   const struct to_bring *bring)
{
  return xasprintf ("%s\n%s%s", unit->source, patch ? "" : "+",
		    patch ? patch->body->name : bring->body->name);
}

/* What of an answer is printed.  */

struct selection
{
  const struct answer *answer;
  size_t build;			/* The one whose objects are named.  */
  struct line *known;		/* What is passed over, and marked; or
				   null.  */
  bool why_p;
};

/* Return true if the line of UNIT for PATCH, or BRING if that is null, is
   passed over in SELECTION.  */

static bool
known_p (const struct selection *selection, const struct answer_unit *unit,
	 const struct to_patch *patch, const struct to_bring *bring)
{
  struct line *line = NULL;
  if (!selection->known)
    return false;
  char *text = line_text (unit, patch, bring);
  HASH_FIND_STR (selection->known, text, line);
  free (text);
  if (line)
    line->used_p = true;
  return line != NULL;
}

/* Return true if BUILD has UNIT.  */

static bool
in_build_p (const struct answer_unit *unit, size_t build)
{
  for (size_t i = 0; i < unit->num_objects; i++)
    if (unit->objects[i].build == build)
      return true;
  return false;
}

/* Print where UNIT is in BUILD.  */

static void
print_heading (const struct answer_unit *unit, size_t build)
{
  bool first_p = build == unit->objects[0].build;
  char *names = first_p ? unit->shown : unit_names (unit, build);
  put_colour (stdout, COLOUR_HEADING);
  put_text (stdout, names);
  put_colour (stdout, COLOUR_NONE);
  if (strcmp (names, unit->source))
    {
      fputs (" (", stdout);
      put_text (stdout, unit->source);
      putchar (')');
    }
  putchar ('\n');
  if (!first_p)
    free (names);
}

/* Print UNIT of SELECTION, after an empty line if LATER_P.  Return false if
   there is nothing to print.  */

static bool
print_unit (const struct selection *selection, const struct answer_unit *unit,
	    bool later_p)
{
  const struct answer *answer = selection->answer;
  struct table *table = NULL;
  bool why_p = selection->why_p, printed_p = false;
  for (size_t i = 0; i < unit->num_patches; i++)
    {
      const struct to_patch *patch = &answer->patches[unit->patches + i];
      if (known_p (selection, unit, patch, NULL))
	continue;
      if (!table)
	{
	  table = table_new (why_p ? "llll" : "lll");
	  table_row (table, "FUNCTION", "KIND", "DEFINED", "WHY");
	}
      char *place = place_text (&patch->body->place);
      char *why = NULL;
      if (why_p)
	why = (patch->via
	       ? xasprintf ("%s > %s%s%s", patch->via, patch->body->name,
			    patch->condition ? " if " : "",
			    patch->condition ? patch->condition : "")
	       : xstrdup ("-"));
      table_row (table, patch->body->name, patch->kind, place, why);
      free (place);
      free (why);
    }
  if (table)
    {
      if (later_p)
	putchar ('\n');
      print_heading (unit, selection->build);
      table_print (table, stdout, 2);
      printed_p = true;
    }

  table = NULL;
  for (size_t i = 0; i < unit->num_brings; i++)
    {
      const struct to_bring *bring = &answer->brings[unit->brings + i];
      if (known_p (selection, unit, NULL, bring))
	continue;
      if (!table)
	{
	  table = table_new ("lll");
	  table_row (table, "FUNCTION", "STATE", "DEFINED");
	}
      char *place = place_text (&bring->body->place);
      table_row (table, bring->body->name, body_state_name (bring->state),
		 place);
      free (place);
    }
  if (table)
    {
      if (!printed_p)
	{
	  if (later_p)
	    putchar ('\n');
	  print_heading (unit, selection->build);
	}
      puts ("  no symbol is left to call, so the patch brings along:");
      table_print (table, stdout, 4);
      printed_p = true;
    }
  return printed_p;
}

/* Print all of SELECTION, after an empty line if LATER_P.  Return true if
   anything was printed.  */

static bool
print_selection (const struct selection *selection, bool later_p)
{
  const struct answer *answer = selection->answer;
  bool printed_p = false;
  for (size_t i = 0; i < answer->num_units; i++)
    if (in_build_p (&answer->units[i], selection->build)
	&& print_unit (selection, &answer->units[i], later_p || printed_p))
      printed_p = true;
  return printed_p;
}

/* Return the lines of the set of GROUP.  */

static struct line *
make_lines (const struct group *group)
{
  struct line *lines = NULL;
  const struct answer *answer = group->answer;
  for (size_t i = 0; i < answer->num_units; i++)
    {
      const struct answer_unit *unit = &answer->units[i];
      if (!in_build_p (unit, group->first))
	continue;
      for (size_t j = 0; j < unit->num_patches + unit->num_brings; j++)
	{
	  struct line *line, *old;
	  bool patch_p = j < unit->num_patches;
	  char *text
	    = line_text (unit, patch_p ? &answer->patches[unit->patches + j]
			 : NULL,
			 &answer->brings[unit->brings + j
					 - unit->num_patches]);
	  HASH_FIND_STR (lines, text, old);
	  if (old)
	    {
	      free (text);
	      continue;
	    }
	  line = xcalloc (1, sizeof *line);
	  line->text = text;
	  HASH_ADD_KEYPTR (hh, lines, line->text, strlen (line->text), line);
	}
    }
  return lines;
}

/* Print what of LINES the last selection has not.  */

static void
print_missing (struct line *lines)
{
  bool printed_p = false;
  for (const struct line *line = lines; line; line = line->hh.next)
    if (!line->used_p)
      {
	const char *name = strchr (line->text, '\n') + 1;
	char *source = xstrndup (line->text, name - 1 - line->text);
	char *text = (*name == '+'
		      ? xasprintf ("  %s (%s), to bring along", name + 1,
				   source)
		      : xasprintf ("  %s (%s)", name, source));
	if (!printed_p)
	  puts ("but without:");
	put_text (stdout, text);
	putchar ('\n');
	free (source);
	free (text);
	printed_p = true;
      }
}

/* Print GROUP of ANSWERS as what differs from LINES, which are those of the
   first group.  */

static void
print_difference (const struct group *group, struct line *lines, bool why_p)
{
  for (struct line *line = lines; line; line = line->hh.next)
    line->used_p = false;
  struct selection selection = { group->answer, group->first, lines, why_p };
  print_selection (&selection, false);
  print_missing (lines);
}

static void
free_lines (struct line *lines)
{
  struct line *line, *next;
  HASH_ITER (hh, lines, line, next)
    {
      HASH_DEL (lines, line);
      free (line->text);
      free (line);
    }
}

/* Say for which functions that were asked for in ANSWERS there is no code.  */

static void
say_nothing (const struct answers *answers)
{
  for (size_t i = 0; i < answers->number; i++)
    for (size_t j = 0; j < answers->all[i]->num_asked; j++)
      {
	const char *name = answers->all[i]->asked[j].name;
	bool said_p = answers->all[i]->asked[j].deleted_p;
	for (size_t k = 0; k < i && !said_p; k++)
	  for (size_t l = 0; l < answers->all[k]->num_asked; l++)
	    said_p |= !strcmp (answers->all[k]->asked[l].name, name);
	for (size_t l = 0; l < j; l++)
	  said_p |= !strcmp (answers->all[i]->asked[l].name, name);
	if (!said_p)
	  error (0, 0, "%s: there is no code of it, and nothing to patch",
		 name);
      }
}

void
answers_print (const struct answers *answers, bool why_p)
{
  struct groups groups;
  size_t number = 0;
  if (!answers->num_patches)
    {
      answers_say_gaps (answers);
      say_nothing (answers);
      return;
    }
  struct database *db = answers->all[0]->db;
  database_builds (db, &number);
  make_groups (answers, &groups);
  struct line *lines = groups.number > 1 ? make_lines (&groups.all[0]) : NULL;
  for (size_t i = 0; i < groups.number; i++)
    {
      const struct group *group = &groups.all[i];
      bool empty_p = group->key.low64 == 0 && group->key.high64 == 0;
      if (number > 1)
	{
	  char *text = builds_text (db, group->builds);
	  if (i)
	    putchar ('\n');
	  put_colour (stdout, COLOUR_HEADING);
	  put_text (stdout, text);
	  put_colour (stdout, COLOUR_NONE);
	  puts (empty_p ? ": nothing to patch" : i ? ": the same, and also:"
		: group->num_builds > 1 ? ": the same set:" : ":");
	  free (text);
	}
      if (i == 0)
	{
	  struct selection selection
	    = { group->answer, group->first, NULL, why_p };
	  print_selection (&selection, false);
	}
      else if (!empty_p)
	print_difference (group, lines, why_p);
    }
  free_lines (lines);
  free_groups (&groups);
  answers_say_gaps (answers);
}

/* Add to the JSON ARRAY what was asked for in ANSWER.  */

static void
add_asked (struct json_object *array, const struct answer *answer)
{
  size_t build = 0;
  while (!answer->builds[build])
    build++;
  for (size_t i = 0; i < answer->num_asked; i++)
    {
      const struct asked *asked = &answer->asked[i];
      struct json_object *one = json_object_new_object ();
      char *path = database_full_path (answer->db, build, asked->path);
      json_add_text (one, "name", asked->name);
      json_add_place (one, &asked->place, path);
      json_object_object_add (one, "deleted",
			      json_object_new_boolean (asked->deleted_p));
      free (path);
      bool known_p = false;
      const char *text = json_object_to_json_string (one);
      for (size_t j = 0; j < json_object_array_length (array); j++)
	known_p |= !strcmp (json_object_to_json_string
			    (json_object_array_get_idx (array, j)), text);
      if (known_p)
	json_object_put (one);
      else
	json_object_array_add (array, one);
    }
}

static int
compare_texts (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Add to the JSON OBJECT the objects and builds of UNIT of ANSWER.  */

static void
add_objects (struct json_object *object, const struct answer *answer,
	     const struct answer_unit *unit)
{
  size_t number;
  const struct build *all = database_builds (answer->db, &number);
  struct json_object *names = json_object_new_array ();
  struct json_object *builds = json_object_new_array ();
  const char **texts = xcalloc (unit->num_objects, sizeof *texts);
  for (size_t i = 0; i < unit->num_objects; i++)
    {
      texts[i] = unit->objects[i].name;
      if (i == 0 || unit->objects[i].build != unit->objects[i - 1].build)
	json_add_element (builds, all[unit->objects[i].build].name);
    }
  qsort (texts, unit->num_objects, sizeof *texts, compare_texts);
  for (size_t i = 0; i < unit->num_objects; i++)
    if (i == 0 || strcmp (texts[i], texts[i - 1]))
      json_add_element (names, texts[i]);
  free (texts);
  json_object_object_add (object, "objects", names);
  json_object_object_add (object, "builds", builds);
}

/* Return UNIT of ANSWER as JSON.  */

static struct json_object *
unit_json (const struct answer *answer, const struct answer_unit *unit)
{
  struct json_object *one = json_object_new_object ();
  size_t build = unit->objects[0].build;
  add_objects (one, answer, unit);
  json_add_text (one, "source", unit->source);
  json_object_object_add (one, "complete",
			  json_object_new_boolean (unit->complete_p));
  struct json_object *list = json_object_new_array ();
  for (size_t i = 0; i < unit->num_patches; i++)
    {
      const struct to_patch *patch = &answer->patches[unit->patches + i];
      struct json_object *member = json_object_new_object ();
      char *path = database_full_path (answer->db, build, patch->body->path);
      json_add_text (member, "name", patch->body->name);
      json_add_place (member, &patch->body->place, path);
      json_add_text (member, "kind", patch->kind);
      json_add_text (member, "via", patch->via);
      if (patch->condition)
	json_add_text (member, "if", patch->condition);
      json_add_text (member, "asked", answer->asked[patch->asked].name);
      json_object_array_add (list, member);
      free (path);
    }
  json_object_object_add (one, "patch", list);
  list = json_object_new_array ();
  for (size_t i = 0; i < unit->num_brings; i++)
    {
      const struct to_bring *bring = &answer->brings[unit->brings + i];
      struct json_object *member = json_object_new_object ();
      char *path = database_full_path (answer->db, build, bring->body->path);
      json_add_text (member, "name", bring->body->name);
      json_add_place (member, &bring->body->place, path);
      json_add_text (member, "state", body_state_name (bring->state));
      json_object_array_add (list, member);
      free (path);
    }
  json_object_object_add (one, "bring", list);
  return one;
}

void
answers_add_json (const struct answers *answers, struct json_object *object)
{
  struct json_object *asked = json_object_new_array ();
  struct json_object *units = json_object_new_array ();
  struct json_object *sets = json_object_new_array ();
  struct groups groups;
  size_t number;
  for (size_t i = 0; i < answers->number; i++)
    {
      const struct answer *answer = answers->all[i];
      add_asked (asked, answer);
      for (size_t j = 0; j < answer->num_units; j++)
	json_object_array_add (units, unit_json (answer, &answer->units[j]));
    }
  make_groups (answers, &groups);
  for (size_t i = 0; i < groups.number; i++)
    {
      const struct group *group = &groups.all[i];
      const struct build *all = database_builds (group->answer->db, &number);
      struct json_object *builds = json_object_new_array ();
      for (size_t j = 0; j < number; j++)
	if (group->builds[j])
	  json_add_element (builds, all[j].name);
      json_object_array_add (sets, builds);
    }
  free_groups (&groups);
  json_object_object_add (object, "asked", asked);
  /* Builds that have the same set are together.  */
  json_object_object_add (object, "builds", sets);
  json_object_object_add (object, "units", units);
}
