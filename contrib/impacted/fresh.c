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

/* Functions that have a name already.  */

struct namesakes
{
  const struct work *work;
  const char *last;		/* The name,  */
  char *part;			/* as it is in those of C++.  */
  size_t number;
  size_t kept;			/* Those that the patch leaves alone.  */
};

/* Return true if SOURCES have one that is named NAME.  */

static bool
has_name_p (const struct sources *sources, const char *name)
{
  for (size_t i = 0; i < sources->number; i++)
    if (!strcmp (sources->all[i]->name, name))
      return true;
  return false;
}

/* Add SOURCE to the struct namesakes DATA.  */

static bool
add_namesake (void *data, const struct source *source)
{
  struct namesakes *namesakes = data;
  const struct work *work = namesakes->work;
  namesakes->number++;
  namesakes->kept += (!has_name_p (&work->touched, source->name)
		      && !has_name_p (&work->deleted, source->name));
  return true;
}

/* Return true if NAME is that of a function of C++ whose last part is LAST.  */

static bool
last_part_p (const char *name, const char *last)
{
  char *own = demangled_last (name);
  bool same_p = !own || !strcmp (own, last);
  free (own);
  return same_p;
}

/* Add the function NAME of C++ to the struct namesakes DATA if it has the same
   last part: what is deleted was no better match.  Return false then.  */

static bool
add_overload (void *data, const char *name)
{
  struct namesakes *namesakes = data;
  const struct work *work = namesakes->work;
  if (!strstr (name, namesakes->part) || !last_part_p (name, namesakes->last)
      || has_name_p (&work->deleted, name))
    return true;
  namesakes->number++;
  /* Who calls one whose head changes is found as well.  */
  if (has_name_p (&work->heads, name))
    return true;
  namesakes->kept++;
  return false;
}

/* Return true if who calls what is called as the new function ONE of WORK may
   call that one from now on.  */

static bool
called_before_p (struct work *work, const struct unjudged *one)
{
  struct namesakes namesakes = { .work = work, .last = one->name };
  if (!one->name)
    return one->called_p;
  database_sources_named (work->db, one->name, add_namesake, &namesakes);
  if (one->cxx_p)
    {
      namesakes.part = xasprintf ("%zu%s", strlen (one->name), one->name);
      database_names_from (work->db, "_Z", add_overload, &namesakes);
      free (namesakes.part);
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
  for (struct unjudged *one = work->unjudged; one; one = one->hh.next)
    if ((!strcmp (one->kind, "new function") || one->other_head_p)
	&& called_before_p (work, one))
      {
	one->kind = "same name";
	one->resolved_p = false;
      }
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
