/* What is new, and what old code can mean it.
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


/* Nothing old depends on what is new, unless it takes the place of something: a
   better match among functions of C++, the body of a function that was only
   declared, a definition before a weak one, or a header that is found before
   another one.  */

#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "demangle.h"
#include "fresh.h"
#include "impacted.h"
#include "startup.h"

/* Return what follows WORD at the begin of TEXT, or null.  */

static const char *
after_word (const char *text, const char *word)
{
  size_t length = strlen (word);
  text += strspn (text, " ");
  if (strncmp (text, word, length) || source_word_char_p (text[length]))
    return NULL;
  text += length;
  return text + strspn (text, " ");
}

/* Return true if TEXT is of a template for given arguments.  */

static bool
specialization_p (const char *text)
{
  const char *angle = after_word (text, "template");
  return angle && *angle == '<' && angle[1 + strspn (angle + 1, " ")] == '>';
}

bool
fresh_scope_p (const char *text)
{
  return (after_word (text, "template") || after_word (text, "namespace")
	  || after_word (text, "inline namespace")
	  || (after_word (text, "using") && !strchr (text, '=')));
}

void
fresh_function (struct work *work, struct unjudged *one,
		const char *head, const struct side *other)
{
  one->cxx_p = cxx_p (work);
  /* In a file that is known, calls of it would be seen.  */
  one->local_p = (other->whole_p && !header_p (work->path)
		  && source_word_p (head, "static"));
  one->called_p = (one->cxx_p
		   && (specialization_p (head)
		       || source_word_p (head, "operator")));
  for (size_t i = 0; one->name && i < other->number && !one->called_p; i++)
    {
      /* What it is itself before the change is judged as such.  */
      const struct source_line *line = &other->lines[i];
      bool self_p = (line->kind == SOURCE_FUNCTION && line->name
		     && !strcmp (line->name, one->name));
      one->called_p = !self_p && source_called_p (line->code, one->name);
    }
}

/* What the patch does to functions of a name.  */

struct fate
{
  const char *name;
  bool found_p;			/* It is deleted, or its callers are found.  */
  bool deleted_p;
  bool touched_p;
  UT_hash_handle hh;
};

/* How many functions have a name already; in C++, as the last part of
   theirs.  */

struct namesakes
{
  const char *last;
  size_t number;
  size_t kept;			/* Those that the patch leaves alone.  */
  UT_hash_handle hh;
};

/* All that is looked for.  */

struct fresh
{
  struct fate *fates;
  struct namesakes *overloads;	/* Those of C++.  */
  bool operators_p;		/* These have operators.  */
  struct namesakes *one;	/* Those of a name that is asked for.  */
};

/* Return what FRESH has of NAME, or null.  */

static struct fate *
find_fate (const struct fresh *fresh, const char *name)
{
  struct fate *fate;
  HASH_FIND_STR (fresh->fates, name, fate);
  return fate;
}

/* Return what FRESH has of SOURCE, to which it is added if it is not there.  */

static struct fate *
add_fate (struct fresh *fresh, const struct source *source)
{
  struct fate *fate = find_fate (fresh, source->name);
  if (!fate)
    {
      fate = xcalloc (1, sizeof *fate);
      fate->name = source->name;
      HASH_ADD_KEYPTR (hh, fresh->fates, fate->name, strlen (fate->name),
		       fate);
    }
  return fate;
}

/* Add SOURCE to the struct fresh DATA.  */

static bool
add_namesake (void *data, const struct source *source)
{
  struct fresh *fresh = data;
  const struct fate *fate = find_fate (fresh, source->name);
  fresh->one->number++;
  fresh->one->kept += !fate || !(fate->touched_p || fate->deleted_p);
  return true;
}

/* Return true if the overloads of the struct fresh DATA have those of the name
   with LENGTH bytes at TEXT.  */

static bool
overloaded_p (void *data, const char *text, size_t length)
{
  const struct fresh *fresh = data;
  struct namesakes *overloads;
  HASH_FIND (hh, fresh->overloads, text, length, overloads);
  return overloads != NULL;
}

/* Add the function NAME of C++ to the overloads of the struct fresh DATA that
   have the same last part: what is deleted was no better match.  Who calls one
   whose head changes is found as well.  */

static bool
add_overload (void *data, const char *name)
{
  struct fresh *fresh = data;
  struct namesakes *overloads;
  if (!fresh->operators_p && !any_mangled_part (name, overloaded_p, fresh))
    return true;
  char *last = demangled_last (name);
  const struct fate *fate = find_fate (fresh, name);
  if (last)
    HASH_FIND_STR (fresh->overloads, last, overloads);
  if (last && overloads && !(fate && fate->deleted_p))
    {
      overloads->number++;
      overloads->kept += !fate || !fate->found_p;
    }
  free (last);
  return true;
}

/* Return true if ONE may take the place of another function.  */

static bool
candidate_p (const struct unjudged *one)
{
  return !strcmp (one->kind, "new function") || one->other_head_p;
}

/* Find all that is known of the new functions of WORK into *FRESH.  */

static void
fresh_begin (struct work *work, struct fresh *fresh)
{
  *fresh = (struct fresh) { NULL };
  for (size_t i = 0; i < work->touched.number; i++)
    add_fate (fresh, work->touched.all[i])->touched_p = true;
  for (size_t i = 0; i < work->deleted.number; i++)
    add_fate (fresh, work->deleted.all[i])->deleted_p = true;
  for (size_t i = 0; i < work->heads.number; i++)
    add_fate (fresh, work->heads.all[i])->found_p = true;
  for (const struct unjudged *one = work->unjudged; one; one = one->hh.next)
    if (candidate_p (one) && one->cxx_p && one->name)
      {
	struct namesakes *overloads;
	HASH_FIND_STR (fresh->overloads, one->name, overloads);
	if (overloads)
	  continue;
	overloads = xcalloc (1, sizeof *overloads);
	overloads->last = one->name;
	HASH_ADD_KEYPTR (hh, fresh->overloads, overloads->last,
			 strlen (overloads->last), overloads);
      }
  fresh->operators_p = overloaded_p (fresh, "operator", strlen ("operator"));
  if (fresh->overloads)
    database_names_from (work->db, "_Z", add_overload, fresh);
}

/* Free what FRESH has.  */

static void
fresh_end (struct fresh *fresh)
{
  struct fate *fate, *next_fate;
  HASH_ITER (hh, fresh->fates, fate, next_fate)
    {
      HASH_DEL (fresh->fates, fate);
      free (fate);
    }
  struct namesakes *overloads, *next;
  HASH_ITER (hh, fresh->overloads, overloads, next)
    {
      HASH_DEL (fresh->overloads, overloads);
      free (overloads);
    }
}

/* Return true if who calls what is called as the new function ONE of WORK may
   call that one from now on, by FRESH.  */

static bool
called_before_p (struct work *work, struct fresh *fresh,
		 const struct unjudged *one)
{
  struct namesakes namesakes = { NULL };
  if (!one->name)
    return one->called_p;
  fresh->one = &namesakes;
  database_sources_named (work->db, one->name, add_namesake, fresh);
  if (one->cxx_p)
    {
      struct namesakes *overloads;
      HASH_FIND_STR (fresh->overloads, one->name, overloads);
      namesakes.number += overloads->number;
      namesakes.kept += overloads->kept;
    }
  if (namesakes.kept && (one->cxx_p || !one->local_p))
    return true;
  return one->called_p && (namesakes.kept || !namesakes.number);
}

/* Return true if a line that PATCH adds includes a file that is called BASE.  */

static bool
included_p (const struct patch *patch, const char *base)
{
  for (size_t i = 0; i < patch->num_files; i++)
    for (size_t j = 0; j < patch->files[i]->num_hunks; j++)
      {
	const struct patch_hunk *hunk = &patch->files[i]->hunks[j];
	for (size_t k = 0; k < hunk->num_lines; k++)
	  if (hunk->lines[k].kind == PATCH_ADDED
	      && source_includes_p (hunk->lines[k].text, base))
	    return true;
      }
  return false;
}

void
judge_fresh (struct work *work, const struct patch *patch)
{
  struct fresh fresh;
  fresh_begin (work, &fresh);
  for (struct unjudged *one = work->unjudged; one; one = one->hh.next)
    if (candidate_p (one) && called_before_p (work, &fresh, one))
      {
	one->kind = "same name";
	one->resolved_p = false;
      }
  fresh_end (&fresh);
  for (size_t i = 0; i < patch->num_files; i++)
    {
      const struct patch_file *file = patch->files[i];
      if ((file->old_path && !file->copied_p) || !file->new_path
	  || !header_p (file->name))
	continue;
      const char *base = basename (file->name);
      if (database_has_file (work->db, base) || !included_p (patch, base))
	unjudged_add (&work->unjudged, file->name, "new header", 0, NULL,
		      NULL);
    }
}
