/* dwarf-check: are lists of impacted functions complete?
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


/* Records are held against what was made without them: the debug information
   of an object says what was inlined where, and of which function a clone is;
   and its code, which clones are called by whom.  Each of these asks for a
   pair in the record of the unit.

     records.c    what records say
     bodies.c     functions with code, and what was inlined there
     calls.c      who calls clones
     judge.c      what is missing

   Beside these, files of `impacted' read objects, records and code.  */

#include <argp.h>
#include <error.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "dwarf-check.h"
#include "impacted.h"
#include "options.h"
#include "output.h"
#include "walk.h"

/* What cannot be judged of one kind.  */

static struct
{
  const char *what;
  const char **names;
  size_t number;
  size_t room;
} unjudged[NUM_UNJUDGED] = {
  [NO_RECORD] = { .what = "functions are of units without a record" },
  [NO_DEBUG] = { .what = "units have no debug information, or in files of"
		 " their own (-gsplit-dwarf)" },
  [NOT_COMPLETE] = { .what = "records say that they are not complete" },
  [NO_SYMBOL] = { .what = "functions have no symbol" },
  [NO_ORIGIN] = { .what = "functions are or have inlined what debug"
		   " information does not name: the part of it that several"
		   " files share may be missing" },
  [NO_TREE] = { .what = "units have debug information that cannot be read" },
  [NO_LINE] = { .what = "times debug information has no name of the assembler"
		 " for a function that the compiler made" },
  [NO_BODY] = { .what = "clones have no debug information" },
  [NO_CALLER] = { .what = "calls of clones are from code of no function" },
  [NO_CODE] = { .what = "objects have no code that can be read, so calls of"
		 " clones are not known" },
  [AMBIGUOUS] = { .what = "functions may be those of other lines, by name and"
		 " place" },
  [UNSURE] = { .what = "short jumps to clones may be other bytes" },
  [BARE_OBJECT] = { .what = "objects have no record" }
};

void
cannot_judge (enum unjudged what, const char *name)
{
  grow_array (&unjudged[what].names, &unjudged[what].room,
	      unjudged[what].number, sizeof *unjudged[what].names);
  unjudged[what].names[unjudged[what].number++] = name;
}

/* What the command line says, and what is being checked.  */

struct check
{
  bool all_p;
  struct source_options source;
  struct object object;
  struct totals totals;
  bool trouble_p;
};

/* Free all of OBJECT, and make it empty.  */

static void
clear_object (struct object *object)
{
  for (size_t i = 0; i < object->num_units; i++)
    unit_free (object->units[i]);
  struct origin *origin, *next;
  HASH_ITER (hh, object->origins, origin, next)
    {
      HASH_DEL (object->origins, origin);
      free (origin->lines);
      free (origin);
    }
  for (size_t i = 0; i < object->num_bodies; i++)
    {
      free (object->bodies[i]->names);
      free (object->bodies[i]->known);
      free (object->bodies[i]);
    }
  free (object->units);
  free (object->bodies);
  free (object->ranges);
  free (object->symbols);
  free (object->returns);
  free (object->calls);
  free (object->name);
  *object = (struct object) { .name = NULL };
}

/* The handler of objects.  */

static bool
see_object (void *data, const struct elf_object *found)
{
  struct check *check = data;
  clear_object (&check->object);
  check->object.name = (found->member
			? xasprintf ("%s(%s)", found->path, found->member)
			: xstrdup (found->path));
  check->object.relocatable_p = found->relocatable_p;
  return true;
}

static bool
see_record (void *data, const char *name, const char *text, size_t length,
	    const char *directory __attribute__ ((unused)))
{
  struct check *check = data;
  return record_read (name, text, length, &record_lister, &check->object);
}

static bool
see_symbol (void *data, const struct elf_symbol *found)
{
  struct check *check = data;
  struct object *object = &check->object;
  if (!found->debug)
    return true;
  object->dwarf = found->debug;
  grow_array (&object->symbols, &object->symbols_room, object->num_symbols,
	      sizeof *object->symbols);
  object->symbols[object->num_symbols++] = (struct symbol) {
    intern (found->name), found->address, found->size
  };
  return true;
}

/* Return true if the records of OBJECT have a pair.  */

static bool
pairs_p (const struct object *object)
{
  for (size_t i = 0; i < object->num_units; i++)
    if (object->units[i]->pairs)
      return true;
  return false;
}

static bool
see_end (void *data)
{
  struct check *check = data;
  struct object *object = &check->object;
  if (!object->num_units)
    cannot_judge (BARE_OBJECT, intern (object->name));
  else if (object->dwarf)
    judge_object (object, &check->totals);
  else if (pairs_p (object))
    {
      error (0, 0, "%s: no debug information or no symbols to hold its records"
	     " against: build it with -g, and check the file before it was"
	     " stripped, or the separate debug file", object->name);
      check->trouble_p = true;
    }
  else
    check->totals.objects++;
  clear_object (object);
  return true;
}

static const struct elf_handler object_handler = {
  .object = see_object, .record = see_record, .symbol = see_symbol,
  .end = see_end
};

/* Check the file INPUT, for the check DATA.  Return how many records it has,
   or -1 after a message.  */

static int
check_file (void *data, struct input *input)
{
  struct check *check = data;
  if (input->kind == INPUT_OBJECT)
    {
      unsigned long before = check->totals.units;
      bool trouble_p = check->trouble_p;
      check->trouble_p = false;
      bool ok = elf_read (input->name, input->fd, &object_handler, check);
      ok = ok && !check->trouble_p;
      check->trouble_p |= trouble_p;
      return ok ? (int) (check->totals.units - before) : -1;
    }
  if (input->found_p)
    return 0;
  error (0, 0, "%s: not an object or an archive", input->name);
  return -1;
}

static int
compare_kinds (const struct kind_total *a, const struct kind_total *b)
{
  return (a->pairs < b->pairs) - (a->pairs > b->pairs);
}

/* Return NUMBER as text, in a string of its own.  */

static char *
number_text (unsigned long number)
{
  return xasprintf ("%lu", number);
}

/* Print how many pairs of each kind TOTALS has, and how many were asked
   for.  */

static void
print_kinds (struct totals *totals)
{
  bool dropped_p = drop_percent > 0;
  struct table *table = table_new (dropped_p ? "lrrrr" : "lrr");
  HASH_SORT (totals->kinds, compare_kinds);
  table_row (table, "KIND", "PAIRS", "CONFIRMED", "PLANTED", "FOUND");
  for (const struct kind_total *kind = totals->kinds; kind;
       kind = kind->hh.next)
    {
      char *texts[] = { number_text (kind->pairs), number_text (kind->asked),
			number_text (kind->dropped),
			number_text (kind->found) };
      table_row (table, kind->kind, texts[0], texts[1], texts[2], texts[3]);
      for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
	free (texts[i]);
    }
  table_print (table, stdout, 0);
}

/* Print those that are missing in TOTALS, but for what was dropped.  */

static void
print_missing (const struct totals *totals)
{
  static const char *const reasons[] = {
    [REASON_INLINED] = "inlined there", [REASON_CLONE] = "a clone of it",
    [REASON_CALLS] = "calls a clone of it",
    [REASON_THROUGH] = "calls a clone with its text"
  };
  struct table *table = table_new ("lllll");
  table_row (table, "OBJECT", "UNIT", "FUNCTION", "NOT LISTED", "WHY");
  for (size_t i = 0; i < totals->num_missing; i++)
    {
      const struct missing *missing = &totals->missing[i];
      char *why = xasprintf ("%s%s", reasons[missing->reason],
			     missing->line_p ? "" : "; no line at all");
      if (!missing->dropped_p)
	table_row (table, missing->object, missing->unit, missing->function,
		   missing->impacted, why);
      free (why);
    }
  table_print (table, stdout, 0);
}

static int
compare_names (const void *first, const void *second)
{
  const char *const *a = first, *const *b = second;
  return strcmp (*a, *b);
}

/* Print what cannot be judged: the first names of each kind, or all of them if
   ALL_P.  Return true if there is anything but objects without a record, which
   are of assembler files, say.  */

static bool
print_unjudged (bool all_p)
{
  enum { FEW = 10 };
  bool any_p = false;
  for (size_t i = 0; i < NUM_UNJUDGED; i++)
    {
      const char **names = unjudged[i].names;
      size_t number = unjudged[i].number, kept = 0;
      if (!number)
	continue;
      any_p |= i != BARE_OBJECT;
      qsort (names, number, sizeof *names, compare_names);
      for (size_t j = 0; j < number; j++)
	if (!j || names[j] != names[j - 1])
	  names[kept++] = names[j];
      size_t shown = all_p || kept <= FEW ? kept : FEW;
      char *list = NULL;
      for (size_t j = 0; j < shown; j++)
	join_text (&list, names[j]);
      if (shown < kept)
	error (0, 0, "not judged: %zu %s: %s, and %zu more (--all)", number,
	       unjudged[i].what, list, kept - shown);
      else
	error (0, 0, "not judged: %zu %s: %s", number, unjudged[i].what, list);
      free (list);
    }
  return any_p;
}

/* Print the sums of TOTALS, of which MISSING pairs were not dropped.  */

static void
print_summary (const struct totals *totals, size_t missing)
{
  const unsigned long *asked = totals->asked;
  error (0, 0, "%lu objects with %lu records, and %lu functions with code: %lu"
	 " pairs by inlining, %lu by cloning, and of %lu callers of clones %lu"
	 " directly and %lu by what these have: %zu missing",
	 totals->objects, totals->units, totals->bodies,
	 asked[REASON_INLINED], asked[REASON_CLONE], totals->calls,
	 asked[REASON_CALLS], asked[REASON_THROUGH], missing);
  if (totals->gone)
    error (0, 0, "%lu functions were dropped by the linker", totals->gone);
  if (totals->no_calls)
    error (0, 0, "%lu times bytes look like a short jump to a clone and are"
	   " none, by debug information or as the instruction of a loop",
	   totals->no_calls);
}

/* Print how many pairs were dropped in TOTALS and found.  Return true if all
   were that are asked for, and there are any.  */

static bool
print_planted (const struct totals *totals)
{
  unsigned long dropped = 0, found = 0, asked = 0;
  for (const struct kind_total *kind = totals->kinds; kind;
       kind = kind->hh.next)
    {
      dropped += kind->dropped;
      found += kind->found;
      asked += kind->asked_dropped;
    }
  error (0, 0, "%lu pairs planted as gaps: %lu found, %lu hidden by another"
	 " name of the same function, and for %lu nothing asks", dropped,
	 found, asked - found, dropped - asked);
  return found && found == asked;
}

/* The options.  */

enum { OPTION_PLANT = 256, OPTION_SEED, OPTION_ALL };

static const struct argp_option options[] =
{
  { "plant", OPTION_PLANT, "PERCENT", 0,
    "Take so many of a hundred pairs for missing, and succeed if these are"
    " found, and no others", 0 },
  { "seed", OPTION_SEED, "N", 0, "Choose others", 0 },
  { "all", OPTION_ALL, NULL, 0, "Name all that cannot be judged", 0 },
  { 0 }
};

/* Return the number that the argument ARG of the option NAME is, between LOW
   and HIGH; otherwise end the program by STATE.  */

static double
parse_number (struct argp_state *state, const char *name, const char *arg,
	      double low, double high)
{
  char *end;
  errno = 0;
  double number = strtod (arg, &end);
  if (errno || end == arg || *end || !(number >= low && number <= high))
    argp_error (state, "--%s=%s: not a number from %g to %g", name, arg, low,
		high);
  return number;
}

static error_t
parse_option (int key, char *arg, struct argp_state *state)
{
  struct check *check = state->input;
  switch (key)
    {
    case OPTION_PLANT:
      drop_percent = parse_number (state, "plant", arg, 0, 100);
      return 0;
    case OPTION_SEED:
      srand48 ((long) parse_number (state, "seed", arg, 0, 0x7fffffff));
      return 0;
    case OPTION_ALL:
      check->all_p = true;
      return 0;
    default:
      return parse_shared (key, state, &check->source, NULL);
    }
}

/* Print all of CHECK, and return the exit status.  */

static int
report (struct check *check)
{
  struct totals *totals = &check->totals;
  size_t missing = 0;
  for (size_t i = 0; i < totals->num_missing; i++)
    missing += !totals->missing[i].dropped_p;
  if (totals->kinds)
    print_kinds (totals);
  if (missing)
    print_missing (totals);
  print_summary (totals, missing);
  bool unjudged_p = print_unjudged (check->all_p);
  bool planted_p = drop_percent > 0 && !print_planted (totals);
  return (check->trouble_p || !totals->units ? STATUS_TROUBLE
	  : missing || planted_p ? STATUS_NOTHING
	  : unjudged_p ? STATUS_GAPS : STATUS_FOUND);
}

/* Free what is left of CHECK.  */

static void
free_check (struct check *check)
{
  struct kind_total *kind, *next;
  HASH_ITER (hh, check->totals.kinds, kind, next)
    {
      HASH_DEL (check->totals.kinds, kind);
      free (kind);
    }
  free (check->totals.missing);
  for (size_t i = 0; i < NUM_UNJUDGED; i++)
    free (unjudged[i].names);
  clear_object (&check->object);
}

int
main (int argc, char **argv)
{
  static const struct argp_child children[]
    = { { &words_argp, 0, NULL, 0 }, { 0 } };
  static const struct argp argp = {
    .options = options, .parser = parse_option, .children = children,
    .args_doc = "PATH...",
    .doc = "Hold the records of objects, kernel modules, a kernel or folders of"
      " these against their debug information and their code: each function"
      " that is inlined in another one, or of which that is a clone, must list"
      " it, and each caller of a clone."
      "\vThe exit status is 0 if nothing is missing, 1 if something is, 2 if"
      " something could not be read, and 3 if nothing is missing but something"
      " could not be judged, which is named."
  };
  struct check check = { .all_p = false };
  srand48 (1);
  guard_messages ();
  guard_memory ();
  argp_err_exit_status = STATUS_TROUBLE;
  error_print_progname = begin_message;
  parse_options (&argp, argc, argv, 0, &check);
  if (!check.source.num_words)
    {
      error (0, 0, "nothing to check: name objects or folders of them");
      return STATUS_TROUBLE;
    }
  for (size_t i = 0; i < check.source.num_words; i++)
    for_each_file (check.source.words[i], check_file, &check,
		   &check.trouble_p);
  int status = report (&check);
  free_check (&check);
  return finish_output (status);
}
