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
#include "check-internal.h"
#include "elf-file.h"
#include "impacted.h"
#include "options.h"
#include "output.h"
#include "program.h"
#include "record.h"
#include "symbols.h"
#include "walk.h"

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
  else if (!origin && symbol->found.program_p)
    add_finding (check, check->object, symbol->name->text,
		 what_of (check, symbol));
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
	add_finding (check, check->listed.units[mention->unit].source,
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
  facts_check_clear (&check->facts);
  program_reader_clear (&check->partitions);
  kept_symbols_clear (&check->kept);
  check->parted_p = false;
  check->elf = object;
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
  check->partitions.name = name;
  return record_read (name, text, length, &program_gatherer,
		      &check->partitions);
}

/* The functions of a handler of records, which enters their lines and checks
   their facts.  */

static bool
list_unit (void *data, const struct record_unit *unit)
{
  struct check *check = data;
  return (symbols_lister.unit (&check->listed, unit)
	  && facts_checker.unit (&check->facts, unit));
}

static bool
list_function (void *data, const struct record_function *function)
{
  struct check *check = data;
  return (symbols_lister.function (&check->listed, function)
	  && facts_checker.function (&check->facts, function));
}

static bool
list_impact (void *data, const struct record_impact *impact)
{
  struct check *check = data;
  return (symbols_lister.impact (&check->listed, impact)
	  && facts_checker.impact (&check->facts, impact));
}

static bool
list_fact (void *data, const struct record_fact *fact)
{
  struct check *check = data;
  return facts_checker.fact (&check->facts, fact);
}

static bool
list_end (void *data)
{
  struct check *check = data;
  return (symbols_lister.end (&check->listed)
	  && facts_checker.end (&check->facts));
}

static const struct record_handler record_handler = {
  .unit = list_unit, .function = list_function, .impact = list_impact,
  .fact = list_fact, .end = list_end
};

static bool
see_records_end (void *data)
{
  struct check *check = data;
  const struct programs *own = &check->partitions.own;
  for (size_t i = 0; i < own->number; i++)
    if (!program_whole_p (&own->all[i]))
      check->parted_p = true;
    else if (!program_read (&own->all[i], &record_handler, check))
      return false;
  return true;
}

static bool
see_symbol (void *data, const struct elf_symbol *found)
{
  struct check *check = data;
  if (!check->listed.num_units && !check->parted_p)
    return true;
  struct object_symbol *symbol = symbols_enter (&check->listed, found);
  /* It takes time to find out, so only where it may count.  */
  if (!symbol->name->num_mentions && !length_without (found->name, ".cold"))
    {
      const char *function;
      symbol->no_source_p = elf_no_source_p (found, &function);
      symbol->function = function ? xstrdup (function) : NULL;
    }
  if (check->parted_p)
    {
      struct kept_symbol *kept = keep_symbol (&check->kept, found);
      kept->no_source_p = symbol->no_source_p;
      kept->function = symbol->function ? xstrdup (symbol->function) : NULL;
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

/* Judge the object of CHECK, whose records and symbols are known.  */

static void
judge (struct check *check)
{
  if (!check->symbols_p && code_p (check))
    {
      error (0, 0, "%s: no symbol table, so its records cannot be checked:"
	     " check the file before it was stripped, or the separate debug"
	     " file", check->object);
      check->trouble_p = true;
      return;
    }

  for (size_t i = 0; i < check->listed.number; i++)
    judge_symbol (check, i);
  for (struct listed_name *name = check->listed.names; name;
       name = name->hh.next)
    judge_lines (check, name);

  check->objects++;
  check->records += check->listed.num_units;
  check->symbols += check->listed.number;
}

/* Judge PROGRAM, whose partitions several objects have, and now all.  */

static bool
judge_program (struct check *check, struct program *program)
{
  symbols_clear (&check->listed);
  free (check->object);
  check->object = program_name (program);
  check->relocatable_p = !program->linked_p;
  check->symbols_p = !program->stripped_p;
  check->debug_p = !program->bare_p;
  bool ok = program_read (program, &record_handler, check);
  if (ok)
    {
      symbols_enter_program (&check->listed, program);
      judge (check);
    }
  program_done (program);
  return ok;
}

/* Add the partitions of the object of CHECK to those of other ones, where
   others of their link are to be.  */

static bool
add_partitions (struct check *check)
{
  struct programs *own = &check->partitions.own;
  bool ok = true;
  for (size_t i = 0; ok && i < own->number; i++)
    {
      struct program *program = &own->all[i];
      if (program_whole_p (program))
	continue;
      check->others += program->number;
      program->linked_p = !check->relocatable_p;
      program->stripped_p = !check->symbols_p;
      program->bare_p = !check->debug_p;
      program_add_symbols (program, &check->kept);
      program = programs_add (&check->programs, program, check->input->key);
      ok = program && (!program_whole_p (program) || program->passed_p
		       || judge_program (check, program));
    }
  return ok;
}

static bool
see_end (void *data)
{
  struct check *check = data;
  if (check->listed.num_units)
    judge (check);
  else if (!check->parted_p)
    check->objects_without++;
  return !check->parted_p || add_partitions (check);
}

static bool
see_split (void *data)
{
  struct check *check = data;
  check->input->split_p = true;
  return true;
}

static bool
see_slim (void *data)
{
  struct check *check = data;
  check->input->slim_p = true;
  return true;
}

static const struct elf_handler object_handler = {
  .object = see_object, .record = see_record, .records = see_records_end,
  .symbol = see_symbol, .end = see_end, .split = see_split, .slim = see_slim
};

/* Return where the compiler was run for SOURCE of the struct check DATA.  */

static const char *
directory_of (void *data, const char *source)
{
  const struct check *check = data;
  return elf_directory (check->elf, source);
}

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
      check->others = 0;
      bool ok = elf_read (input->name, input->fd, &object_handler, check);
      ok = ok && !check->trouble_p;
      check->trouble_p |= trouble_p;
      return ok ? (int) (check->records - before) + check->others : -1;
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
      " needs a line, if its function has one.  Objects of the partitions of a"
      " program, which -flto makes, are taken together."
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

  struct check check = {
    .facts = { .callback = see_no_fact, .data = &check },
    .partitions = { .next = &record_handler, .data = &check,
		    .directory = directory_of }
  };
  for (size_t i = 0; i < options.num_words; i++)
    for_each_file (options.words[i], check_file, &check, &check.trouble_p);
  check.trouble_p |= programs_missing (&check.programs);
  check_report (&check, options.json_p);
  int status = (check.trouble_p || !check.objects ? STATUS_TROUBLE
		: check.num_findings ? STATUS_NOTHING : STATUS_FOUND);

  symbols_free (&check.listed);
  facts_check_clear (&check.facts);
  program_reader_clear (&check.partitions);
  kept_symbols_clear (&check.kept);
  programs_clear (&check.programs);
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
