/* What is around functions and on their lines.
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

/* A class changes with the heads of the functions in it, and with their number:
   they have places in its table, and say how it is passed and copied.  What else
   is on the first or the last line of a function is no part of it.  */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "around.h"
#include "impacted.h"
#include "startup.h"
#include "touch.h"

/* Return true if what begins in line FIRST of SIDE does not begin within
   RANGE of WORK.  */

static bool
reaches_out_p (const struct work *work, const struct side *side, size_t first,
	       const struct range *range)
{
  const struct patch_line *begin = &side->hunk->lines[side->from[first]];
  return (begin->old < range->first
	  || (begin->old == range->first
	      && (begin->old_p || removed_p (work, range->first))));
}

/* Return true if LINE of the old tree is in a part of a function of WORK: what
   that looks like in its own file says nothing.  */

static bool
part_p (const struct work *work, unsigned line)
{
  for (size_t i = 0; i < work->num_functions; i++)
    {
      const struct function *function = &work->functions[i];
      if (function->part_p && function->first <= line
	  && line <= function->last)
	return true;
    }
  return false;
}

/* Return true if LINE is the last one of a function whose begin is not seen,
   and something follows there that is not on the side OTHER.  */

static bool
end_changes_p (const struct source_line *line, const struct side *other)
{
  if (*line->text != '}'
      || line->code[1 + strspn (line->code + 1, " ;")] == '\0')
    return false;
  for (size_t i = 0; i < other->number; i++)
    if (!strcmp (other->lines[i].code, line->code))
      return false;
  return true;
}

/* Return what of the statement with TEXT is not the code of a function, in a
   string of its own.  If FUNCTION_P, it is a function, whose head is judged
   elsewhere; and LEAD_P says that the macro before it matters.  */

static char *
part_around (const char *text, bool function_p, bool lead_p)
{
  char *outline = source_outline (text);
  if (!function_p)
    return outline;
  size_t lead = lead_p ? source_lead_length (text) : 0;
  char *part = xasprintf ("%.*s%s", (int) lead, text,
			  source_outline_rest (outline));
  free (outline);
  return part;
}

/* Return true if line INDEX of SIDE is part of the use of a macro before the
   function in line FIRST.  */

static bool
in_lead_p (const struct side *side, size_t first, size_t index,
	   const char *text)
{
  size_t length = 0, lead = source_lead_length (text);
  for (size_t i = first; i < index && length < lead; i++)
    length += strlen (side->lines[i].code) + 1;
  return length < lead;
}

/* Return true if there is a line of SIDE with OUTLINE.  */

static bool
line_outlined_p (const struct side *side, const char *outline)
{
  bool found_p = false;
  for (size_t i = 0; i < side->number && !found_p; i++)
    {
      char *one = source_outline (side->lines[i].code);
      found_p = !strcmp (one, outline);
      free (one);
    }
  return found_p;
}

/* Return true if line INDEX of SIDE can be of a function of a class whose begin
   is not seen, and which changes by it; OTHER is the other side.  */

static bool
member_changes_p (struct work *work, const struct side *side,
		  size_t index, const struct side *other)
{
  static const char *const words[] = { "virtual", "override", "final" };
  const struct source_line *line = &side->lines[index];
  bool function_p = line->kind == SOURCE_FUNCTION && line->first != SIZE_MAX;
  if (side->whole_p || !strchr (" \t", *line->text) || !cxx_p (work)
      || (!function_p
	  && (line->kind != SOURCE_TYPE || line->first != SIZE_MAX)))
    return false;
  if (function_p && line->name)
    {
      size_t at = 0;
      char *same = side_find (other, SOURCE_FUNCTION, line->name, &at);
      free (same);
      if (!same)
	return true;
    }
  char *outline = source_outline (line->code);
  bool class_p = *outline == '~';
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    class_p |= source_word_p (outline, words[i]);
  class_p = class_p && !line_outlined_p (other, outline);
  free (outline);
  return class_p;
}

/* Return true if TEXT is a declaration without its end, in a piece of a file: it
   may be the head of a function.  */

static bool
cut_p (const char *text)
{
  size_t length = strlen (text);
  while (length > 0 && text[length - 1] == ' ')
    length--;
  return length > 0 && !strchr (";}", text[length - 1]);
}

/* Return true if CODE declares a function with an attribute or a name for the
   assembler: a declaration within a function says it of all calls.  */

static bool
attributes_p (const char *code)
{
  static const char *const words[]
    = { "__attribute__", "__attribute", "asm", "__asm", "__asm__" };
  if (!strchr (code, ';') || source_begins_inner_p (code))
    return false;
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    {
      const char *at = strstr (code, words[i]);
      if (!at || at == code || !source_word_p (code, words[i]))
	continue;
      const char *before = at;
      while (before > code && before[-1] == ' ')
	before--;
      if (source_word_p (code, "extern")
	  || (before > code && before[-1] == ')'))
	return true;
    }
  return false;
}

/* Return the kind of what LINE, which is not on the side OTHER, changes beyond
   the function that it is in; or null.  */

static const char *
beyond_kind (const struct source_line *line, const struct side *other)
{
  const char *kind = (source_word_p (line->code, "_Pragma") ? "directive"
		      : attributes_p (line->code) ? "declaration" : NULL);
  for (size_t i = 0; kind && i < other->number; i++)
    if (!strcmp (other->lines[i].code, line->code))
      return NULL;
  return kind;
}

/* Return true if what begins in line FIRST of SIDE is the same on OTHER but for
   the code of functions.  If FUNCTION_P, it is a function; and LEAD_P says that the
   macro before it matters.  */

static bool
same_around_p (const struct side *side, size_t first, const struct side *other,
	       bool function_p, bool lead_p)
{
  const struct source_line *line = &side->lines[first];
  enum side_around *known = &side->around[first][lead_p];
  if (*known != AROUND_UNKNOWN)
    return *known == AROUND_SAME;
  char *part = part_around (side_text (side, first), function_p, lead_p);
  char *also;
  size_t at = 0;
  /* A function that is nowhere else is judged as one.  */
  bool same_p = false, any_p = false;
  while (!same_p && (also = side_find (other, line->kind, line->name, &at)))
    {
      char *other_part = part_around (also, function_p, lead_p);
      any_p = true;
      same_p = !strcmp (part, other_part);
      free (other_part);
      free (also);
    }
  same_p |= function_p && !any_p && *part == '\0';
  free (part);
  *known = same_p ? AROUND_SAME : AROUND_OTHER;
  return same_p;
}

const char *
around_kind (struct work *work, const struct side *side, size_t index,
	     const struct side *other, const struct range *range)
{
  const struct source_line *line = &side->lines[index];
  bool function_p = line->kind == SOURCE_FUNCTION;
  if (part_p (work, side->hunk->lines[side->from[index]].old))
    return NULL;
  if (member_changes_p (work, side, index, other))
    return line->kind == SOURCE_TYPE ? "" : "type";
  const char *kind = range ? beyond_kind (line, other) : NULL;
  if (kind)
    return kind;
  if (line->first == SIZE_MAX)
    return function_p && end_changes_p (line, other) ? "declaration" : NULL;
  if (range && !reaches_out_p (work, side, line->first, range))
    return NULL;
  const char *text = side_text (side, line->first);
  function_p |= line->kind != SOURCE_TYPE && cut_p (text);
  bool lead_p = (function_p && !side->head_p[index]
		 && in_lead_p (side, line->first, index, text));
  return (same_around_p (side, line->first, other, function_p, lead_p) ? NULL
	  : line->kind == SOURCE_FUNCTION ? "declaration" : "");
}
