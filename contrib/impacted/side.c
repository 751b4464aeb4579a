/* The two sides of a hunk.
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

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>
#include "impacted.h"
#include "side.h"

/* Something that begins on a side, and whose begin is seen.  */

struct thing
{
  enum source_kind kind;
  const char *name;		/* Or null.  */
  char *text;
  size_t first;			/* Its first line.  */
  size_t from;			/* Its lines of the hunk, with all changed ones
				   that they are among.  */
  size_t to;
  enum { SAME_UNKNOWN, SAME_YES, SAME_NO } same;	/* On the other side.  */
};

struct side_things
{
  struct thing *all;		/* Sorted by kind, name, text and first line.  */
  size_t number;
  size_t *of;			/* For its first line, which of them it is.  */
  XXH64_hash_t *around;		/* For each line, what tells its surroundings
				   from others.  */
  struct { size_t first, last; bool known_p, same_p; } between[2];
				/* What was compared last: all of the code, and
				   directives.  */
};

void
side_fill (struct side *side, const struct patch_hunk *hunk,
	   enum patch_line_kind other, bool whole_p)
{
  side->hunk = hunk;
  side->whole_p = whole_p;
  size_t number = hunk->num_lines;
  side->lines = xcalloc (number + 1, sizeof *side->lines);
  side->from = xcalloc (number + 1, sizeof *side->from);
  side->index = xcalloc (number + 1, sizeof *side->index);
  side->head_p = xcalloc (number + 1, sizeof *side->head_p);
  side->judged = xcalloc (number + 1, sizeof *side->judged);
  side->around = xcalloc (number + 1, sizeof *side->around);
  side->things = xcalloc (1, sizeof *side->things);
  side->number = 0;
  for (size_t i = 0; i < number; i++)
    {
      side->index[i] = side->number;
      if (hunk->lines[i].kind == other)
	continue;
      side->lines[side->number].text = hunk->lines[i].text;
      side->from[side->number++] = i;
    }
  side->index[number] = side->number;
  side->names = source_read (side->lines, side->number,
			     whole_p ? NULL : hunk->heading);
}

void
side_free (struct side *side)
{
  source_free (side->lines, side->number, side->names);
  free (side->lines);
  free (side->from);
  free (side->index);
  free (side->head_p);
  free (side->judged);
  free (side->around);
  for (size_t i = 0; i < side->things->number; i++)
    free (side->things->all[i].text);
  free (side->things->all);
  free (side->things->of);
  free (side->things->around);
  free (side->things);
}

/* Return true if a line that HUNK changes can make code or comments of those after
   it: it has one end of a comment, a string or a line, and not the other.  */

static bool
reaching_p (const struct patch_hunk *hunk)
{
  for (size_t i = 0; i < hunk->num_lines; i++)
    {
      const char *text = hunk->lines[i].text;
      if (hunk->lines[i].kind != PATCH_CONTEXT
	  && (strstr (text, "/*") || strstr (text, "*/")
	      || strstr (text, "R\"") || strstr (text, ")\"")
	      || source_backslash_p (text)))
	return true;
    }
  return false;
}

/* Make lines that are removed and added of each line of context in HUNK that has
   other code before and after the change.  */

static void
show_hunk (struct patch_hunk *hunk, bool whole_p)
{
  struct side old, new;
  struct patch_line *lines = xcalloc (2 * hunk->num_lines + 1, sizeof *lines);
  size_t number = 0;
  side_fill (&old, hunk, PATCH_ADDED, whole_p);
  side_fill (&new, hunk, PATCH_REMOVED, whole_p);
  for (size_t i = 0; i < hunk->num_lines; i++)
    {
      struct patch_line *line = &lines[number++];
      *line = hunk->lines[i];
      if (line->kind != PATCH_CONTEXT
	  || !strcmp (old.lines[old.index[i]].code,
		      new.lines[new.index[i]].code))
	continue;
      lines[number] = *line;
      line->kind = PATCH_REMOVED;
      lines[number].kind = PATCH_ADDED;
      lines[number++].old_p = false;
    }
  side_free (&old);
  side_free (&new);
  hunk->lines = lines;
  hunk->num_lines = number;
}

struct patch_hunk *
hunks_shown (const struct patch_hunk *hunks, size_t number, bool whole_p)
{
  struct patch_hunk *shown = xcalloc (number + 1, sizeof *shown);
  for (size_t i = 0; i < number; i++)
    {
      shown[i] = hunks[i];
      if (reaching_p (&hunks[i]))
	show_hunk (&shown[i], whole_p);
    }
  return shown;
}

void
hunks_free_shown (struct patch_hunk *shown, const struct patch_hunk *hunks,
		  size_t number)
{
  for (size_t i = 0; i < number; i++)
    if (shown[i].lines != hunks[i].lines)
      free (shown[i].lines);
  free (shown);
}

char *
side_statement (const struct side *side, size_t index, size_t *first,
		size_t *last)
{
  *first = side->lines[index].first;
  if (*first == SIZE_MAX)
    return NULL;
  return source_statement (side->lines, side->number, *first, last);
}

/* Compare two things, but for their lines.  One without a text is before all of
   its name.  */

static int
compare_texts (const struct thing *one, const struct thing *other)
{
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  int order = strcmp (one->name ? one->name : "",
		      other->name ? other->name : "");
  return order ? order : strcmp (one->text, other->text);
}

static int
compare_things (const void *a, const void *b)
{
  const struct thing *one = a, *other = b;
  int order = compare_texts (one, other);
  return order ? order : ((one->first > other->first)
			  - (one->first < other->first));
}

/* Return for each line of HUNK the first line of the changed ones that it is
   among, or the last one of them if LAST_P; or itself.  */

static size_t *
changed_among (const struct patch_hunk *hunk, bool last_p)
{
  size_t number = hunk->num_lines;
  size_t *result = xcalloc (number + 1, sizeof *result);
  for (size_t i = 0; i < number; i++)
    {
      size_t at = last_p ? number - 1 - i : i, next = last_p ? at + 1 : at - 1;
      result[at] = (i > 0 && hunk->lines[at].kind != PATCH_CONTEXT
		    && hunk->lines[next].kind != PATCH_CONTEXT
		    ? result[next] : at);
    }
  return result;
}

/* Return true if the line with CODE begins or ends what names belong to.  */

static bool
scope_p (const char *code)
{
  return (!strncmp (code, "namespace", 9)
	  || !strncmp (code, "inline namespace", 16)
	  || !strncmp (code, "extern \"", 8) || *code == '}');
}

/* Find out for each line of SIDE what is before it that says what a declaration
   there means: directives, and where namespaces begin and end.  */

static XXH64_hash_t *
find_around (const struct side *side)
{
  XXH64_hash_t *around = xcalloc (side->number + 1, sizeof *around);
  for (size_t i = 0; i < side->number; i++)
    {
      const struct source_line *line = &side->lines[i];
      bool counts_p = (line->kind == SOURCE_DIRECTIVE
		       || (line->kind != SOURCE_FUNCTION
			   && line->kind != SOURCE_TYPE
			   && line->kind != SOURCE_VARIABLE
			   && scope_p (line->code)));
      around[i + 1] = (counts_p ? XXH3_64bits_withSeed (line->code,
							strlen (line->code),
							around[i])
		       : around[i]);
    }
  return around;
}

/* Return the things of SIDE.  */

static struct side_things *
side_things (const struct side *side)
{
  struct side_things *things = side->things;
  size_t room = 0, last;
  if (things->of)
    return things;
  things->of = xcalloc (side->number + 1, sizeof *things->of);
  things->around = find_around (side);
  size_t *from = changed_among (side->hunk, false);
  size_t *to = changed_among (side->hunk, true);
  for (size_t i = 0; i < side->number; i++)
    {
      const struct source_line *line = &side->lines[i];
      if (line->first != i)
	continue;
      grow_array (&things->all, &room, things->number, sizeof *things->all);
      struct thing *thing = &things->all[things->number++];
      *thing = (struct thing) {
	.kind = line->kind, .name = line->name, .first = i,
	.text = source_statement (side->lines, side->number, i, &last)
      };
      thing->from = from[side->from[i]];
      thing->to = to[side->from[last]];
    }
  free (from);
  free (to);
  if (things->number)
    qsort (things->all, things->number, sizeof *things->all, compare_things);
  for (size_t i = 0; i < things->number; i++)
    things->of[things->all[i].first] = i;
  return things;
}

const char *
side_text (const struct side *side, size_t first)
{
  const struct side_things *things = side_things (side);
  return things->all[things->of[first]].text;
}

/* Return the first one of THINGS that is not before KEY, of which no line
   counts, or the end of them.  */

static struct thing *
find_thing (const struct side_things *things, const struct thing *key)
{
  size_t low = 0, high = things->number;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (compare_texts (&things->all[middle], key) < 0)
	low = middle + 1;
      else
	high = middle;
    }
  return things->all + low;
}

char *
side_find (const struct side *side, enum source_kind kind, const char *name,
	   size_t *at)
{
  static char none[] = "";
  const struct side_things *things = side_things (side);
  const struct thing *end = things->all + things->number, *found = NULL;
  struct thing key = { .kind = kind, .name = name, .text = none };
  for (const struct thing *one = find_thing (things, &key);
       one < end && one->kind == kind
	 && (!name || !strcmp (one->name ? one->name : "", name)); one++)
    if (one->first >= *at && (!found || one->first < found->first)
	&& (!name || one->name))
      found = one;
  *at = found ? found->first + 1 : side->number;
  return found ? xstrdup (found->text) : NULL;
}

/* Return how often SIDE has something like THING; if NEAR_P only among the same
   changed lines.  */

static size_t
count_same (const struct side *side, const struct thing *thing, bool near_p)
{
  const struct side_things *things = side_things (side);
  const struct thing *end = things->all + things->number;
  size_t count = 0;
  for (const struct thing *one = find_thing (things, thing);
       one < end && !compare_texts (one, thing); one++)
    count += !near_p || (one->from <= thing->to && thing->from <= one->to);
  return count;
}

/* Return the code of SIDE from line FIRST to LAST of the hunk, or of the
   directives alone if DIRECTIVES_P, in a string of its own.  */

static char *
code_between (const struct side *side, size_t first, size_t last,
	      bool directives_p)
{
  char *text;
  size_t length;
  FILE *stream = open_text (&text, &length);
  for (size_t i = 0; i < side->number; i++)
    if (side->from[i] >= first && side->from[i] <= last
	&& *side->lines[i].code
	&& (!directives_p || side->lines[i].kind == SOURCE_DIRECTIVE))
      fprintf (stream, "%s\n", side->lines[i].code);
  fclose (stream);
  return text;
}

/* Return true if SIDE and OTHER have the same code from line FIRST to LAST of
   their hunk, or the same directives if DIRECTIVES_P.  All things of the same
   changed lines ask for the same.  */

static bool
same_between_p (const struct side *side, const struct side *other,
		size_t first, size_t last, bool directives_p)
{
  typeof (side->things->between[0]) *known
    = &side->things->between[directives_p];
  if (known->known_p && known->first == first && known->last == last)
    return known->same_p;
  char *text = code_between (side, first, last, directives_p);
  char *other_text = code_between (other, first, last, directives_p);
  known->known_p = true;
  known->first = first;
  known->last = last;
  known->same_p = !strcmp (text, other_text);
  free (text);
  free (other_text);
  return known->same_p;
}

/* Return true if SIDE and OTHER have one thing of the kind and name of that in
   line FIRST of SIDE, in the same surroundings.  */

static bool
alone_p (const struct side *side, size_t first, const struct side *other)
{
  const struct source_line *line = &side->lines[first];
  const struct side *sides[] = { side, other };
  size_t places[2];
  for (size_t i = 0; i < 2; i++)
    {
      size_t at = 0, number = 0;
      char *text;
      while ((text = side_find (sides[i], line->kind, line->name, &at)))
	{
	  free (text);
	  if (++number == 1)
	    places[i] = at - 1;
	}
      if (number != 1)
	return false;
    }
  return (side_things (side)->around[places[0]]
	  == side_things (other)->around[places[1]]);
}

/* Return true if THING of SIDE is the same on the side OTHER.  Blanks and
   comments change nothing.  What moves stays the same if it is not moved past
   what gives it another meaning; the use of a macro is called as its text.  */

static bool
same_thing_p (const struct side *side, const struct thing *thing,
	      const struct side *other)
{
  bool near_p = (thing->kind == SOURCE_MACRO
		 || thing->kind == SOURCE_DIRECTIVE);
  if (count_same (side, thing, near_p) != count_same (other, thing, near_p))
    return false;
  return (same_between_p (side, other, thing->from, thing->to, false)
	  || (near_p
	      ? same_between_p (side, other, thing->from, thing->to, true)
	      : (thing->kind == SOURCE_CALL
		 || alone_p (side, thing->first, other))));
}

bool
side_same_p (const struct side *side, size_t index, const struct side *other)
{
  const struct source_line *line = &side->lines[index];
  if (line->first == SIZE_MAX)
    return false;
  const struct side_things *things = side_things (side);
  struct thing *thing = &things->all[things->of[line->first]];
  if (thing->same == SAME_UNKNOWN)
    thing->same = same_thing_p (side, thing, other) ? SAME_YES : SAME_NO;
  return thing->same == SAME_YES;
}

bool
side_has_word_p (const struct side *side, const char *name)
{
  for (size_t i = 0; i < side->number; i++)
    if (source_word_p (side->lines[i].code, name))
      return true;
  return false;
}
