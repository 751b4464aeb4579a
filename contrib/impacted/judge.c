/* What a patch changes in the functions of some builds.
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


/* The lines that a patch removes or inserts, with their numbers in the old
   tree, lead to the functions that have them between their first and last
   line.

   Heads of functions are those of head.c.  The text of the patch, or that of the
   whole file where it is known, also says what a change is about that is in no
   function, and so cannot be judged.

   Any change between the first and the last line counts, also one of a
   comment: it moves the lines after it, which is seen by __LINE__.  */

#include <ctype.h>
#include <error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "around.h"
#include "demangle.h"
#include "documentation.h"
#include "fresh.h"
#include "head.h"
#include "headings.h"
#include "impacted.h"
#include "judge.h"
#include "moved.h"
#include "side.h"
#include "startup.h"
#include "touch.h"

struct unjudged *
note (struct work *work, const char *kind, unsigned line, const char *name,
      const char *text)
{
  return unjudged_add (&work->unjudged, work->path, kind, line, name, text);
}

bool
header_p (const char *path)
{
  static const char *const endings[]
    = { ".h", ".hh", ".hpp", ".hxx", ".H", ".inc", ".inl", ".ipp", ".tcc",
	".def" };
  const char *dot = strrchr (path, '.');
  for (size_t i = 0; dot && i < sizeof endings / sizeof *endings; i++)
    if (!strcmp (dot, endings[i]))
      return true;
  return false;
}

/* Say in DATA that there is something.  */

static bool
see_source (void *data, const struct source *source __attribute__ ((unused)))
{
  *(bool *) data = true;
  return false;
}

/* Return true if a record has a function NAME, or a file that is called as
   that of WORK: the patch may have another path for it.  */

static bool
known_p (const struct work *work, const char *name)
{
  bool known_p = false;
  database_sources_named (work->db, name, see_source, &known_p);
  return known_p || database_has_file (work->db, basename (work->path));
}

/* Return true if no record of the builds of WORK has a gap.  */

static bool
whole_p (struct work *work)
{
  if (work->gaps == GAPS_UNKNOWN)
    {
      size_t number;
      database_builds (work->db, &number);
      work->gaps = GAPS_NONE;
      for (size_t i = 0; i < number; i++)
	if (work->builds[i])
	  {
	    struct build_summary summary = database_summary (work->db, i);
	    if (summary.gaps || summary.dumps)
	      work->gaps = GAPS_SOME;
	  }
    }
  return work->gaps == GAPS_NONE;
}

/* Add NAME to NAMES.  */

static void
add_name (struct function_names *names, const char *name)
{
  grow_array (&names->all, &names->room, names->number, sizeof *names->all);
  names->all[names->number++] = xstrdup (name);
}

/* A word of function names.  */

struct name_word
{
  const char *text;
  UT_hash_handle hh;
};

static void
free_names (struct function_names *names)
{
  struct name_word *word, *next;
  HASH_ITER (hh, names->words, word, next)
    {
      HASH_DEL (names->words, word);
      free (word);
    }
  for (size_t i = 0; i < names->number; i++)
    free (names->all[i]);
  free (names->all);
  free (names->macros);
}

/* Add the words of LINE to NAMES, which have it.  */

static void
add_words (struct function_names *names, char *line)
{
  bool macro_p = false;
  names->operator_p |= strstr (line, "operator") || strchr (line, '[');
  for (const char *at = line; *at;)
    {
      size_t length = 0;
      bool upper_p = true;
      struct name_word *word;
      for (; source_word_char_p (at[length]); length++)
	upper_p &= !islower ((unsigned char) at[length]);
      if (length == 0)
	{
	  at++;
	  continue;
	}
      HASH_FIND (hh, names->words, at, length, word);
      if (!word)
	{
	  word = xmalloc (sizeof *word);
	  word->text = at;
	  HASH_ADD_KEYPTR (hh, names->words, word->text, length, word);
	}
      at += length;
      macro_p |= upper_p && at[strspn (at, " ")] == '(';
    }
  if (!macro_p)
    return;
  grow_array (&names->macros, &names->macros_room, names->num_macros,
	      sizeof *names->macros);
  names->macros[names->num_macros++] = line;
}

/* Return true if the struct function_names DATA have the word with LENGTH bytes at
   TEXT.  */

static bool
word_p (void *data, const char *text, size_t length)
{
  const struct function_names *names = data;
  struct name_word *word;
  HASH_FIND (hh, names->words, text, length, word);
  return word != NULL;
}

/* This asks no more than source_names_p of each of them, but does not take as
   long.  */

bool
function_named_p (struct function_names *names, const char *name)
{
  for (; names->known < names->number; names->known++)
    add_words (names, names->all[names->known]);
  bool mangled_p = !strncmp (name, "_Z", 2);
  if (mangled_p && (names->operator_p || any_mangled_part (name, word_p, names)))
    return true;
  if (word_p (names, name, strcspn (name, mangled_p ? "" : ".")))
    return true;
  for (size_t i = 0; i < names->num_macros; i++)
    if (source_names_p (names->macros[i], name))
      return true;
  return false;
}

/* Return true if what line INDEX of SIDE is part of is not within something
   else, as a function of a class is: where the whole file is not known, that
   is what is not indented.  */

static bool
outermost_p (const struct side *side, size_t index)
{
  size_t first = side->lines[index].first;
  return (first != SIZE_MAX
	  && (side->whole_p || !strchr (" \t", *side->lines[first].text)));
}

/* Return true if the function that line INDEX of SIDE is part of is new as a
   whole, and put its head in *HEAD, in a string of its own, then.  */

static bool
new_function_p (const struct side *side, size_t index, char **head)
{
  size_t first = side->lines[index].first, last;
  if (!outermost_p (side, index))
    return false;
  size_t at = first;
  while (at < side->number && side->lines[at].first == first
	 && !strchr (side->lines[at].code, '{'))
    at++;
  if (at == side->number || side->lines[at].first != first
      || side->hunk->lines[side->from[at]].kind != PATCH_ADDED)
    return false;
  *head = side_statement (side, index, &first, &last);
  (*head)[strcspn (*head, "{")] = '\0';
  return true;
}

/* Return true if all of what line INDEX of SIDE is part of is new, and the file
   of WORK had its name nowhere.  OTHER is the old side.  Then nothing old can
   depend on it, unless it is in a header.  */

static bool
new_name_p (const struct work *work, const struct side *side, size_t index,
	    const struct side *other)
{
  const struct source_line *source = &side->lines[index];
  size_t first, last;
  if (!side->whole_p || header_p (work->path) || !source->name)
    return false;
  char *text = side_statement (side, index, &first, &last);
  bool new_p = text && source_single_p (text) && !fresh_scope_p (text);
  for (size_t i = first; new_p && i <= last; i++)
    new_p = (*side->lines[i].code == '\0'
	     || side->hunk->lines[side->from[i]].kind == PATCH_ADDED);
  free (text);
  return new_p && !side_has_word_p (other, source->name);
}

/* Return true if NAME, that of a macro which is defined in RANGE, stands outside
   of that on SIDE.  */

static bool
used_elsewhere_p (const struct work *work, const struct side *side,
		  const char *name, const struct range *range)
{
  for (size_t i = 0; i < side->number; i++)
    if (source_word_p (side->lines[i].code, name)
	&& covering_range (work, &side->hunk->lines[side->from[i]]) != range)
      return true;
  return false;
}

/* Return true if the macro NAME is undefined again at the end of RANGE on
   SIDE.  */

static bool
undefined_p (const struct work *work, const struct side *side,
	     const char *name, const struct range *range)
{
  bool undefined_p = true;
  for (size_t i = 0; i < side->number; i++)
    {
      const struct source_line *line = &side->lines[i];
      if (line->kind == SOURCE_MACRO && line->first == i && line->name
	  && !strcmp (line->name, name)
	  && covering_range (work, &side->hunk->lines[side->from[i]]) == range)
	undefined_p = source_word_p (line->code, "undef");
    }
  return undefined_p;
}

/* Return true if nothing has to be said of line INDEX of SIDE, a directive in
   RANGE, which is one of functions: they are asked for anyway.  OTHER is the
   other side.  */

static bool
inner_directive_p (const struct work *work, const struct side *side,
		   size_t index, const struct side *other,
		   const struct range *range)
{
  static const char *const names[]
    = { "if", "ifdef", "ifndef", "elif", "elifdef", "elifndef", "else",
	"endif", "error", "warning" };
  const struct source_line *source = &side->lines[index];
  if (source->kind == SOURCE_MACRO)
    return (side->whole_p && source->name && !header_p (work->path)
	    && undefined_p (work, side, source->name, range)
	    && undefined_p (work, other, source->name, range)
	    && !used_elsewhere_p (work, side, source->name, range)
	    && !used_elsewhere_p (work, other, source->name, range));
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp (source->name, names[i]))
      return range->conditions == 0;
  return false;
}

/* Return true if line INDEX of SIDE is part of a declaration of one function and
   nothing else.  What the assembler calls by another name says nothing of the
   function that is called so.  */

static bool
prototype_p (const struct side *side, size_t index)
{
  static const char *const words[]
    = { "alias", "__alias__", "__alias", "ifunc", "__ifunc__", "weakref",
	"__weakref__", "asm", "__asm", "__asm__" };
  const char *name = side->lines[index].name;
  size_t first, last;
  char *text = side_statement (side, index, &first, &last);
  bool prototype_p = text && name
		     && side->lines[index].kind != SOURCE_FUNCTION
		     && source_single_p (text)
		     && source_called_p (text, name);
  for (size_t i = 0; prototype_p && i < sizeof words / sizeof *words; i++)
    prototype_p = !source_word_p (text, words[i]);
  free (text);
  return prototype_p;
}

/* Note what the changed line AT of a hunk is about, which is on SIDE and not on
   OTHER, unless it is in a recorded function.  RUN is where the changed lines
   around it begin.  */

static void
judge_line (struct work *work, size_t at, unsigned run,
	    const struct side *side, const struct side *other)
{
  static const char *const kinds[]
    = { [SOURCE_MACRO] = "macro", [SOURCE_DIRECTIVE] = "directive",
	[SOURCE_TYPE] = "type", [SOURCE_DECLARATION] = "declaration",
	[SOURCE_VARIABLE] = "declaration", [SOURCE_CALL] = "start-up",
	[SOURCE_FUNCTION] = "function" };
  const struct patch_hunk *hunk = side->hunk;
  const struct patch_line *line = &hunk->lines[at];
  size_t index = side->index[at];
  const struct source_line *source = &side->lines[index];
  const struct range *range = covering_range (work, line);
  unsigned number = line->old ? line->old : 1;
  if (*source->code == '\0' || source->kind == SOURCE_NOTHING)
    return;
  const char *around = "";
  if (source->kind == SOURCE_MACRO || source->kind == SOURCE_DIRECTIVE)
    {
      if (range && inner_directive_p (work, side, index, other, range))
	return;
    }
  else if (range || side->head_p[index]
	   || replacement_p (work, line, source,
			     (source->first == SIZE_MAX ? NULL
			      : &hunk->lines[side->from[source->first]])))
    {
      around = around_kind (work, side, index, other, range);
      if (!around)
	return;
    }
  /* All lines of one thing have one answer; those of a directive are told of
     each.  */
  if (!around && source->first != SIZE_MAX && source->kind != SOURCE_DIRECTIVE)
    {
      unsigned before = side->judged[source->first];
      side->judged[source->first] = run;
      if (source->name ? before > 0
	  : before == run && source->kind != SOURCE_FUNCTION)
	return;
    }
  if ((side->whole_p || source->kind == SOURCE_CALL)
      && side_same_p (side, index, other))
    return;

  const char *kind = kinds[source->kind];
  char *head = NULL, *name = source->name ? xstrdup (source->name) : NULL;
  if (*around)
    {
      kind = around;
      free (name);
      name = strcmp (kind, "directive") ? NULL : xstrdup ("pragma");
    }
  /* A function that is new as a whole changes nothing.  */
  else if (source->kind == SOURCE_FUNCTION && line->kind == PATCH_ADDED
	   && new_function_p (side, index, &head))
    {
      kind = head_startup_p (head) ? "start-up" : "new function";
      if (name)
	add_name (&work->new_names, name);
      run = number;
    }
  /* A function of a header that no record has was compiled nowhere, or is left
     out.  Its head has to be seen: a name may be that of something before; and
     not in a class, which may change with it.  */
  else if (source->kind == SOURCE_FUNCTION && name && header_p (work->path)
	   && outermost_p (side, index)
	   && (work->num_functions > 0 || !known_p (work, name))
	   && whole_p (work))
    kind = "no code";
  else if (source->kind == SOURCE_CALL)
    {
      free (name);
      name = startup_call (side, index);
      /* A header declares what is set up elsewhere.  */
      if (header_p (work->path))
	kind = "declaration";
    }
  else if (source->kind == SOURCE_VARIABLE)
    kind = startup_variable (work, side, index, other);
  if (line->kind == PATCH_ADDED && *around == '\0'
      && (source->kind == SOURCE_TYPE || !strcmp (kind, "declaration"))
      && new_name_p (work, side, index, other))
    kind = "new name";

  /* Of a new file only that matters which has to run, and a function that has
     the name of another one.  */
  bool new_function_p = !strcmp (kind, "new function");
  if (!work->new_file_p || new_function_p || !strcmp (kind, "start-up"))
    {
      struct unjudged *one = note (work, kind, name ? number : run, name,
				   line->text);
      if (line->kind == PATCH_REMOVED)
	one->removed_p = true;
      else
	one->added_p = true;
      one->more_p |= !prototype_p (side, index);
      if (new_function_p)
	fresh_function (work, one, head, other);
      one->resolved_p = work->new_file_p && new_function_p;
    }
  free (head);
  free (name);
}

/* Add the names of functions that SIDE shows to WORK, and all lines that are
   new: in a class, or made by a macro, functions are not seen as such.  */

static void
find_names (struct work *work, const struct side *side)
{
  for (size_t i = 0; i < side->number; i++)
    {
      const struct source_line *line = &side->lines[i];
      if (side->hunk->lines[side->from[i]].kind == PATCH_ADDED)
	add_name (&work->names, line->code);
      else if (line->kind == SOURCE_FUNCTION && line->first == i
	       && line->name)
	add_name (&work->names, line->name);
    }
}

/* Return true if SIDE leaves a comment or a line open.  */

static bool
open_p (const struct side *side)
{
  const struct source_line *last = &side->lines[side->number];
  return (side->number > 0
	  && (last[-1].comment_p || source_backslash_p (last[-1].text)));
}

/* Return true if HUNK, with the sides OLD and NEW, does not show what lines are:
   it ends within something that is open on one side alone; or begins with a
   change in a function of WORK, and the line before it may begin a macro.  */

static bool
short_p (const struct work *work, const struct patch_hunk *hunk,
	 const struct side *old, const struct side *new)
{
  const struct patch_line *first = hunk->lines;
  const struct range *range = (hunk->num_lines > 0
			       && first->kind != PATCH_CONTEXT
			       ? covering_range (work, first) : NULL);
  return open_p (old) != open_p (new) || (range && first->old > range->first);
}

/* Look at all changes of HUNK, which is a whole file if WHOLE_P.  */

static void
judge_hunk (struct work *work, const struct patch_hunk *hunk, bool whole_p)
{
  struct side old, new;
  unsigned run = 0;
  side_fill (&old, hunk, PATCH_ADDED, whole_p);
  side_fill (&new, hunk, PATCH_REMOVED, whole_p);
  if (!whole_p && short_p (work, hunk, &old, &new))
    note (work, "short hunk", hunk->old_first, NULL, NULL);
  judge_heads (work, &old, &new);
  find_names (work, &new);
  for (size_t i = 0; i < hunk->num_lines; i++)
    {
      const struct patch_line *line = &hunk->lines[i];
      if (line->kind == PATCH_CONTEXT)
	run = 0;
      else
	{
	  bool added_p = line->kind == PATCH_ADDED;
	  if (run == 0)
	    run = line->old ? line->old : 1;
	  judge_line (work, i, run, added_p ? &new : &old,
		      added_p ? &old : &new);
	}
    }
  moved_see (work, &old, &new);
  side_free (&old);
  side_free (&new);
}

/* Note what is wrong with HUNK, by HEADINGS.  */

static void
check_hunk (struct work *work, const struct headings *headings,
	    const struct patch_hunk *hunk, bool whole_p)
{
  if (hunk->cut_p && !whole_p)
    note (work, "cut hunk", hunk->old_first, NULL, NULL);

  const struct function *other = NULL;
  if (hunk->num_lines > 0 && hunk->lines[0].old_p)
    other = headings_contradict (headings, hunk->heading, hunk->lines[0].old);
  if (other)
    {
      note (work, "other tree", other->source->place.line,
	    other->source->name, NULL);
      work->other_tree_p = true;
    }
}

/* Note what is to be said of FILE as a whole.  */

static void
note_file (struct work *work, const struct patch_file *file)
{
  if (file->single_p && work->num_functions)
    note (work, "single file", 0, NULL, NULL);
  if (file->binary_p)
    note (work, "binary file", 0, NULL, NULL);
  if (file->submodule_p)
    note (work, "submodule", 0, NULL, NULL);
  if (!file->new_path && (work->num_functions || header_p (work->path)))
    note (work, "deleted file", 0, NULL, NULL);
  else if (file->new_path && file->renamed_p)
    note (work, "renamed file", 0, patch_bare (file, file->new_path), NULL);
  if (file->moved_p)
    note (work, "moved hunks", 0, NULL, NULL);
  /* Of other files nothing is asked.  */
  if (!work->num_functions && !header_p (work->path))
    return;
  if (file->found == FOUND_OTHER)
    note (work, "other source", 0, NULL, NULL);
  else if (file->found == FOUND_NONE)
    note (work, "no source", 0, NULL, NULL);
}

/* Look at the NUMBER hunks at HUNKS of a file of WORK that is deleted: what they
   have can come back elsewhere.  */

static void
judge_deleted_file (struct work *work, const struct patch_hunk *hunks,
		    size_t number)
{
  for (size_t i = 0; i < work->num_functions; i++)
    work->functions[i].touched_p = true;
  for (size_t i = 0; i < number; i++)
    {
      struct side old, new;
      side_fill (&old, &hunks[i], PATCH_ADDED, true);
      side_fill (&new, &hunks[i], PATCH_REMOVED, true);
      judge_heads (work, &old, &new);
      moved_see (work, &old, &new);
      side_free (&old);
      side_free (&new);
    }
}

/* Return the text of line NUMBER of the old tree in the hunks of FILE, or
   null.  */

static const char *
old_text (const struct patch_file *file, unsigned number)
{
  for (size_t i = 0; i < file->num_hunks; i++)
    for (size_t j = 0; j < file->hunks[i].num_lines; j++)
      if (file->hunks[i].lines[j].old_p
	  && file->hunks[i].lines[j].old == number)
	return file->hunks[i].lines[j].text;
  return NULL;
}

/* Return true if FILE deletes FUNCTION of WORK: all lines of it, which one can
   see are those of that function.  */

static bool
deleted_p (const struct work *work, const struct patch_file *file,
	   const struct function *function)
{
  const char *name = function->source->name;
  if (function->part_p)
    return false;
  if (!file->new_path)
    return true;
  for (unsigned line = function->first; line <= function->last; line++)
    if (!removed_p (work, line))
      return false;
  const char *text = old_text (file, function->first);
  char *plain = xstrndup (name, strcspn (name, "."));
  bool named_p = text && (strncmp (name, "_Z", 2)
			  ? source_word_p (text, plain)
			  : source_names_p (text, name));
  free (plain);
  return named_p;
}

/* Judge the text of the new file FILE: only what has to run matters.  ORIGIN is
   the first one that it builds on.  */

static void
judge_new_file (struct work *work, const struct patch_file *file,
		const struct patch_file *origin)
{
  bool known_p = !origin->copied_p && recorded_p (work, origin);
  work->other_tree_p |= known_p;
  note (work, (file->binary_p ? "binary file"
	       : known_p ? "recorded file" : "new file"), 0, NULL, NULL);
  drop_functions (work);
  touch_functions (work, NULL, 0);
  work->new_file_p = true;
  if (file->whole)
    judge_hunk (work, file->whole, true);
  else if (!file->merged_p)
    for (size_t i = 0; i < file->num_hunks; i++)
      judge_hunk (work, &file->hunks[i], true);
  work->new_file_p = false;
}

bool
judge_file (struct work *work, const struct patch_file *file)
{
  const struct patch_file *origin = file;
  while (origin->before)
    origin = origin->before;
  work->path = file->name;
  if (!origin->old_path || origin->copied_p)
    {
      judge_new_file (work, file, origin);
      return true;
    }

  if (!find_functions (work, origin, file))
    return false;
  if (origin->doubtful_p && !work->num_functions && !header_p (work->path))
    {
      judge_new_file (work, file, origin);
      return true;
    }
  note_file (work, file);
  struct headings *headings = headings_begin (work);
  for (size_t i = 0; i < file->num_hunks && work->num_functions; i++)
    check_hunk (work, headings, &file->hunks[i],
		file->whole || file->merged_p);
  headings_free (headings);
  if (file->merged_p)
    return true;
  const struct patch_hunk *hunks = file->whole ? file->whole : file->hunks;
  size_t num_hunks = file->whole ? 1 : file->num_hunks;
  if (!file->new_path)
    judge_deleted_file (work, hunks, num_hunks);
  if (!work->num_functions && !header_p (work->path))
    {
      if (file->num_hunks || !file->new_path)
	note (work, documentation_p (work, file) ? "documentation" : "file", 0,
	      NULL, NULL);
    }
  else if (file->new_path)
    {
      struct patch_hunk *shown
	= hunks_shown (hunks, num_hunks, file->whole != NULL);
      touch_functions (work, shown, num_hunks);
      for (size_t i = 0; i < num_hunks; i++)
	judge_hunk (work, &shown[i], file->whole != NULL);
      hunks_free_shown (shown, hunks, num_hunks);
      join_heads (work);
    }
  for (size_t i = 0; i < work->num_functions; i++)
    {
      const struct function *function = &work->functions[i];
      if (function->touched_p)
	add_source (deleted_p (work, file, function) ? &work->deleted
		    : &work->touched, function->source);
      if (function->head_p)
	add_source (&work->heads, function->source);
      if (function->gone)
	moved_add_gone (work, function->source, function->gone);
      if (function->match_p)
	moved_add_match (work, function->source);
    }
  return true;
}

void
judge_end (struct work *work)
{
  struct sources deleted = work->deleted;
  work->deleted = (struct sources) { NULL };
  for (size_t i = 0; i < deleted.number; i++)
    {
      const struct source *source = deleted.all[i];
      if (function_named_p (&work->names, source->name)
	  || has_source_p (&work->touched, source))
	{
	  add_source (&work->touched, source);
	  continue;
	}
      add_source (&work->deleted, source);
      work->path = source->path;
      note (work, "deleted function", source->place.line, source->name, NULL);
    }
  clear_sources (&deleted);
  moved_end (work);
  /* The use of a macro that goes and comes has moved: its name is its text.  */
  for (struct unjudged *one = work->unjudged; one; one = one->hh.next)
    if (!strcmp (one->kind, "start-up") && one->removed_p && one->added_p
	&& strchr (one->name, '(') && !strstr (one->name, "(...)"))
      one->resolved_p = true;
}

void
free_work (struct work *work)
{
  unjudged_free (work->unjudged);
  drop_functions (work);
  free (work->functions);
  free (work->covered);
  free (work->removed);
  free (work->inserted);
  clear_sources (&work->touched);
  clear_sources (&work->heads);
  clear_sources (&work->deleted);
  free_names (&work->names);
  free_names (&work->new_names);
  moved_free (work);
}
