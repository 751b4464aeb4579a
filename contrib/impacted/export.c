/* Answers for other tools of kernel live patching.
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

/* What such a tool reads is of one build, and has names that C has:

     patched-funcs  OBJECT FUNCTION[,SYMPOS] NEW-NAME, as SUSE's
		    kernel-livepatch has it in patched_funcs.csv
     klp-func       the same as tables of C
     functions      of each unit the functions that clang-extract or klp-ccp is
		    to extract
     ipa-clones     a dump as that of -fdump-ipa-clones, which both read, but
		    with all that is known

   All are made from the rows that people get: what is to be done about a
   function is decided in action.c alone.  What keeps an export from being
   complete is said in it, if it can have comments, and on standard error.  */

#include <error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "export-internal.h"
#include "impacted.h"
#include "output.h"
#include "path.h"
#include "report.h"
#include "rules.h"

/* Return true if EXPORT can have comments.  */

static bool
comments_p (const struct export *export)
{
  return (export->output->format == FORMAT_PATCHED_FUNCS
	  || export->output->format == FORMAT_KLP_FUNC);
}

void
add_note (struct export *export, enum note_place place, char *text)
{
  grow_array (&export->notes, &export->notes_room, export->num_notes,
	      sizeof *export->notes);
  export->notes[export->num_notes++] = (struct note) { text, place };
}

void
add_gap (struct export *export, enum note_place place, char *text)
{
  add_note (export, place, text);
  export->gap_p = true;
}

void
export_gap (void *data, const char *text)
{
  add_gap (data, NOTE_COMMENT, xstrdup (text));
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

bool
unit_wanted_p (const struct export *export, const struct answer_unit *unit)
{
  return (in_build_p (unit, export->build)
	  && (!export->output->unit
	      || path_ends_p (unit->source, export->output->unit)));
}

struct export *
export_begin (const struct answers *answers,
	      const struct output_options *output)
{
  struct export *export = xcalloc (1, sizeof *export);
  export->answers = answers;
  export->output = output;
  return export;
}

/* Find the build that EXPORT is for.  Return false after a message if there are
   several with something to patch.  */

static bool
choose_build (struct export *export)
{
  size_t number, count = 0;
  struct database *db = NULL;
  bool *used = NULL;
  for (size_t i = 0; i < export->answers->number; i++)
    {
      const struct answer *answer = export->answers->all[i];
      db = answer->db;
      database_builds (db, &number);
      if (!used)
	used = xcalloc (number + 1, sizeof *used);
      for (size_t j = 0; j < answer->num_units; j++)
	for (size_t k = 0; k < answer->units[j].num_objects; k++)
	  {
	    size_t build = answer->units[j].objects[k].build;
	    if (!answer->builds[build] || used[build])
	      continue;
	    used[build] = true;
	    export->answer = answer;
	    export->build = build;
	    count++;
	  }
    }
  if (count > 1)
    {
      char *text = builds_text (db, used);
      error (0, 0, "%s have something to patch, and this is for one kernel:"
	     " --build=GLOB takes one", text);
      free (text);
    }
  free (used);
  return count < 2;
}

/* Return true if the unit with INDEX is in the build of EXPORT, and the first
   one there with its source.  */

static bool
first_of_source_p (const struct export *export, size_t index)
{
  const struct answer_unit *units = export->answer->units;
  for (size_t i = 0; i < index; i++)
    if (!strcmp (units[i].source, units[index].source)
	&& in_build_p (&units[i], export->build))
      return false;
  return in_build_p (&units[index], export->build);
}

/* Return the sources of the units in the build of EXPORT, or of those that it
   is for if WANTED_P, each one once, joined; and how many there are in
   *NUMBER.  */

static char *
sources_text (const struct export *export, bool wanted_p, size_t *number)
{
  enum { SHOWN = 20 };
  const struct answer *answer = export->answer;
  char *text = NULL;
  *number = 0;
  for (size_t i = 0; i < answer->num_units; i++)
    {
      const struct answer_unit *unit = &answer->units[i];
      if (first_of_source_p (export, i)
	  && (!wanted_p || unit_wanted_p (export, unit))
	  && ++*number <= SHOWN)
	join_text (&text, unit->source);
    }
  if (*number > SHOWN)
    {
      char *more = xasprintf ("and %zu more", *number - SHOWN);
      join_text (&text, more);
      free (more);
    }
  return text;
}

/* Return false after a message if --unit does not say one unit of EXPORT, or if
   it has to and is not there.  */

static bool
check_unit (const struct export *export)
{
  const char *unit = export->output->unit;
  bool one_p = unit || export->output->format == FORMAT_IPA_CLONES;
  size_t number;
  if (!one_p || !export->answer)
    return true;
  char *text = sources_text (export, true, &number);
  if (number > 1 && unit)
    error (0, 0, "%s: this is the end of several paths: say which of %s", unit,
	   text);
  else if (number > 1)
    error (0, 0, "a dump is of one unit: --unit=SOURCE says which of %s",
	   text);
  else if (!number)
    {
      size_t all;
      char *known = sources_text (export, false, &all);
      error (0, 0, "%s: nothing is to be done in such a unit, but in %s", unit,
	     known);
      free (known);
    }
  free (text);
  return number == 1;
}

void
print_comment (const struct export *export, const char *note)
{
  bool c_p = export->output->format == FORMAT_KLP_FUNC;
  char *text = visible_text (note);
  /* No name or path begins or ends a comment.  */
  for (char *at = text; c_p && (at = strchr (at, '*')); at++)
    *at = '+';
  /* What reads patched_funcs.csv takes the first word of a line that begins
     with one for an object.  */
  if (c_p)
    printf ("/* %s */\n", text);
  else
    printf (" # %s\n", text);
  free (text);
}

/* Say all that there is to say about EXPORT.  */

static void
print_notes (const struct export *export)
{
  for (size_t i = 0; i < export->num_notes; i++)
    {
      const struct note *note = &export->notes[i];
      if (comments_p (export))
	print_comment (export, note->text);
      if (note->place == NOTE_BOTH
	  || (note->place == NOTE_EITHER && !comments_p (export)))
	error (0, 0, "%s", note->text);
    }
  if (export->gap_p && comments_p (export))
    print_comment (export, "This is not complete: what is above may be too"
		   " little.");
}

/* Add to EXPORT what its units have to keep to, but for what the format says
   itself.  */

static void
add_rules (struct export *export)
{
  const char *level = level_text (export->answers);
  if (level)
    add_note (export, NOTE_EITHER, xstrdup (level));
  for (size_t i = 0; i < export->answer->num_units; i++)
    {
      const struct answer_unit *unit = &export->answer->units[i];
      struct bound_functions bound;
      if (!unit_wanted_p (export, unit)
	  || export->output->format == FORMAT_IPA_CLONES)
	continue;
      bound_find (&bound, export->answer, unit);
      if (bound.number)
	{
	  char *text = bound_text (&bound, SIZE_MAX, true);
	  add_note (export, NOTE_EITHER,
		    xasprintf ("%s: %s", unit->source, text));
	  free (text);
	}
      bound_free (&bound);
    }
}

/* A set of names, in the order in which they came.  */

struct name
{
  char *text;
  UT_hash_handle hh;
};

/* Add NAME, or the function that it is a clone of, to NAMES.  */

static void
add_name (struct name **names, const char *name)
{
  struct name *one;
  size_t length = strcspn (name, ".");
  char *text = length ? xstrndup (name, length) : xstrdup (name);
  HASH_FIND_STR (*names, text, one);
  if (one)
    {
      free (text);
      return;
    }
  one = xcalloc (1, sizeof *one);
  one->text = text;
  HASH_ADD_KEYPTR (hh, *names, one->text, strlen (one->text), one);
}

/* Return true if ROW is to be extracted from its unit: it is replaced, or new
   code must not call what is there.  What has no symbol is extracted with who
   has its text.  */

static bool
extracted_p (const struct row *row)
{
  return (row->patch && row->action != ACTION_FOLLOW
	  && row->action != ACTION_NOTHING);
}

/* Return what is to be extracted from the units of EXPORT with the source of
   FIRST, which is the first one of these; or null.  */

static struct name *
extracted_names (const struct export *export, const struct answer_unit *first)
{
  const struct answer *answer = export->answer;
  struct name *names = NULL;
  for (const struct answer_unit *unit = first;
       unit < answer->units + answer->num_units; unit++)
    {
      size_t number;
      if (!unit_wanted_p (export, unit) || strcmp (unit->source, first->source))
	continue;
      struct row *rows = unit_rows (answer, unit, &number);
      for (size_t i = 0; i < number; i++)
	if (extracted_p (&rows[i]))
	  add_name (&names, rows[i].body->name);
      free (rows);
    }
  return names;
}

/* Print NAMES with commas between them, after SOURCE unless that is null, and
   free them.  */

static void
print_names (struct name *names, const char *source)
{
  const char *before = "";
  struct name *one, *next;
  if (source)
    {
      put_text (stdout, source);
      putchar ('\t');
    }
  HASH_ITER (hh, names, one, next)
    {
      printf ("%s%s", before, one->text);
      before = ",";
      HASH_DEL (names, one);
      free (one->text);
      free (one);
    }
  putchar ('\n');
}

/* Print what is to be extracted from the units of EXPORT.  As grep does, name
   the source of each only where there are several.  */

static void
print_functions (const struct export *export)
{
  const struct answer *answer = export->answer;
  struct name *last = NULL;
  const char *source = NULL;
  bool several_p = false;
  for (size_t i = 0; answer && i < answer->num_units; i++)
    {
      struct name *names = (first_of_source_p (export, i)
			    ? extracted_names (export, &answer->units[i])
			    : NULL);
      if (!names)
	continue;
      several_p |= last != NULL;
      if (last)
	print_names (last, source);
      last = names;
      source = answer->units[i].source;
    }
  if (last)
    print_names (last, several_p ? source : NULL);
}

int
export_end (struct export *export)
{
  int status = STATUS_TROUBLE;
  if (choose_build (export) && check_unit (export))
    {
      if (export->answer && export->output->format != FORMAT_IPA_CLONES)
	find_entries (export);
      if (export->answer)
	add_rules (export);
      answers_gaps (export->answers, export_gap, export);
      switch (export->output->format)
	{
	case FORMAT_PATCHED_FUNCS:
	  print_patched_funcs (export);
	  break;
	case FORMAT_KLP_FUNC:
	  print_klp_func (export);
	  break;
	case FORMAT_FUNCTIONS:
	  print_functions (export);
	  break;
	default:
	  print_ipa_clones (export);
	}
      print_notes (export);
      if (!export->answer)
	answers_say_nothing (export->answers);
      answers_say_gaps (export->answers);
      status = export->gap_p ? STATUS_GAPS : STATUS_FOUND;
    }
  for (size_t i = 0; i < export->num_entries; i++)
    {
      free (export->entries[i].object);
      free (export->entries[i].new_name);
    }
  for (size_t i = 0; i < export->num_notes; i++)
    free (export->notes[i].text);
  free (export->entries);
  free (export->notes);
  free (export);
  return status;
}
