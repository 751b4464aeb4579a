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

   A function of a header that a record leaves out has no code.  So a symbol
   without a line is wrong whatever the record left out.

   Two static functions may have one name, so a symbol is looked up in the
   records of its own unit where that is known.  And the compiler makes symbols
   that no record has, because there is nothing in them that a change of a
   function could change; made_by_compiler_p has all of them.  */

#include <argp.h>
#include <error.h>
#include <json-c/json.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "elf-file.h"
#include "impacted.h"
#include "output.h"
#include "record.h"
#include "walk.h"

/* What is wrong with a name.  */

enum what
{
  NOT_LISTED,			/* A symbol without a line.  */
  NO_CODE,			/* A symbol, but by its line there is none.  */
  NO_SYMBOL			/* A line without a symbol.  */
};

static const char *const what_texts[] = {
  [NOT_LISTED] = "symbol without a line in the record",
  [NO_CODE] = "symbol of a function that is listed as having no code",
  [NO_SYMBOL] = "listed as having code, but without a symbol"
};

/* One of the sources of a record.  */

struct source_name
{
  char *text;
  const char *base;		/* TEXT without its folders.  */
};

/* A unit with a record.  That of a link can have many sources.  */

struct unit
{
  struct source_name *sources;
  size_t num_sources;
};

/* That a name is in the record of a unit.  */

struct mention
{
  unsigned unit;
  bool code_p;			/* There is code of it.  */
  bool seen_p;			/* There is a symbol for it.  */
};

/* A name in records or of symbols.  */

struct name
{
  char *text;
  struct mention *mentions;
  size_t num_mentions;
  size_t mentions_room;
  size_t first_symbol;		/* Index + 1 of the first symbol, or 0.  */
  UT_hash_handle hh;
};

/* What the unit of a symbol is called, and whether that is the source of a
   record, or the last part of one.  */

struct origin
{
  char *text;
  bool source_p;
  bool base_p;
  const char *source;		/* TEXT, or the source if there is but one.  */
  UT_hash_handle hh;
};

/* A symbol of the object.  */

struct symbol
{
  struct name *name;
  struct origin *origin;	/* Or null.  */
  uint64_t value;
  uint64_t size;
  bool local_p;
  bool ifunc_p;
  bool no_source_p;		/* Debug information has no function here.  */
  char *function;		/* The one that it has begin here, or null.  */
  size_t next;			/* Index + 1 of another one of that name.  */
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
  struct unit *units;
  size_t num_units;
  size_t units_room;
  struct name *names;
  struct origin *origins;
  struct symbol *object_symbols;
  size_t num_symbols;
  size_t symbols_room;
};

/* Return the last part of the name of a file, PATH.  */

static const char *
base_name (const char *path)
{
  const char *slash = strrchr (path, '/');
  return slash ? slash + 1 : path;
}

/* Return the name TEXT of CHECK, LENGTH bytes long, or null if there is
   none.  */

static struct name *
find_name (struct check *check, const char *text, size_t length)
{
  struct name *name;
  HASH_FIND (hh, check->names, text, length, name);
  return name;
}

/* Return the name TEXT of CHECK, which is made if there is none.  */

static struct name *
enter_name (struct check *check, const char *text)
{
  size_t length = strlen (text);
  struct name *name = find_name (check, text, length);
  if (!name)
    {
      name = xcalloc (1, sizeof *name);
      name->text = xstrdup (text);
      HASH_ADD_KEYPTR (hh, check->names, name->text, length, name);
    }
  return name;
}

/* Enter that the record which is read has the name TEXT, with code if
   CODE_P.  */

static void
enter_mention (struct check *check, const char *text, bool code_p)
{
  /* The assembler keeps such names to itself.  */
  if (!strncmp (text, ".L", 2))
    return;
  struct name *name = enter_name (check, text);
  unsigned unit = check->num_units - 1;
  struct mention *last
    = name->num_mentions ? &name->mentions[name->num_mentions - 1] : NULL;
  if (!last || last->unit != unit)
    {
      grow_array (&name->mentions, &name->mentions_room, name->num_mentions,
		  sizeof *name->mentions);
      last = &name->mentions[name->num_mentions++];
      *last = (struct mention) { .unit = unit };
    }
  last->code_p |= code_p;
}

/* The handler of a record.  */

static bool
see_unit (void *data, const struct record_unit *record)
{
  struct check *check = data;
  grow_array (&check->units, &check->units_room, check->num_units,
	      sizeof *check->units);
  struct unit *unit = &check->units[check->num_units++];
  unit->num_sources = 1 + record->num_others;
  unit->sources = xcalloc (unit->num_sources, sizeof *unit->sources);
  for (size_t i = 0; i < unit->num_sources; i++)
    {
      struct source_name *name = &unit->sources[i];
      name->text = xstrdup (i ? record->others[i - 1].source : record->source);
      name->base = base_name (name->text);
    }
  return true;
}

static bool
see_function (void *data, const struct record_function *function)
{
  /* Of the other ones, `elsewhere' says that the symbol is in another part of
     a link, and `bound' that it is for the callers which it had.  */
  enter_mention (data, function->name,
		 !strcmp (function->state, "emitted")
		 || !strcmp (function->state, "bound"));
  return true;
}

static bool
see_impact (void *data, const struct record_impact *impact)
{
  enter_mention (data, impact->name, true);
  return true;
}

static bool
see_unit_end (void *data __attribute__ ((unused)))
{
  return true;
}

/* Return true if DATA, a check, has a symbol NAME, whose text is LENGTH bytes
   long, that begins at VALUE.  */

static bool
symbol_at_p (struct check *check, const char *text, size_t length,
	     uint64_t value, bool ifunc_p)
{
  struct name *name = find_name (check, text, length);
  for (size_t i = name ? name->first_symbol : 0; i > 0; )
    {
      const struct symbol *symbol = &check->object_symbols[i - 1];
      if (symbol->value == value && symbol->ifunc_p == ifunc_p)
	return true;
      i = symbol->next;
    }
  return false;
}

/* Return true if MENTION may be of a unit that is called ORIGIN.  */

static bool
mention_fits_p (const struct check *check, const struct mention *mention,
		const struct origin *origin)
{
  if (!origin)
    return true;
  const struct unit *unit = &check->units[mention->unit];
  for (size_t i = 0; i < unit->num_sources; i++)
    {
      const struct source_name *name = &unit->sources[i];
      if (!strcmp (origin->source_p ? name->text : name->base, origin->text))
	return true;
    }
  return false;
}

/* Return true if the name whose LENGTH bytes are at TEXT is listed with code
   in the unit of SYMBOL, or in any one if SYMBOL is global: there is but one
   of a global name.  */

static bool
listed_p (struct check *check, const char *text, size_t length,
	  const struct symbol *symbol)
{
  struct name *name = find_name (check, text, length);
  for (size_t i = 0; name && i < name->num_mentions; i++)
    if (name->mentions[i].code_p
	&& (!symbol->local_p
	    || mention_fits_p (check, &name->mentions[i], symbol->origin)))
      return true;
  return false;
}

/* If SYMBOL is listed under its own name, note that there is a symbol for the
   line, and return true.  A local symbol is for one line.  */

static bool
find_line (struct check *check, const struct symbol *symbol)
{
  struct name *name = symbol->name;
  bool found_p = false;
  for (size_t i = 0; i < name->num_mentions; i++)
    {
      struct mention *mention = &name->mentions[i];
      if (!mention->code_p)
	continue;
      if (!symbol->local_p)
	mention->seen_p = found_p = true;
      else if (!mention->seen_p
	       && mention_fits_p (check, mention, symbol->origin))
	return mention->seen_p = true;
    }
  return found_p;
}

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
made_by_compiler_p (struct check *check, const struct symbol *symbol)
{
  const char *text = symbol->name->text;
  size_t length;

  /* A part of a function that is seldom executed.  */
  if ((length = length_without (text, ".cold")))
    return listed_p (check, text, length, symbol);

  /* Another symbol for the same code that a thunk got.  */
  if ((length = length_without (text, ".localalias")))
    return symbol_at_p (check, text, length, symbol->value, false);

  /* What chooses between versions for instruction sets, and the function that
     stands for all of them.  */
  if ((length = length_without (text, ".resolver")))
    return symbol_at_p (check, text, length, symbol->value, true);
  if (symbol->ifunc_p)
    {
      char *resolver = xasprintf ("%s.resolver", text);
      bool found_p = symbol_at_p (check, resolver, strlen (resolver),
				  symbol->value, false);
      free (resolver);
      return found_p;
    }

  /* Another version of a symbol: NAME@VERSION or NAME@@VERSION.  */
  const char *at = strchr (text, '@');
  if (at && at > text)
    return symbol_at_p (check, text, at - text, symbol->value, false);

  /* What objtool puts before the functions of a kernel.  */
  static const char padding[] = "__pfx_";
  if (!strncmp (text, padding, sizeof padding - 1))
    {
      text += sizeof padding - 1;
      return symbol_at_p (check, text, strlen (text),
			  symbol->value + symbol->size, false);
    }

  const char *target = thunk_target (text);
  if (target)
    {
      char *name = xasprintf ("_Z%s", target);
      bool found_p = listed_p (check, name, strlen (name), symbol);
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
what_of (const struct check *check, const struct symbol *symbol)
{
  const struct name *name = symbol->name;
  for (size_t i = 0; i < name->num_mentions; i++)
    if (!name->mentions[i].code_p
	&& mention_fits_p (check, &name->mentions[i], symbol->origin))
      return NO_CODE;
  return NOT_LISTED;
}

/* Return true if SYMBOL is no more than another name of a function that is
   listed and has a symbol in the same place: an asm statement may have made
   it.  A clone, whose name begins with that of its function, is a function for
   itself.  */

static bool
other_name_p (struct check *check, const struct symbol *symbol)
{
  const char *function = symbol->function;
  size_t length = function ? strlen (function) : 0;
  return (function
	  && (strncmp (symbol->name->text, function, length)
	      || symbol->name->text[length] != '.')
	  && listed_p (check, function, length, symbol)
	  && symbol_at_p (check, function, length, symbol->value, false));
}

/* Judge SYMBOL.  */

static void
judge_symbol (struct check *check, const struct symbol *symbol)
{
  const struct origin *origin = symbol->origin;
  if (find_line (check, symbol))
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
judge_lines (struct check *check, const struct name *name)
{
  for (size_t i = 0; i < name->num_mentions; i++)
    {
      const struct mention *mention = &name->mentions[i];
      if (!mention->code_p)
	continue;
      check->functions++;
      if (mention->seen_p)
	continue;
      if (check->relocatable_p)
	add_finding (check, check->units[mention->unit].sources[0].text,
		     name->text, NO_SYMBOL);
      else
	check->dropped++;
    }
}

/* Forget the object that was read.  */

static void
forget_object (struct check *check)
{
  struct name *name, *next_name;
  HASH_ITER (hh, check->names, name, next_name)
    {
      HASH_DEL (check->names, name);
      free (name->text);
      free (name->mentions);
      free (name);
    }
  struct origin *origin, *next_origin;
  HASH_ITER (hh, check->origins, origin, next_origin)
    {
      HASH_DEL (check->origins, origin);
      free (origin->text);
      free (origin);
    }
  for (size_t i = 0; i < check->num_units; i++)
    {
      struct unit *unit = &check->units[i];
      for (size_t j = 0; j < unit->num_sources; j++)
	free (unit->sources[j].text);
      free (unit->sources);
    }
  check->num_units = 0;
  for (size_t i = 0; i < check->num_symbols; i++)
    free (check->object_symbols[i].function);
  check->num_symbols = 0;
  free (check->object);
  check->object = NULL;
}

/* The handler of objects.  */

static bool
see_object (void *data, const struct elf_object *object)
{
  struct check *check = data;
  /* The last one may have been broken off.  */
  forget_object (check);
  check->object = (object->member
		   ? xasprintf ("%s(%s)", object->path, object->member)
		   : xstrdup (object->path));
  check->relocatable_p = object->relocatable_p;
  check->symbols_p = object->symbols_p;
  check->debug_p = true;
  return true;
}

static bool
see_record (void *data, const char *name, const char *text, size_t length,
	    const char *directory)
{
  static const struct record_handler handler
    = { see_unit, see_function, see_impact, see_unit_end, NULL };
  struct check *check = data;
  if (!directory)
    check->debug_p = false;
  return record_read (name, text, length, &handler, check);
}

/* Return what is known of the unit that is called TEXT.  */

static struct origin *
enter_origin (struct check *check, const char *text)
{
  struct origin *origin;
  HASH_FIND_STR (check->origins, text, origin);
  if (origin)
    return origin;
  origin = xcalloc (1, sizeof *origin);
  origin->text = xstrdup (text);
  HASH_ADD_KEYPTR (hh, check->origins, origin->text, strlen (origin->text),
		   origin);
  origin->source = origin->text;
  for (size_t i = 0; i < check->num_units; i++)
    for (size_t j = 0; j < check->units[i].num_sources; j++)
      {
	const struct source_name *name = &check->units[i].sources[j];
	origin->source_p |= !strcmp (name->text, text);
	if (!strcmp (name->base, text))
	  {
	    /* All parts of a link have the same sources.  */
	    origin->source = (!origin->base_p
			      || !strcmp (origin->source, name->text)
			      ? name->text : origin->text);
	    origin->base_p = true;
	  }
      }
  if (origin->source_p)
    origin->source = origin->text;
  return origin;
}

static bool
see_symbol (void *data, const struct elf_symbol *found)
{
  struct check *check = data;
  if (!check->num_units)
    return true;
  grow_array (&check->object_symbols, &check->symbols_room,
	      check->num_symbols, sizeof *check->object_symbols);
  struct symbol *symbol = &check->object_symbols[check->num_symbols++];
  *symbol = (struct symbol) {
    .name = enter_name (check, found->name),
    .origin = found->unit ? enter_origin (check, found->unit) : NULL,
    .value = found->value, .size = found->size,
    .local_p = found->local_p, .ifunc_p = found->ifunc_p
  };
  symbol->next = symbol->name->first_symbol;
  symbol->name->first_symbol = check->num_symbols;
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
  for (const struct name *name = check->names; name; name = name->hh.next)
    for (size_t i = 0; i < name->num_mentions; i++)
      if (name->mentions[i].code_p)
	return true;
  return false;
}

static bool
see_end (void *data)
{
  struct check *check = data;
  if (!check->num_units)
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

  for (size_t i = 0; i < check->num_symbols; i++)
    judge_symbol (check, &check->object_symbols[i]);
  for (struct name *name = check->names; name; name = name->hh.next)
    judge_lines (check, name);

  check->objects++;
  check->records += check->num_units;
  check->symbols += check->num_symbols;
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
    [NO_SYMBOL] = "no symbol"
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

/* What `check' was told to do.  */

struct check_options
{
  bool json_p;
  char **paths;
  size_t num_paths;
};

static const struct argp_option check_options[] = {
  { "json", 'j', NULL, 0, "Print JSON", 0 },
  { 0 }
};

/* Parse an option or an argument of `check'.  */

static error_t
parse_check (int key, char *argument __attribute__ ((unused)),
	     struct argp_state *state)
{
  struct check_options *options = state->input;
  switch (key)
    {
    case 'j':
      options->json_p = true;
      return 0;
    case ARGP_KEY_ARGS:
      options->paths = state->argv + state->next;
      options->num_paths = state->argc - state->next;
      return 0;
    case ARGP_KEY_NO_ARGS:
      argp_error (state, "nothing to check");
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

int
command_check (int argc, char **argv)
{
  static const struct argp argp = {
    .options = check_options, .parser = parse_check, .args_doc = "PATH...",
    .doc = "Hold the records of objects, archives, programs, shared objects,"
      " kernel modules, debug files and folders of these against their symbols:"
      " each function with a symbol has to be in a record, and each one that is"
      " listed as having code needs a symbol."
      "\vThe exit status is 0 if all is well, 1 if something was found, and 2"
      " if something could not be checked."
  };
  struct check_options options = { 0 };
  argp_parse (&argp, argc, argv, 0, NULL, &options);

  struct check check = { 0 };
  for (size_t i = 0; i < options.num_paths; i++)
    for_each_file (options.paths[i], check_file, &check, &check.trouble_p);
  HASH_SORT (check.bare_units, compare_bare);
  print_findings (&check, options.json_p);
  print_summary (&check);
  int status = (check.trouble_p || !check.objects ? STATUS_TROUBLE
		: check.num_findings ? STATUS_NOTHING : STATUS_FOUND);

  forget_object (&check);
  free (check.units);
  free (check.object_symbols);
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
