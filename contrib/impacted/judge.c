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

   The first line of a record is that of a function's name.  What stands before
   it, such as the type of its value, is found in the text of the patch: if
   that changes, the function does.  A change of the head is one of who calls
   the function as well.  The text also says what a change is about that is in
   no function, and so cannot be judged.

   Any change between the first and the last line counts, also one of a
   comment: it moves the lines after it, which is seen by __LINE__.  */

#include <error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "judge.h"
#include "source.h"

struct unjudged *
note (struct work *work, const char *kind, unsigned line, const char *name,
      const char *text)
{
  return unjudged_add (&work->unjudged, work->path, kind, line, name, text);
}

static int
compare_numbers (const void *a, const void *b)
{
  const unsigned *one = a, *other = b;
  return (*one > *other) - (*one < *other);
}

/* Collect the lines that FILE changes in WORK.  */

static void
find_changes (struct work *work, const struct patch_file *file)
{
  size_t removed_room = 0, inserted_room = 0;
  work->num_removed = work->num_inserted = 0;
  for (size_t i = 0; i < file->num_hunks; i++)
    for (size_t j = 0; j < file->hunks[i].num_lines; j++)
      {
	const struct patch_line *line = &file->hunks[i].lines[j];
	if (line->kind == PATCH_CONTEXT)
	  continue;
	if (line->old_p)
	  {
	    grow_array (&work->removed, &removed_room, work->num_removed,
			sizeof *work->removed);
	    work->removed[work->num_removed++] = line->old;
	  }
	else
	  {
	    grow_array (&work->inserted, &inserted_room, work->num_inserted,
			sizeof *work->inserted);
	    work->inserted[work->num_inserted++] = line->old;
	  }
      }
  if (work->num_removed)
    qsort (work->removed, work->num_removed, sizeof *work->removed,
	   compare_numbers);
  if (work->num_inserted)
    qsort (work->inserted, work->num_inserted, sizeof *work->inserted,
	   compare_numbers);
}

/* Return true if one of the NUMBER sorted NUMBERS is from FIRST to LAST.  */

static bool
any_between_p (const unsigned *numbers, size_t number, unsigned first,
	       unsigned last)
{
  size_t low = 0, high = number;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (numbers[middle] < first)
	low = middle + 1;
      else
	high = middle;
    }
  return low < number && numbers[low] <= last;
}

/* Find the functions of WORK that changed lines are in, and the lines that are
   in any function.  */

static void
touch_functions (struct work *work)
{
  free (work->covered);
  work->covered = xcalloc (work->num_functions + 1, sizeof *work->covered);
  for (size_t i = 0; i < work->num_functions; i++)
    {
      struct function *function = &work->functions[i];
      unsigned first = function->first, last = function->last;
      function->touched_p
	= (any_between_p (work->removed, work->num_removed, first, last)
	   || (last > first
	       && any_between_p (work->inserted, work->num_inserted, first,
				 last - 1)));
      work->covered[i] = (struct range) { first, last };
    }

  /* Lines of several files are one sequence only after they are sorted; no two
     functions that overlap stay apart.  */
  size_t number = 0;
  qsort (work->covered, work->num_functions, sizeof *work->covered,
	 compare_numbers);
  for (size_t i = 0; i < work->num_functions; i++)
    {
      struct range *range = &work->covered[i];
      if (number > 0 && range->first <= work->covered[number - 1].last)
	{
	  if (range->last > work->covered[number - 1].last)
	    work->covered[number - 1].last = range->last;
	}
      else
	work->covered[number++] = *range;
    }
  work->num_covered = number;
}

/* Return true if LINE is in a function of WORK.  */

static bool
covered_p (const struct work *work, const struct patch_line *line)
{
  size_t low = 0, high = work->num_covered;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (work->covered[middle].first <= line->old)
	low = middle + 1;
      else
	high = middle;
    }
  return low > 0 && (line->old_p ? line->old <= work->covered[low - 1].last
		     : line->old < work->covered[low - 1].last);
}

/* Return true if SOURCE, what LINE of the new tree is part of, takes the place
   of a function of WORK, or of a part of one, that loses its last line.  HEAD
   is the line of the old tree that SOURCE begins with, or null if the patch
   does not show it.  */

static bool
replacement_p (const struct work *work, const struct patch_line *line,
	       const struct source_line *source, const struct patch_line *head)
{
  if (line->kind != PATCH_ADDED
      || !any_between_p (work->removed, work->num_removed, line->old,
			 line->old))
    return false;
  /* What a part looks like in its own file says nothing.  */
  for (size_t i = 0; i < work->num_functions; i++)
    {
      const struct function *function = &work->functions[i];
      if (function->part_p && function->first <= line->old
	  && line->old <= function->last)
	return true;
    }
  /* A function of a class is a part of a type, and has a line of its own.  */
  const char *name
    = source->kind == SOURCE_FUNCTION ? source->name : source->code;
  if (source->kind != SOURCE_FUNCTION
      && (source->kind != SOURCE_TYPE || !strchr (name, '(')))
    return false;
  for (size_t i = 0; i < work->num_functions; i++)
    {
      const struct function *function = &work->functions[i];
      if (function->first <= line->old && line->old <= function->last
	  && (!name || source_names_p (name, function->source->name)
	      /* The name of a macro that makes the function.  */
	      || (head && head->old_p && head->old == function->first)))
	return true;
    }
  return false;
}

/* One side of a hunk: its lines before or after the change, and for each its
   index in the hunk.  INDEX has for each line of the hunk where it is on this
   side, or where it would be.  */

struct side
{
  struct source_line *lines;
  size_t number;
  size_t *from;
  size_t *index;
  bool *head_p;			/* The line is of the head of a recorded
				   function.  */
  struct source_names *names;
};

/* Fill SIDE with the lines of HUNK without those of the kind OTHER.  */

static void
fill_side (struct side *side, const struct patch_hunk *hunk,
	   enum patch_line_kind other)
{
  size_t number = hunk->num_lines;
  side->lines = xcalloc (number + 1, sizeof *side->lines);
  side->from = xcalloc (number + 1, sizeof *side->from);
  side->index = xcalloc (number + 1, sizeof *side->index);
  side->head_p = xcalloc (number + 1, sizeof *side->head_p);
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
  side->names = source_read (side->lines, side->number, hunk->heading);
}

static void
free_side (struct side *side)
{
  source_free (side->lines, side->number, side->names);
  free (side->lines);
  free (side->from);
  free (side->index);
  free (side->head_p);
}

/* Mark in SIDE the lines before the one with index AT that the head of a
   function there begins with.  Those are lines after the line STOP of HUNK in
   the old tree.  Return their text.  */

static char *
head_before (struct side *side, size_t at, const struct patch_hunk *hunk,
	     unsigned stop)
{
  char *head = NULL;
  while (at-- > 0)
    {
      const struct source_line *line = &side->lines[at];
      const struct patch_line *of = &hunk->lines[side->from[at]];
      if (line->end_p || (of->old_p && of->old <= stop))
	break;
      if (*line->code == '\0')
	continue;
      side->head_p[at] = true;
      char *more = xasprintf ("%s %s", line->code, head ? head : "");
      free (head);
      head = more;
    }
  return head ? head : xstrdup ("");
}

/* Return the head of a function of which BEFORE stands before the line with
   the index AT of SIDE: up to the brace, or the colon before initializers.
   *BODY_P says whether that comes at once after the first pair of
   parentheses.  */

static char *
whole_head (const struct side *side, size_t at, const char *before,
	    bool *body_p)
{
  char *head;
  size_t length;
  int depth = 0;
  bool end_p = false, pair_p = false, next_p = false;
  *body_p = false;
  FILE *stream = open_text (&head, &length);
  fputs (before, stream);
  for (; at < side->number && !end_p; at++)
    {
      for (const char *code = side->lines[at].code; *code && !end_p; code++)
	{
	  depth += (*code == '(') - (*code == ')');
	  end_p = (*code == '{'
		   || (*code == ':' && depth == 0 && code[1] != ':'
		       && (code == side->lines[at].code || code[-1] != ':')));
	  if (pair_p && !next_p && *code != ' ')
	    {
	      next_p = true;
	      *body_p = end_p;
	    }
	  pair_p |= *code == ')' && depth == 0;
	  if (!end_p)
	    putc (*code, stream);
	}
      putc (' ', stream);
    }
  fclose (stream);
  return head;
}

/* Return true if the LENGTH bytes at TEXT are one of WORDS, which end with a
   null.  */

static bool
one_of_p (const char *text, size_t length, const char *const *words)
{
  for (; *words; words++)
    if (strlen (*words) == length && !strncmp (*words, text, length))
      return true;
  return false;
}

/* Words of types, which no parameter is called; and those after which a type
   is not complete.  */

static const char *const type_words[]
  = { "bool", "char", "double", "float", "int", "long", "short", "signed",
      "unsigned", "void", "_Bool", "_Complex", "restrict", "__restrict",
      "class", "const", "enum", "struct", "typename", "union", "volatile",
      NULL };
static const char *const incomplete_words[]
  = { "class", "const", "enum", "struct", "typename", "union", "volatile",
      "return", "operator", NULL };

/* Return the words of HEAD, without names of parameters: what comes after a
   type and before the end of a parameter.  */

static char *
head_words (const char *head)
{
  char *words, last = '(';
  size_t length;
  bool whole_p = false;		/* The last word can be a whole type.  */
  FILE *stream = open_text (&words, &length);
  while (*(head += strspn (head, " ")))
    {
      size_t size = 0;
      while (source_word_char_p (head[size]))
	size++;
      const char *next = head + size + strspn (head + size, " ");
      bool word_p = size > 0, type_p = one_of_p (head, size, type_words);
      if (!word_p)
	size = 1;
      if (!(word_p && !type_p && strchr (",)[=", *next) && *next
	    && (whole_p || strchr ("*&>", last))))
	fprintf (stream, "%.*s ", (int) size, head);
      whole_p = word_p && !one_of_p (head, size, incomplete_words);
      last = head[size - 1];
      head += size;
    }
  fclose (stream);
  return words;
}

/* Return true if the name of FUNCTION stands before the parameters in HEAD,
   and not as an argument of a macro that makes the head.  */

static bool
plain_head_p (const struct function *function, const char *head)
{
  size_t length = strcspn (function->source->name, ".");
  char *name = xstrndup (function->source->name, length);
  bool plain_p = !strncmp (name, "_Z", 2);
  for (const char *at = head; !plain_p && (at = strstr (at, name));
       at += length)
    plain_p = at[length + strspn (at + length, " )")] == '(';
  free (name);
  return plain_p;
}

/* Find out whether the head of FUNCTION changes, whose name is on the line
   with the index AT of HUNK; BEFORE and AFTER stand before it in OLD and NEW.
   One that is only taken away is no change of who calls it: that has to change
   as well.  */

static void
compare_heads (struct function *function, size_t at, const struct side *old,
	       const struct side *new, const char *before, const char *after)
{
  bool body_p, new_body_p;
  char *was = whole_head (old, old->index[at], before, &body_p);
  char *is = whole_head (new, new->index[at], after, &new_body_p);
  char *old_words = head_words (was), *new_words = head_words (is);
  /* A macro without a body after it may make the body of its arguments.  */
  if (strcmp (old_words, new_words)
      && source_names_p (is, function->source->name)
      && (body_p || plain_head_p (function, was)))
    function->head_p = true;
  free (was);
  free (is);
  free (old_words);
  free (new_words);
}

/* Compare what OLD and NEW, the sides of HUNK, have before the first recorded
   line of each function of WORK: its head may begin there.  */

static void
touch_heads (struct work *work, const struct patch_hunk *hunk,
	     struct side *old, struct side *new)
{
  size_t at = 0;
  for (size_t i = 0; i < work->num_functions; i++)
    {
      struct function *function = &work->functions[i];
      unsigned line = function->first, stop = 0;
      if (i > 0 && !strcmp (function->path, function[-1].path))
	{
	  if (line == function[-1].first && !function[-1].part_p)
	    {
	      function->touched_p |= function[-1].touched_p;
	      function->head_p |= function[-1].head_p;
	      continue;
	    }
	  unsigned last = (function[-1].part_p ? function[-1].last
			   : function[-1].source->place.last);
	  if (last < line)
	    stop = last;
	}
      else
	at = 0;
      if (function->part_p)
	continue;

      /* Find that line in the hunk, or its end if it is the next one.  */
      while (at < hunk->num_lines
	     && !(hunk->lines[at].old_p && hunk->lines[at].old >= line))
	at++;
      if (at < hunk->num_lines ? hunk->lines[at].old != line
	  : at == 0 || hunk->lines[at - 1].old + 1 != line)
	continue;
      char *before = head_before (old, old->index[at], hunk, stop);
      char *after = head_before (new, new->index[at], hunk, stop);
      if (strcmp (before, after))
	function->touched_p = true;
      if (at < hunk->num_lines)
	compare_heads (function, at, old, new, before, after);
      free (before);
      free (after);
    }
}

/* Find out whether HUNK, which begins below the name of some function of WORK,
   changes lines of its head: those before a brace that stands alone.  */

static void
judge_late_heads (struct work *work, const struct patch_hunk *hunk)
{
  bool changed_p = false;
  size_t i = 0;
  for (; i < hunk->num_lines; i++)
    {
      const char *text = hunk->lines[i].text;
      if (*text == '{')
	break;
      if (strpbrk (text, ";{}"))
	return;
      changed_p |= hunk->lines[i].kind != PATCH_CONTEXT;
    }
  if (!changed_p || i == hunk->num_lines)
    return;
  unsigned first = hunk->lines[0].old, last = hunk->lines[i].old;
  for (size_t j = 0; j < work->num_functions; j++)
    {
      struct function *function = &work->functions[j];
      if (!function->part_p && function->first < first
	  && last <= function->last)
	function->head_p = true;
    }
}

/* Return true if PATH is the name of a file that others include.  */

static bool
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

static bool
see_file (void *data, int64_t file __attribute__ ((unused)),
	  const char *path __attribute__ ((unused)))
{
  *(bool *) data = true;
  return false;
}

/* Return true if a record has a function NAME, or a file that is called as
   that of WORK: the patch may have another path for it.  */

static bool
known_p (const struct work *work, const char *name)
{
  const char *slash = strrchr (work->path, '/');
  bool known_p = false;
  database_sources_named (work->db, name, see_source, &known_p);
  database_files (work->db, slash ? slash + 1 : work->path, see_file,
		  &known_p);
  return known_p;
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

/* Note what LINE of HUNK is about, which is INDEX on its SIDE, unless it is in
   a recorded function.  RUN is where the changed lines around it begin.  */

static void
judge_line (struct work *work, const struct patch_hunk *hunk,
	    const struct patch_line *line, unsigned run,
	    const struct side *side, size_t index)
{
  static const char *const kinds[]
    = { [SOURCE_MACRO] = "macro", [SOURCE_DIRECTIVE] = "directive",
	[SOURCE_TYPE] = "type", [SOURCE_DECLARATION] = "declaration",
	[SOURCE_FUNCTION] = "function" };
  const struct source_line *source = &side->lines[index];
  if (*source->code == '\0' || source->kind == SOURCE_NOTHING)
    return;
  if (source->kind != SOURCE_MACRO && source->kind != SOURCE_DIRECTIVE
      && (covered_p (work, line) || side->head_p[index]
	  || replacement_p (work, line, source,
			    (source->first == SIZE_MAX ? NULL
			     : &hunk->lines[side->from[source->first]]))))
    return;

  /* A function that is new as a whole changes nothing; but one that is
     indented may be in a class, and change that.  */
  if (source->kind == SOURCE_FUNCTION && line->kind == PATCH_ADDED
      && source->first != SIZE_MAX
      && !strchr (" \t", *side->lines[source->first].text))
    {
      bool new_p = false;
      for (size_t i = source->first; i < side->number && !new_p; i++)
	{
	  const struct patch_line *other = &hunk->lines[side->from[i]];
	  if (side->lines[i].first != source->first)
	    break;
	  new_p = (other->kind == PATCH_ADDED
		   && strchr (side->lines[i].code, '{'));
	}
      if (new_p)
	{
	  note (work, "new function", line->old ? line->old : 1, source->name,
		line->text);
	  return;
	}
    }

  if (source->name)
    run = line->old ? line->old : 1;
  /* A function of a header that no record has was compiled nowhere, or is left
     out.  Its head has to be seen: a name may be that of something before; and
     not in a class, which may change with it.  */
  if (source->kind == SOURCE_FUNCTION && source->name
      && header_p (work->path) && source->first != SIZE_MAX
      && !strchr (" \t", *side->lines[source->first].text)
      && (work->num_functions > 0 || !known_p (work, source->name))
      && whole_p (work))
    {
      note (work, "no code", run, source->name, line->text);
      return;
    }
  struct unjudged *one = note (work, kinds[source->kind], run, source->name,
			       line->text);
  if (line->kind == PATCH_REMOVED)
    one->removed_p = true;
  else
    one->added_p = true;
}

/* Look at all changes of HUNK.  */

static void
judge_hunk (struct work *work, const struct patch_hunk *hunk)
{
  struct side old, new;
  unsigned run = 0;
  fill_side (&old, hunk, PATCH_ADDED);
  fill_side (&new, hunk, PATCH_REMOVED);
  touch_heads (work, hunk, &old, &new);
  judge_late_heads (work, hunk);
  for (size_t i = 0; i < hunk->num_lines; i++)
    {
      const struct patch_line *line = &hunk->lines[i];
      if (line->kind == PATCH_CONTEXT)
	run = 0;
      else
	{
	  if (run == 0)
	    run = line->old ? line->old : 1;
	  const struct side *side = line->kind == PATCH_ADDED ? &new : &old;
	  judge_line (work, hunk, line, run, side, side->index[i]);
	}
    }
  free_side (&old);
  free_side (&new);
  if (hunk->cut_p)
    note (work, "cut hunk", hunk->old_first, NULL, NULL);

  const struct function *other = NULL;
  if (hunk->num_lines > 0 && hunk->lines[0].old_p)
    other = contradicting_function (work, hunk->heading, hunk->lines[0].old);
  if (other)
    {
      note (work, "other tree", other->source->place.line,
	    other->source->name, NULL);
      work->other_tree_p = true;
    }
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
      note (work, file->binary_p ? "binary file" : "new file", 0, NULL, NULL);
      return true;
    }

  if (!find_functions (work, origin, file))
    return false;
  if (file->single_p && work->num_functions)
    note (work, "single file", 0, NULL, NULL);
  if (file->binary_p)
    note (work, "binary file", 0, NULL, NULL);
  if (!file->new_path && (work->num_functions || header_p (work->path)))
    note (work, "deleted file", 0, NULL, NULL);
  else if (file->renamed_p)
    note (work, "renamed file", 0,
	  patch_without_letter (file->new_path), NULL);

  if (!file->new_path)
    for (size_t i = 0; i < work->num_functions; i++)
      work->functions[i].touched_p = true;
  if (!work->num_functions && !header_p (work->path))
    {
      if (file->num_hunks || !file->new_path)
	note (work, "file", 0, NULL, NULL);
    }
  else if (file->new_path)
    {
      find_changes (work, file);
      touch_functions (work);
      for (size_t i = 0; i < file->num_hunks; i++)
	judge_hunk (work, &file->hunks[i]);
    }
  for (size_t i = 0; i < work->num_functions; i++)
    {
      const struct function *function = &work->functions[i];
      if (function->touched_p)
	add_source (&work->touched, function->source);
      if (function->head_p)
	add_source (&work->heads, function->source);
    }
  return true;
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
  free (work->touched.all);
  free (work->heads.all);
}
