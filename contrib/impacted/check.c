/* `impacted check': do the records of objects fit to their symbols?
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

/* A record and the symbol table of an object are made at different ends of the
   compiler, so that each can be held against the other:

     - each symbol of a function has a line in a record, as a function that is
       emitted or as a body that is impacted; or it is of a unit that has no
       record;
     - each such line has a symbol.

   So are the facts of a record that are named and those that have a line, where
   the function has one.

   A function of a header that a record leaves out has no code.  So a symbol
   without a line is wrong whatever the record left out.

   The compiler makes symbols
   that no record has, because there is nothing in them that a change of a
   function could change; made_by_compiler_p has all of them.  */

#include <argp.h>
#include <error.h>
#include <json-c/json.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "check-facts.h"
#include "elf-file.h"
#include "impacted.h"
#include "options.h"
#include "output.h"
#include "record.h"
#include "symbols.h"
#include "walk.h"

/* What is wrong with a name.  */

enum what
{
  NOT_LISTED,			/* A symbol without a line.  */
  NO_CODE,			/* A symbol, but by its line there is none.  */
  NO_SYMBOL,			/* A line without a symbol.  */
  NO_FACT			/* A fact that is named, without a line.  */
};

static const char *const what_texts[] = {
  [NOT_LISTED] = "symbol without a line in the record",
  [NO_CODE] = "symbol of a function that is listed as having no code",
  [NO_SYMBOL] = "listed as having code, but without a symbol",
  [NO_FACT] = "fact on which something hangs, but without a line"
};

/* How many symbols a unit without a record has.  */

struct bare_unit
{
  char *source;
  unsigned long symbols;
  UT_hash_handle hh;
};

/* One thing that was found.  */

struct finding
{
  char *object;
  char *unit;
  char *function;
  enum what what;
};

/* All that a check knows.  What is said about symbols is about those of
   functions.  */

struct check
{
  /* The results.  */
  struct finding *findings;
  size_t num_findings;
  size_t findings_room;
  struct bare_unit *bare_units;
  unsigned long objects;	/* With records.  */
  unsigned long objects_without;
  unsigned long records;
  unsigned long symbols;	/* Of objects with records.  */
  unsigned long functions;	/* Lines that are to have a symbol.  */
  unsigned long unknown;	/* Symbols of a unit that is not known.  */
  unsigned long other_code;	/* Symbols of what is no function of a
				   source.  */
  unsigned long made;		/* Symbols that the compiler made.  */
  unsigned long dropped;	/* Lines whose symbols a linker dropped.  */
  bool trouble_p;

  /* The object that is read, and the file that it is in.  */
  struct input *input;
  char *object;
  bool relocatable_p;
  bool symbols_p;
  bool debug_p;			/* All records have debug information.  */
  struct symbols listed;
};

/* If TEXT begins with an offset of a thunk, as the C++ ABI has it, return what
   comes after it, and else null.  */

static const char *
skip_call_offset (const char *text)
{
  unsigned numbers = *text == 'h' ? 1 : *text == 'v' ? 2 : 0;
  if (!numbers)
    return NULL;
  for (text++; numbers; numbers--)
    {
      if (*text == 'n')
	text++;
      size_t digits = strspn (text, "0123456789");
      if (!digits || text[digits] != '_')
	return NULL;
      text += digits + 1;
    }
  return text;
}

/* If TEXT is the name of a thunk of C++, return that of the function which it
   calls, without the leading _Z, and else null.  */

static const char *
thunk_target (const char *text)
{
  if (strncmp (text, "_ZT", 3))
    return NULL;
  text += 3;
  if (*text != 'c')
    return skip_call_offset (text);
  text = skip_call_offset (text + 1);
  return text ? skip_call_offset (text) : NULL;
}

/* Return true if the compiler makes functions called TEXT that have nothing of
   a function of the unit in them.  */

static bool
helper_name_p (const char *text)
{
  static const char pattern[] =
    /* What runs before and after main for a sanitizer or for coverage.  The
       number is a priority that is reserved for that.  */
    "^_sub_[ID]_00(0[0-9][0-9]|100)[_.][0-9]+$"
    "|^_GLOBAL__sub_I\\.00099_"
    /* Those of the back ends for x86, AArch64 and s390.  */
    "|^__x86_return_thunk$"
    "|^__x86_indirect_thunk(_nt)?_[a-z0-9]+$"
    "|^__x86\\.get_pc_thunk\\.[a-z0-9]+$"
    "|^__call_indirect_x[0-9]+$"
    "|^__s390_indirect_jump_r[0-9]+(use_r[0-9]+)?$";
  static regex_t compiled;
  static bool compiled_p;
  if (!compiled_p)
    {
      if (regcomp (&compiled, pattern, REG_EXTENDED | REG_NOSUB))
	error (STATUS_TROUBLE, 0, "out of memory");
      compiled_p = true;
    }
  return regexec (&compiled, text, 0, NULL, 0) == 0;
}

/* Return how long TEXT is without SUFFIX, or 0 if it has no such end.  */

static size_t
length_without (const char *text, const char *suffix)
{
  size_t length = strlen (text), end = strlen (suffix);
  return (length > end && !strcmp (text + length - end, suffix)
	  ? length - end : 0);
}

/* Return true if SYMBOL is one that is made beside the functions of the list
   and is in no list.  */

static bool
made_by_compiler_p (struct check *check, const struct object_symbol *symbol)
{
  const char *text = symbol->name->text;
  uint64_t value = symbol->found.value;
  size_t length;

  /* A part of a function that is seldom executed.  */
  if ((length = length_without (text, ".cold")))
    return symbols_listed_p (&check->listed, text, length, symbol);

  /* Another symbol for the same code that a thunk got.  */
  if ((length = length_without (text, ".localalias")))
    return symbols_at_p (&check->listed, text, length, value, false);

  /* What chooses between versions for instruction sets, and the function that
     stands for all of them.  */
  if ((length = length_without (text, ".resolver")))
    return symbols_at_p (&check->listed, text, length, value, true);
  if (symbol->found.ifunc_p)
    {
      char *resolver = xasprintf ("%s.resolver", text);
      bool found_p = symbols_at_p (&check->listed, resolver, strlen (resolver),
				  value, false);
      free (resolver);
      return found_p;
    }

  /* Another version of a symbol: NAME@VERSION or NAME@@VERSION.  */
  const char *at = strchr (text, '@');
  if (at && at > text)
    return symbols_at_p (&check->listed, text, at - text, value, false);

  /* What objtool puts before the functions of a kernel.  */
  static const char padding[] = "__pfx_";
  if (!strncmp (text, padding, sizeof padding - 1))
    {
      text += sizeof padding - 1;
      return symbols_at_p (&check->listed, text, strlen (text),
			  value + symbol->found.size, false);
    }

  const char *target = thunk_target (text);
  if (target)
    {
      char *name = xasprintf ("_Z%s", target);
      bool found_p = symbols_listed_p (&check->listed, name, strlen (name),
				       symbol);
      free (name);
      return found_p;
    }
  return helper_name_p (text);
}

/* Add to CHECK that WHAT is wrong with FUNCTION of UNIT.  */

static void
add_finding (struct check *check, const char *unit, const char *function,
	     enum what what)
{
  grow_array (&check->findings, &check->findings_room, check->num_findings,
	      sizeof *check->findings);
  check->findings[check->num_findings++] = (struct finding) {
    .object = xstrdup (check->object),
    .unit = xstrdup (unit),
    .function = xstrdup (function),
    .what = what
  };
}

/* Count a symbol of SOURCE, a unit without a record.  */

static void
count_bare (struct check *check, const char *source)
{
  struct bare_unit *unit;
  HASH_FIND_STR (check->bare_units, source, unit);
  if (!unit)
    {
      unit = xcalloc (1, sizeof *unit);
      unit->source = xstrdup (source);
      HASH_ADD_KEYPTR (hh, check->bare_units, unit->source,
		       strlen (unit->source), unit);
    }
  unit->symbols++;
}

/* Return what is wrong with SYMBOL, which has no line that says that there is
   code of it.  */

static enum what
what_of (const struct check *check, const struct object_symbol *symbol)
{
  const struct listed_name *name = symbol->name;
  for (size_t i = 0; i < name->num_mentions; i++)
    if (!name->mentions[i].code_p
	&& symbols_fit_p (&check->listed, &name->mentions[i], symbol->origin))
      return NO_CODE;
  return NOT_LISTED;
}

/* Return true if SYMBOL is no more than another name of a function that is
   listed and has a symbol in the same place: an asm statement may have made
   it.  A clone, whose name begins with that of its function, is a function for
   itself.  */

static bool
other_name_p (struct check *check, const struct object_symbol *symbol)
{
  const char *function = symbol->function;
  size_t length = function ? strlen (function) : 0;
  return (function
	  && (strncmp (symbol->name->text, function, length)
	      || symbol->name->text[length] != '.')
	  && symbols_listed_p (&check->listed, function, length, symbol)
	  && symbols_at_p (&check->listed, function, length,
			   symbol->found.value, false));
}

/* Judge the symbol with number INDEX.  */

static void
judge_symbol (struct check *check, size_t index)
{
  const struct object_symbol *symbol = &check->listed.all[index];
  const struct origin *origin = symbol->origin;
  if (symbols_find_line (&check->listed, index))
    ;
  else if (origin && !origin->source_p && !origin->base_p)
    count_bare (check, origin->text);
  else if (made_by_compiler_p (check, symbol))
    check->made++;
  else if (!origin)
    check->unknown++;
  else if ((symbol->no_source_p || other_name_p (check, symbol))
	   && check->debug_p)
    check->other_code++;
  else
    add_finding (check, origin->source, symbol->name->text,
		 what_of (check, symbol));
}

/* Judge the lines with NAME once all symbols were.  */

static void
judge_lines (struct check *check, const struct listed_name *name)
{
  for (size_t i = 0; i < name->num_mentions; i++)
    {
      const struct mention *mention = &name->mentions[i];
      if (!mention->code_p)
	continue;
      check->functions++;
      if (mention->symbol)
	continue;
      if (check->relocatable_p)
	add_finding (check, check->listed.units[mention->unit].sources[0].text,
		     name->text, NO_SYMBOL);
      else
	check->dropped++;
    }
}

/* The handler of objects.  */

static bool
see_object (void *data, const struct elf_object *object)
{
  struct check *check = data;
  /* The last one may have been broken off.  */
  symbols_clear (&check->listed);
  free (check->object);
  check->object = (object->member
		   ? xasprintf ("%s(%s)", object->path, object->member)
		   : xstrdup (object->path));
  check->relocatable_p = object->relocatable_p;
  check->symbols_p = object->symbols_p;
  check->debug_p = true;
  return true;
}

/* Add to the check DATA that FACT of UNIT has no line.  */

static void
see_no_fact (void *data, const char *unit, const char *fact)
{
  add_finding (data, unit, fact, NO_FACT);
}

static bool
see_record (void *data, const char *name, const char *text, size_t length,
	    const char *directory)
{
  struct check *check = data;
  if (!directory)
    check->debug_p = false;
  if (!record_read (name, text, length, &symbols_lister, &check->listed))
    return false;
  check_facts (name, text, length, see_no_fact, check);
  return true;
}

static bool
see_symbol (void *data, const struct elf_symbol *found)
{
  struct check *check = data;
  if (!check->listed.num_units)
    return true;
  struct object_symbol *symbol = symbols_enter (&check->listed, found);
  /* It takes time to find out, so only where it may count.  */
  if (!symbol->name->num_mentions && !length_without (found->name, ".cold"))
    {
      const char *function;
      symbol->no_source_p = elf_no_source_p (found, &function);
      symbol->function = function ? xstrdup (function) : NULL;
    }
  return true;
}

/* Return true if the records of the object of CHECK list a function with
   code.  */

static bool
code_p (const struct check *check)
{
  for (const struct listed_name *name = check->listed.names; name;
       name = name->hh.next)
    for (size_t i = 0; i < name->num_mentions; i++)
      if (name->mentions[i].code_p)
	return true;
  return false;
}

static bool
see_end (void *data)
{
  struct check *check = data;
  if (!check->listed.num_units)
    {
      check->objects_without++;
      return true;
    }
  if (!check->symbols_p && code_p (check))
    {
      error (0, 0, "%s: no symbol table, so its records cannot be checked:"
	     " check the file before it was stripped, or the separate debug"
	     " file", check->object);
      check->trouble_p = true;
      return true;
    }

  for (size_t i = 0; i < check->listed.number; i++)
    judge_symbol (check, i);
  for (struct listed_name *name = check->listed.names; name;
       name = name->hh.next)
    judge_lines (check, name);

  check->objects++;
  check->records += check->listed.num_units;
  check->symbols += check->listed.number;
  return true;
}

static bool
see_split (void *data)
{
  struct check *check = data;
  check->input->split_p = true;
  return true;
}

static const struct elf_handler object_handler = {
  .object = see_object, .record = see_record, .symbol = see_symbol,
  .end = see_end, .split = see_split
};

/* Check the file INPUT, for the check DATA.  Return how many records it has,
   or -1 after a message.  */

static int
check_file (void *data, struct input *input)
{
  struct check *check = data;
  if (input->kind == INPUT_OBJECT)
    {
      unsigned long before = check->records;
      bool trouble_p = check->trouble_p;
      check->input = input;
      check->trouble_p = false;
      bool ok = elf_read (input->name, input->fd, &object_handler, check);
      ok = ok && !check->trouble_p;
      check->trouble_p |= trouble_p;
      return ok ? (int) (check->records - before) : -1;
    }
  if (!input->found_p
      && (input->kind == INPUT_LIST || input->kind == INPUT_DUMP))
    {
      error (0, 0, "%s: not an object or an archive, so there are no symbols"
	     " to hold its records against", input->name);
      return -1;
    }
  return 0;
}

/* Compare two units without a record by their names.  */

static int
compare_bare (struct bare_unit *a, struct bare_unit *b)
{
  return strcmp (a->source, b->source);
}

/* Print on standard error what was checked, and what could not be.  */

static void
print_summary (const struct check *check)
{
  error (0, 0, "%lu objects with %lu records, %lu symbols of functions and %lu"
	 " functions that are listed with code: %zu findings",
	 check->objects, check->records, check->symbols, check->functions,
	 check->num_findings);
  if (check->objects_without)
    error (0, 0, "%lu objects have no record", check->objects_without);
  if (check->bare_units)
    {
      char *list;
      size_t size;
      FILE *text = open_text (&list, &size);
      unsigned long symbols = 0;
      for (const struct bare_unit *unit = check->bare_units; unit;
	   unit = unit->hh.next)
	{
	  fputs (unit == check->bare_units ? "" : ", ", text);
	  put_text (text, unit->source);
	  symbols += unit->symbols;
	}
      fclose (text);
      error (0, 0, "%lu symbols are of %u units without a record: %s", symbols,
	     HASH_COUNT (check->bare_units), list);
      free (list);
    }
  if (check->unknown)
    error (0, 0, "%lu symbols without a line are of a unit that is not known",
	   check->unknown);
  if (check->other_code)
    error (0, 0, "%lu symbols are of no function of a source, by the debug"
	   " information: of an asm statement, say", check->other_code);
  if (check->made)
    error (0, 0, "%lu symbols are of parts and helpers that the compiler makes"
	   " and a record has no line for", check->made);
  if (check->dropped)
    error (0, 0, "%lu lines have no symbol: the linker dropped the function",
	   check->dropped);
}

/* Print what CHECK found, as JSON if JSON_P.  */

static void
print_findings (const struct check *check, bool json_p)
{
  if (!json_p)
    {
      if (!check->num_findings)
	return;
      struct table *table = table_new ("llll");
      table_row (table, "OBJECT", "UNIT", "FUNCTION", "WHAT");
      for (size_t i = 0; i < check->num_findings; i++)
	{
	  const struct finding *finding = &check->findings[i];
	  table_row (table, finding->object, finding->unit, finding->function,
		     what_texts[finding->what]);
	}
      table_print (table, stdout, 0);
      return;
    }

  static const char *const words[] = {
    [NOT_LISTED] = "not listed", [NO_CODE] = "no code",
    [NO_SYMBOL] = "no symbol", [NO_FACT] = "no fact"
  };
  struct json_object *answer = json_answer ("check");
  struct json_object *findings = json_object_new_array ();
  for (size_t i = 0; i < check->num_findings; i++)
    {
      const struct finding *finding = &check->findings[i];
      struct json_object *object = json_object_new_object ();
      json_add_text (object, "object", finding->object);
      json_add_text (object, "unit", finding->unit);
      json_add_text (object, "function", finding->function);
      json_add_text (object, "what", words[finding->what]);
      json_object_array_add (findings, object);
    }
  json_object_object_add (answer, "findings", findings);
  struct json_object *units = json_object_new_array ();
  for (const struct bare_unit *unit = check->bare_units; unit;
       unit = unit->hh.next)
    {
      struct json_object *object = json_object_new_object ();
      json_add_text (object, "source", unit->source);
      json_add_number (object, "symbols", unit->symbols);
      json_object_array_add (units, object);
    }
  json_object_object_add (answer, "units_without_record", units);
  json_add_number (answer, "objects", check->objects);
  json_add_number (answer, "objects_without_record", check->objects_without);
  json_add_number (answer, "records", check->records);
  json_add_number (answer, "symbols", check->symbols);
  json_add_number (answer, "functions", check->functions);
  json_add_number (answer, "of_unknown_unit", check->unknown);
  json_add_number (answer, "of_no_source", check->other_code);
  json_add_number (answer, "made_by_compiler", check->made);
  json_add_number (answer, "dropped", check->dropped);
  json_print (answer);
}

int
command_check (int argc, char **argv)
{
  static const struct argp_child children[]
    = { { &json_argp, 0, NULL, 0 }, { &colour_argp, 0, NULL, 0 }, { 0 } };
  static const struct argp argp = {
    .children = children, .args_doc = "PATH...",
    .doc = "Hold the records of objects, archives, programs, shared objects,"
      " kernel modules, debug files and folders of these against their symbols:"
      " each function with a symbol has to be in a record, and each one that is"
      " listed as having code needs a symbol; and each fact that a record names"
      " needs a line, if its function has one."
      "\vThe exit status is 0 if all is well, 1 if something was found, and 2"
      " if something could not be checked."
  };
  struct source_options options = { 0 };
  parse_options (&argp, argc, argv, 0, &options);
  if (!options.num_words)
    {
      error (0, 0, "nothing to check: name objects or folders of them");
      return STATUS_TROUBLE;
    }

  struct check check = { 0 };
  for (size_t i = 0; i < options.num_words; i++)
    for_each_file (options.words[i], check_file, &check, &check.trouble_p);
  HASH_SORT (check.bare_units, compare_bare);
  print_findings (&check, options.json_p);
  print_summary (&check);
  int status = (check.trouble_p || !check.objects ? STATUS_TROUBLE
		: check.num_findings ? STATUS_NOTHING : STATUS_FOUND);

  symbols_free (&check.listed);
  free (check.object);
  for (size_t i = 0; i < check.num_findings; i++)
    {
      free (check.findings[i].object);
      free (check.findings[i].unit);
      free (check.findings[i].function);
    }
  free (check.findings);
  struct bare_unit *unit, *next;
  HASH_ITER (hh, check.bare_units, unit, next)
    {
      HASH_DEL (check.bare_units, unit);
      free (unit->source);
      free (unit);
    }
  return finish_output (status);
}
