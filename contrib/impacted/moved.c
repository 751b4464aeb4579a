/* Functions that a patch moves.
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


/* A head is compared with the one that is in its place.  Where that is one of
   another function, its own may be anywhere in the patch; if none is the same,
   it changes.

   In C++ each head that was nowhere before may be a better match for who calls
   another function of that name.  */

#include <stdlib.h>
#include <string.h>
#include "demangle.h"
#include "fresh.h"
#include "head.h"
#include "impacted.h"
#include "moved.h"
#include "startup.h"

/* The words of a head, or those that say which calls it matches.  */

struct seen_head
{
  char *words;
  UT_hash_handle hh;
};

/* A function that is not in its place.  */

struct gone_function
{
  const struct source *source;
  char *words;
};

/* A function of C++ that may be new.  */

struct other_function
{
  struct unjudged *one;
  char *match;			/* Which calls it matches; or null if it matches
				   other ones than before.  */
};

struct moved
{
  struct seen_head *old_matches;
  struct seen_head *new;
  struct gone_function *gone;
  size_t num_gone;
  size_t gone_room;
  struct other_function *others;
  size_t num_others;
  size_t others_room;
};

/* Return what was added to WORK.  */

static struct moved *
moved_of (struct work *work)
{
  if (!work->moved)
    work->moved = xcalloc (1, sizeof *work->moved);
  return work->moved;
}

static bool
seen_p (struct seen_head *heads, const char *words)
{
  struct seen_head *head;
  HASH_FIND_STR (heads, words, head);
  return head != NULL;
}

/* Add WORDS, a string of its own, to *HEADS.  */

static void
add_seen (struct seen_head **heads, char *words)
{
  if (seen_p (*heads, words))
    {
      free (words);
      return;
    }
  struct seen_head *head = xmalloc (sizeof *head);
  head->words = words;
  HASH_ADD_KEYPTR (hh, *heads, head->words, strlen (head->words), head);
}

static void
free_seen (struct seen_head *heads)
{
  struct seen_head *head, *next;
  HASH_ITER (hh, heads, head, next)
    {
      HASH_DEL (heads, head);
      free (head->words);
      free (head);
    }
}

/* Return true if a function with a name begins in line INDEX of SIDE.  */

static bool
begins_p (const struct side *side, size_t index)
{
  const struct source_line *line = &side->lines[index];
  return (line->kind == SOURCE_FUNCTION && line->first == index
	  && line->name != NULL);
}

/* Return the head in line FIRST of SIDE, and set *WORDS to its words; both are
   strings of their own.  */

static char *
head_of (const struct side *side, size_t first, char **words)
{
  char *head = head_text (side, first, "", NULL);
  *words = source_head_words (head);
  return head;
}

/* Return true if a line of the head in line FIRST of SIDE is one that the hunk
   adds.  */

static bool
head_added_p (const struct side *side, size_t first)
{
  for (size_t i = first; i < side->number && side->lines[i].first == first;
       i++)
    {
      if (side->hunk->lines[side->from[i]].kind == PATCH_ADDED
	  && *side->lines[i].code)
	return true;
      if (strchr (side->lines[i].code, '{'))
	break;
    }
  return false;
}

/* Add to WORK that ONE matches calls by MATCH, a string of its own, or other ones
   than before if that is null.  */

static void
add_other (struct work *work, struct unjudged *one, char *match)
{
  struct moved *moved = moved_of (work);
  one->added_p = one->resolved_p = true;
  grow_array (&moved->others, &moved->others_room, moved->num_others,
	      sizeof *moved->others);
  moved->others[moved->num_others++] = (struct other_function) { one, match };
}

/* Add to WORK that the function in line FIRST of SIDE, whose HEAD matches calls by
   MATCH, may be new; OTHER is the old side.  */

static void
add_other_head (struct work *work, const struct side *side, size_t first,
		const struct side *other, const char *head, const char *match)
{
  const struct patch_line *line = &side->hunk->lines[side->from[first]];
  const char *name = side->lines[first].name;
  if (unjudged_find (work->unjudged, work->path, "new function", name))
    return;
  struct unjudged *one = note (work, "other head", line->old ? line->old : 1,
			       name, line->text);
  fresh_function (work, one, head, other);
  add_other (work, one, xstrdup (match));
}

void
moved_see (struct work *work, const struct side *old, const struct side *new)
{
  struct moved *moved = moved_of (work);
  bool others_p = !work->new_file_p && cxx_p (work);
  for (size_t i = 0; i < old->number && others_p; i++)
    if (begins_p (old, i))
      {
	char *words, *head = head_of (old, i, &words);
	add_seen (&moved->old_matches, head_match (head, words));
	free (head);
	free (words);
      }
  for (size_t i = 0; i < new->number; i++)
    if (begins_p (new, i))
      {
	char *words, *head = head_of (new, i, &words);
	if (others_p && head_added_p (new, i))
	  {
	    char *match = head_match (head, words);
	    add_other_head (work, new, i, old, head, match);
	    free (match);
	  }
	free (head);
	add_seen (&moved->new, words);
      }
}

void
moved_see_name (struct work *work, const struct side *new, size_t at,
		const struct side *old, const char *head)
{
  /* One whose body is seen is known anyway.  */
  if (at >= new->number || new->lines[at].kind == SOURCE_FUNCTION)
    return;
  char *name = source_head_name (head);
  const struct patch_line *line = &new->hunk->lines[new->from[at]];
  if (name && line->kind == PATCH_ADDED)
    {
      struct unjudged *one = note (work, "other head",
				   line->old ? line->old : 1, name, line->text);
      fresh_function (work, one, head, old);
      add_other (work, one, NULL);
    }
  free (name);
}

void
moved_add_gone (struct work *work, const struct source *source,
		const char *words)
{
  struct moved *moved = moved_of (work);
  grow_array (&moved->gone, &moved->gone_room, moved->num_gone,
	      sizeof *moved->gone);
  moved->gone[moved->num_gone++] = (struct gone_function) {
    source, xstrdup (words)
  };
}

void
moved_add_match (struct work *work, const struct source *source)
{
  if (strncmp (source->name, "_Z", 2))
    return;
  char *part = demangled_last (source->name);
  struct unjudged *one
    = note (work, "other head", source->place.line, part, NULL);
  one->cxx_p = true;
  one->called_p = part == NULL;
  free (part);
  add_other (work, one, NULL);
}

void
moved_end (struct work *work)
{
  struct moved *moved = moved_of (work);
  for (size_t i = 0; i < moved->num_gone; i++)
    if (!seen_p (moved->new, moved->gone[i].words)
	&& function_named_p (&work->names, moved->gone[i].source->name))
      add_source (&work->heads, moved->gone[i].source);
  for (size_t i = 0; i < moved->num_others; i++)
    if (!moved->others[i].match
	|| !seen_p (moved->old_matches, moved->others[i].match))
      moved->others[i].one->other_head_p = true;
}

void
moved_free (struct work *work)
{
  struct moved *moved = moved_of (work);
  free_seen (moved->old_matches);
  free_seen (moved->new);
  for (size_t i = 0; i < moved->num_gone; i++)
    free (moved->gone[i].words);
  for (size_t i = 0; i < moved->num_others; i++)
    free (moved->others[i].match);
  free (moved->gone);
  free (moved->others);
  free (moved);
  work->moved = NULL;
}
