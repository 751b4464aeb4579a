/* Which heads of functions change.
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

/* The first line of a record is that of a function's name.  What stands before
   it, such as the type of its value, is found in the text of the patch: if
   that changes, the function does.  A change of the head is one of who calls
   the function as well.  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "head.h"
#include "impacted.h"
#include "moved.h"

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

char *
head_text (const struct side *side, size_t at, const char *before,
	   bool *body_p)
{
  char *head;
  size_t length;
  int depth = 0;
  bool end_p = false, pair_p = false, next_p = false, found_p = false;
  FILE *stream = open_text (&head, &length);
  fputs (before, stream);
  for (; at < side->number && !end_p; at++)
    {
      size_t size;
      for (const char *code = side->lines[at].code; *code && !end_p;
	   code += size)
	{
	  size = source_quoted_p (code, '\0') ? source_quoted_length (code) : 1;
	  depth += (*code == '(') - (*code == ')');
	  /* A brace in parentheses is that of a value.  */
	  end_p = ((*code == '{' && depth <= 0)
		   || (*code == ':' && depth == 0 && code[1] != ':'
		       && (code == side->lines[at].code || code[-1] != ':')));
	  if (pair_p && !next_p && *code != ' ')
	    {
	      next_p = true;
	      found_p = end_p;
	    }
	  pair_p |= *code == ')' && depth == 0;
	  if (!end_p)
	    fprintf (stream, "%.*s", (int) size, code);
	}
      putc (' ', stream);
    }
  fclose (stream);
  if (body_p)
    *body_p = found_p;
  return head;
}

/* Note that FUNCTION is not in its place on the old SIDE any more, where its name
   is on the line with the index AT and HEAD is its head.  */

static void
note_gone (struct function *function, const struct side *side, size_t at,
	   const char *head)
{
  const struct source_line *line = &side->lines[at];
  free (function->gone);
  if (line->kind == SOURCE_FUNCTION && line->first != SIZE_MAX)
    {
      char *whole = head_text (side, line->first, "", NULL);
      function->gone = source_head_words (whole);
      free (whole);
    }
  else
    function->gone = source_head_words (head);
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

/* Return what follows the name NAME in WORDS, those of a head, or null if that is
   not known.  */

static const char *
after_name (const char *words, const char *name)
{
  size_t length = strlen (name);
  for (const char *at = words; (at = strstr (at, name)); at++)
    if ((at == words || at[-1] == ' ') && !strncmp (at + length, " ( ", 3))
      return at + length;
  return NULL;
}

char *
head_match (const char *head, const char *words)
{
  static const char *const all[] = { "template", "requires", "explicit" };
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    if (source_word_p (words, all[i]))
      return xstrdup (words);
  char *name = source_head_name (head);
  const char *after = name ? after_name (words, name) : NULL;
  char *match = after ? xasprintf ("%s%s", name, after) : xstrdup (words);
  free (name);
  return match;
}

/* Return true if other calls may match a function whose head was WAS, with the
   words OLD_WORDS, and is IS with NEW_WORDS.  */

static bool
match_changes_p (const char *was, const char *old_words, const char *is,
		 const char *new_words)
{
  char *before = head_match (was, old_words);
  char *after = head_match (is, new_words);
  bool changes_p = strcmp (before, after);
  free (before);
  free (after);
  return changes_p;
}

/* Find out whether the head of FUNCTION of WORK changes, whose name is on the
   line with the index AT of OLD and NEW_AT of NEW; BEFORE and AFTER stand before
   it there.
   One that is only taken away is no change of who calls it: that has to change
   as well.  */

static void
compare_heads (struct work *work, struct function *function, size_t at,
	       size_t new_at, const struct side *old, const struct side *new,
	       const char *before, const char *after)
{
  bool body_p, new_body_p;
  char *was = head_text (old, at, before, &body_p);
  char *is = head_text (new, new_at, after, &new_body_p);
  char *old_words = source_head_words (was), *new_words = source_head_words (is);
  /* A macro without a body after it may make the body of its arguments.  */
  if (strcmp (old_words, new_words)
      && source_names_p (is, function->source->name)
      && (body_p || plain_head_p (function, was)))
    {
      function->head_p = true;
      function->match_p |= match_changes_p (was, old_words, is,
					    new_words);
    }
  if (source_names_p (is, function->source->name)
      && head_startup_p (is) != head_startup_p (was))
    {
      struct unjudged *one
	= note (work, "start-up", function->source->place.line,
		function->source->name, NULL);
      one->removed_p = head_startup_p (was);
      one->added_p = !one->removed_p;
    }
  if (old->hunk->lines[old->from[at]].kind == PATCH_REMOVED
      && !source_names_p (is, function->source->name))
    {
      note_gone (function, old, at, was);
      moved_see_name (work, new, new_at, old, is);
    }
  free (was);
  free (is);
  free (old_words);
  free (new_words);
}

/* Return the index of the line of NEW that has the name of FUNCTION, which is on
   the line with the index AT of the hunk: others may be new before it.  */

static size_t
new_name_line (const struct side *new, size_t at,
	       const struct function *function)
{
  const struct patch_hunk *hunk = new->hunk;
  const char *name = function->source->name;
  size_t first = new->index[at];
  if (at == hunk->num_lines || hunk->lines[at].kind != PATCH_REMOVED)
    return first;
  for (size_t i = first; i < new->number
       && hunk->lines[new->from[i]].kind == PATCH_ADDED; i++)
    if (new->lines[i].kind == SOURCE_FUNCTION && new->lines[i].name
	&& source_names_p (new->lines[i].name, name)
	&& source_word_p (new->lines[i].code, new->lines[i].name))
      return i;
  return first;
}

/* Return the end of those functions of WORK that are in the same file as the one
   with the index I.  */

static size_t
file_end (const struct work *work, size_t i)
{
  const struct function *functions = work->functions;
  const char *path = functions[work->num_functions - 1].path;
  /* They mostly are all of them.  */
  if (!strcmp (functions[i].path, path))
    return work->num_functions;
  for (path = functions[i].path; !strcmp (functions[i].path, path); i++)
    ;
  return i;
}

/* Return the first one of the functions I to END of WORK, which are of one file,
   that does not begin before LINE.  */

static size_t
first_from (const struct work *work, size_t i, size_t end, unsigned line)
{
  while (i < end)
    {
      size_t middle = i + (end - i) / 2;
      if (work->functions[middle].first < line)
	i = middle + 1;
      else
	end = middle;
    }
  return i;
}

/* Compare what OLD and NEW have before the first recorded line of those functions
   I to END of WORK, which are of one file: their heads may begin there.  */

static void
touch_file_heads (struct work *work, size_t i, size_t end, struct side *old,
		  struct side *new)
{
  const struct patch_hunk *hunk = old->hunk;
  size_t at = 0, begin = i;
  unsigned after = hunk->lines[hunk->num_lines - 1].old + 1;
  for (i = first_from (work, i, end, hunk->lines[0].old);
       i < end && work->functions[i].first <= after; i++)
    {
      struct function *function = &work->functions[i];
      unsigned line = function->first, stop = 0;
      if (i > begin)
	{
	  if (line == function[-1].first && !function[-1].part_p)
	    {
	      function->touched_p |= function[-1].touched_p;
	      function->head_p |= function[-1].head_p;
	      function->match_p |= function[-1].match_p;
	      if (function[-1].gone && !function->gone)
		function->gone = xstrdup (function[-1].gone);
	      continue;
	    }
	  unsigned last = (function[-1].part_p ? function[-1].last
			   : function[-1].source->place.last);
	  if (last < line)
	    stop = last;
	}
      if (function->part_p)
	continue;

      /* Find that line in the hunk, or its end if it is the next one.  */
      while (at < hunk->num_lines
	     && !(hunk->lines[at].old_p && hunk->lines[at].old >= line))
	at++;
      if (at < hunk->num_lines ? hunk->lines[at].old != line
	  : at == 0 || hunk->lines[at - 1].old + 1 != line)
	continue;
      size_t new_at = new_name_line (new, at, function);
      char *before = head_before (old, old->index[at], hunk, stop);
      char *after = head_before (new, new_at, hunk, stop);
      if (strcmp (before, after))
	function->touched_p = true;
      if (at < hunk->num_lines)
	compare_heads (work, function, old->index[at], new_at, old, new,
		       before, after);
      /* The name is not seen, and stays.  */
      else if (strcmp (before, after))
	function->head_p = true;
      free (before);
      free (after);
    }
}

/* Compare what OLD and NEW have before the first recorded line of each function
   of WORK.  */

static void
touch_heads (struct work *work, struct side *old, struct side *new)
{
  size_t end;
  for (size_t i = 0; i < work->num_functions && old->hunk->num_lines; i = end)
    {
      end = file_end (work, i);
      touch_file_heads (work, i, end, old, new);
    }
}

/* Return true if the line TEXT, which ends with a brace, can have the end of the
   parameters of a function: the last one has a type and a name.  */

static bool
parameters_end_p (const char *text)
{
  int depth = 0, words = 0;
  const char *at = text;
  if (strstr (text, "&&") || strstr (text, "||") || strpbrk (text, "!+-\"?;}"))
    return false;
  for (; *at && depth >= 0; at++)
    {
      depth += (*at == '(') - (*at == ')');
      if (*at == ',' && depth == 0)
	words = 0;
      words += (source_word_char_p (*at)
		&& (at == text || !source_word_char_p (at[-1])));
    }
  return (depth < 0 && words > 1 && *(at += strspn (at, " \t")) == '{'
	  && at[1 + strspn (at + 1, " \t")] == '\0');
}

/* Find out whether HUNK, which begins below the name of some function of WORK,
   changes lines of its head: those before a brace that stands alone or after the
   parameters.  */

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
      if (parameters_end_p (text))
	{
	  changed_p |= hunk->lines[i].kind != PATCH_CONTEXT;
	  break;
	}
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
	function->head_p = function->match_p = true;
    }
}

void
join_heads (struct work *work)
{
  for (size_t i = 1; i < work->num_functions; i++)
    {
      struct function *function = &work->functions[i];
      if (function->first == function[-1].first && !function[-1].part_p
	  && !strcmp (function->path, function[-1].path))
	{
	  function->touched_p |= function[-1].touched_p;
	  function->head_p |= function[-1].head_p;
	  function->match_p |= function[-1].match_p;
	}
    }
}

void
judge_heads (struct work *work, struct side *old, struct side *new)
{
  touch_heads (work, old, new);
  /* A whole file shows all names.  */
  if (!old->whole_p)
    judge_late_heads (work, old->hunk);
}

bool
head_startup_p (const char *head)
{
  static const char *const words[]
    = { "constructor", "__constructor__", "destructor", "__destructor__" };
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (source_word_p (head, words[i]))
      return true;
  return false;
}
