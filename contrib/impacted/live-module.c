/* Whether a live patch asks for nothing that it must not have.
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


#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "live-check.h"
#include "made.h"
#include "rules.h"

/* Add to CHECK that about NAME in OBJECT there is a fault of KIND in MODULE, as
   FORMAT says.  */

#define FAULT(CHECK, MODULE, KIND, OBJECT, NAME, ADVICE, ...)		\
  findings_add (&(CHECK)->findings, FINDING_FAULT, KIND, (MODULE)->path,	\
		OBJECT, NAME, ADVICE, __VA_ARGS__)
#define UNKNOWN(CHECK, MODULE, KIND, OBJECT, NAME, ADVICE, ...)		\
  findings_add (&(CHECK)->findings, FINDING_UNKNOWN, KIND, (MODULE)->path, \
		OBJECT, NAME, ADVICE, __VA_ARGS__)

/* Judge the tables of MODULE as such.  */

static void
check_tables (struct live_check *check, const struct livepatch *module)
{
  if (!module->num_tables)
    UNKNOWN (check, module, "no table", NULL, NULL,
	     "see that this is the module of the patch",
	     "there is no table of functions: neither a struct klp_patch that"
	     " points to its objects, nor what kpatch or klp-build make; one that"
	     " is filled when the module is loaded cannot be judged");
  if (!module->livepatch_p)
    FAULT (check, module, "not marked as a patch", NULL, NULL,
	   "add MODULE_INFO (livepatch, \"Y\")",
	   "it does not say that it is a live patch, so that the kernel refuses"
	   " it");
  for (size_t i = 0; i < module->num_faults; i++)
    {
      const struct patch_fault *fault = &module->faults[i];
      if (fault->fault == TABLE_NO_END)
	FAULT (check, module, "no end", fault->where, NULL,
	       "add an entry without contents",
	       "its table does not end with an entry without contents, so that"
	       " the kernel reads on behind it");
      else
	UNKNOWN (check, module, "table", fault->where, NULL,
		 "build the module with debug information",
		 "its table has a shape that is not known, so that its entries"
		 " are not known either");
    }
}

/* Return true if a module of CHECK exports NAME.  */

static bool
exported_there_p (const struct live_check *check, const char *name)
{
  for (size_t i = 0; i < check->num_modules; i++)
    if (patch_name_p (check->modules[i].exports, name))
      return true;
  return false;
}

/* Judge SYMBOL of MODULE, which asks for it by its name, as any module does.
   Return false if it is not known whether an object exports it.  */

static bool
check_plain (struct live_check *check, const struct livepatch *module,
	     const struct patch_symbol *symbol)
{
  bool any_p = false, all_p = true;
  if (symbol->weak_p || exported_there_p (check, symbol->name))
    return true;
  for (size_t i = 0; i < check->num_objects; i++)
    {
      const struct old_object *old = live_object_old (&check->objects[i]);
      if (old && old_object_exports_p (old, symbol->name))
	return true;
      all_p &= old != NULL;
      any_p |= old && old_object_count (old, symbol->name) > 0;
    }
  /* What none of them has may be of an object that has no records.  */
  if (any_p && all_p)
    FAULT (check, module, "not exported", NULL, symbol->name,
	   "ask for it as .klp.sym.OBJECT.NAME,POSITION",
	   "the module asks for it, and no object exports it, so that the module"
	   " cannot be loaded");
  return any_p && all_p;
}

/* Judge whether the object of SYMBOL of MODULE has it at its position, by the
   symbols of that object or else by ROWS.  */

static void
check_position (struct live_check *check, const struct livepatch *module,
		const struct patch_symbol *symbol,
		const struct old_object *old, const struct live_rows *rows)
{
  size_t count = old ? old_object_count (old, symbol->name) : 0;
  bool unique_p = rows->number && rows->all[0].position == 0;
  if (rows->state && !rows->number && !count)
    FAULT (check, module, "not emitted", symbol->object, symbol->name,
	   "bring a copy along",
	   "the module asks for it, and the object has no symbol of it: it is"
	   " %s", rows->state);
  else if (old && !count)
    FAULT (check, module, "not emitted", symbol->object, symbol->name,
	   "see how it is called there, or bring a copy along",
	   "the module asks for it, and the object has no symbol of that name");
  else if (old ? symbol->position == 0 && count > 1
	   : symbol->position == 0 && rows->number && !unique_p)
    FAULT (check, module, "position", symbol->object, symbol->name,
	   "ask for one by its number",
	   "%s has position 0, and the object has several symbols of that name",
	   symbol->symbol);
  else if (old ? symbol->position > count
	   : symbol->position > 1 && unique_p)
    FAULT (check, module, "position", symbol->object, symbol->name,
	   "ask for one by its number",
	   "%s has position %ju, and the object has fewer symbols of that name",
	   symbol->symbol, (uintmax_t) symbol->position);
  else if (!old && !rows->number)
    UNKNOWN (check, module, "no symbol", symbol->object, symbol->name,
	     "let the file of the object be where it was when it was imported",
	     "the module asks for it, and whether the object has it is not"
	     " known");
}

/* Return true if a module of CHECK replaces what SYMBOL asks for.  */

static bool
replaced_p (const struct live_check *check, const struct patch_symbol *symbol)
{
  for (size_t i = 0; i < check->num_modules; i++)
    for (size_t j = 0; j < check->modules[i].num_entries; j++)
      {
	const struct patch_entry *entry = &check->modules[i].entries[j];
	if (entry->name && !entry->ignored_p
	    && !strcmp (entry->name, symbol->name)
	    && !strcmp (entry->object, symbol->object)
	    && (entry->position == symbol->position
		|| (entry->position < 2 && symbol->position < 2)))
	  return true;
      }
  return false;
}

/* Judge whether new code can call what SYMBOL of MODULE asks for, by ROWS.  */

static void
check_bound (struct live_check *check, const struct livepatch *module,
	     const struct patch_symbol *symbol, const struct live_rows *rows)
{
  const struct live_row *row = live_rows_at (rows, symbol->position);
  if (row && row->bound_p && !replaced_p (check, symbol))
    FAULT (check, module, "bound", symbol->object, symbol->name,
	   "bring a copy along",
	   "the module asks for it, and it is bound: its code is right only for"
	   " the callers that it had");
}

/* Judge SYMBOL of MODULE, which the kernel is to find when it loads that.  */

static void
check_livepatch_symbol (struct live_check *check,
			const struct livepatch *module,
			const struct patch_symbol *symbol)
{
  struct live_object *object = live_object_find (check, symbol->object);
  if (symbol->how == ASKED_ANNOTATED)
    FAULT (check, module, "not converted", symbol->object, symbol->name,
	   "run the tool that makes .klp.rela sections of annotations",
	   "%s is an annotation, which no kernel knows, so that the module cannot"
	   " be loaded", symbol->symbol);
  else if (!symbol->marked_p)
    FAULT (check, module, "not marked", symbol->object, symbol->name,
	   "put it into the section SHN_LIVEPATCH (0xff20)",
	   "%s is an ordinary undefined symbol, so that the module cannot be"
	   " loaded", symbol->symbol);
  else if (symbol->ordinary_p)
    FAULT (check, module, "ordinary section", symbol->object, symbol->name,
	   "put the relocation into a section .klp.rela.OBJECT.SECTION",
	   "an ordinary relocation asks for %s, which nothing resolves",
	   symbol->symbol);
  else if (symbol->section_object
	   && strcmp (symbol->section_object, symbol->object))
    FAULT (check, module, "other object", symbol->object, symbol->name,
	   "let a section of its object ask for it",
	   "a section for the object %s asks for it, which the kernel"
	   " refuses", symbol->section_object);
  if (!object)
    {
      UNKNOWN (check, module, "no object", symbol->object, symbol->name,
	       "import it", "the module asks for it, and the database has no"
	       " such object");
      return;
    }
  struct live_rows rows;
  live_rows_find (&rows, check->db, symbol->object, symbol->name);
  check_position (check, module, symbol, live_object_old (object), &rows);
  check_bound (check, module, symbol, &rows);
  live_rows_free (&rows);
}

/* Judge what MODULE asks for as SYMBOL.  Return false if it is not known
   whether an object exports it.  */

static bool
check_symbol (struct live_check *check, const struct livepatch *module,
	      const struct patch_symbol *symbol)
{
  enum made made = made_by_compiler (symbol->name);
  if (symbol->how == ASKED_MALFORMED)
    FAULT (check, module, "malformed", NULL, symbol->name,
	   "call it .klp.sym.OBJECT.NAME,POSITION",
	   "it has no name that the kernel understands");
  else if (symbol->defined_p)
    FAULT (check, module, "copy", symbol->object, symbol->name,
	   "declare it extern, without static and without a value",
	   "%s is to be that of the old code, and the module defines it: the new"
	   " code has a copy of its own", symbol->symbol);
  else if (made != MADE_NOTHING)
    FAULT (check, module, made == MADE_CONSTANT ? "constant" : "clone",
	   symbol->object, symbol->name, "bring its own along",
	   "the module asks for %s of the old code, which is right for that"
	   " alone", made_name (made));
  else if (symbol->how == ASKED_PLAIN)
    return check_plain (check, module, symbol);
  else
    check_livepatch_symbol (check, module, symbol);
  return true;
}

/* Judge what MODULE asks for.  */

static void
check_symbols (struct live_check *check, const struct livepatch *module)
{
  size_t unknown = 0;
  const char *first = NULL;
  for (size_t i = 0; i < module->num_symbols; i++)
    if (!check_symbol (check, module, &module->symbols[i]) && !unknown++)
      first = module->symbols[i].name;
  if (unknown)
    UNKNOWN (check, module, "not exported", NULL, first,
	     "import all modules that export something, and let the files be"
	     " where they were",
	     "the module asks for this%s, and whether an object exports it is"
	     " not known", unknown > 1 ? " and others" : "");
}

/* Return true if MODULE has an entry for OBJECT, whose relocations the kernel
   applies then.  */

static bool
entry_for_p (const struct livepatch *module, const char *object)
{
  for (size_t i = 0; i < module->num_entries; i++)
    if (!module->entries[i].ignored_p
	&& !strcmp (module->entries[i].object, object))
      return true;
  return false;
}

/* Judge SECTION of MODULE.  */

static void
check_section (struct live_check *check, const struct livepatch *module,
	       const struct patch_section *section)
{
  if (!section->object)
    FAULT (check, module, "malformed", NULL, section->name,
	   "call it .klp.rela.OBJECT.SECTION",
	   "the section has no name that the kernel understands");
  else if (!section->marked_p)
    FAULT (check, module, "not marked", section->object, section->name,
	   "set SHF_RELA_LIVEPATCH (0x00100000)",
	   "the section has not the flag of relocations that the kernel applies"
	   " for an object");
  else if (!strcmp (section->object, "vmlinux"))
    ;
  else if (!entry_for_p (module, section->object))
    FAULT (check, module, "section", section->object, section->name,
	   "put the object into the tables",
	   "no table has an entry for the object, so that the kernel never"
	   " applies the relocations of the section");
  else if (!live_object_find (check, section->object))
    UNKNOWN (check, module, "no object", section->object, section->name,
	     "import it", "the database has no such object");
}

/* Return true if compilers and macros make variables called NAME of which each
   unit has its own, and of which a copy does no harm: keys of lock classes, what
   warns once, limits of messages.  */

static bool
harmless_p (const char *name)
{
  static const char *const names[] = {
    "__key", "__warned", "__already_done", "_rs", "descriptor",
    "__compound_literal"
  };
  static const char unique[] = "__UNIQUE_ID_";
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp (name, names[i]))
      return true;
  return !strncmp (name, unique, sizeof unique - 1);
}

/* A variable of a module is looked for in an object.  */

struct variable_search
{
  struct live_check *check;
  const struct livepatch *module;
  const char *kernel;
  const char *name;
  bool found_p;
};

/* Return true if a unit of the set of CHECK is from a file whose last part is
   BASE.  */

static bool
unit_of_set_p (const struct live_check *check, const char *base)
{
  for (size_t i = 0; i < check->answers->number; i++)
    {
      const struct answer *answer = check->answers->all[i];
      for (size_t j = 0; j < answer->num_units; j++)
	{
	  const char *source = answer->units[j].source;
	  const char *slash = strrchr (source, '/');
	  if (!strcmp (slash ? slash + 1 : source, base))
	    return true;
	}
    }
  return false;
}

/* Say that SYMBOL of UNIT is what the struct variable_search DATA is about, if
   new code is likely to mean it.  */

static bool
see_variable (void *data, const char *symbol, const char *unit)
{
  struct variable_search *search = data;
  if (unit && !unit_of_set_p (search->check, unit))
    return true;
  search->found_p = true;
  FAULT (search->check, search->module, "variable", search->kernel,
	 search->name, "let the new code use the old one: .klp.sym.OBJECT.NAME",
	 "the module has a variable of that name, and %s of %s is one of the old"
	 " code: the new code has a copy of its own", symbol,
	 unit ? unit : search->kernel);
  return false;
}

/* Look whether MODULE has copies of variables.  */

static void
check_variables (struct live_check *check, const struct livepatch *module)
{
  for (const struct patch_name *name = module->variables; name;
       name = name->hh.next)
    {
      struct variable_search search = {
	.check = check, .module = module, .name = name->text
      };
      if (harmless_p (name->text))
	continue;
      for (size_t i = 0; i < check->num_objects && !search.found_p; i++)
	{
	  struct live_object *object = &check->objects[i];
	  search.kernel = object->kernel;
	  if ((!strcmp (object->kernel, "vmlinux")
	       || entry_for_p (module, object->kernel))
	      && live_object_old (object))
	    old_object_variables (object->old, name->text, see_variable,
				  &search);
	}
    }
  for (size_t i = 0; i < check->num_objects && module->variables; i++)
    if (entry_for_p (module, check->objects[i].kernel)
	&& !live_object_old (&check->objects[i]))
      UNKNOWN (check, module, "variable", check->objects[i].kernel, NULL,
	       "let its file be where it was when it was imported",
	       "%s cannot be read, so that it is not known whether a variable of"
	       " the module is a copy of one there", check->objects[i].path);
}

/* Judge the records of MODULE: the next patch of the same code needs them, and
   they say at which level its code was compiled.  */

static void
check_records (struct live_check *check, const struct livepatch *module)
{
  if (!module->num_records && level_text (check->answers))
    UNKNOWN (check, module, "level", NULL, NULL,
	     "build it with -flive-patching=inline-clone -frecord-impacted",
	     "it has no record, so that its level is not known: new code must"
	     " not trust facts of functions that stay as they are");
  for (size_t i = 0; i < module->num_records; i++)
    {
      const struct patch_record *record = &module->records[i];
      if (record->level && level_known_p (record->level)
	  && !patch_level_p (record->level))
	FAULT (check, module, "level", NULL, record->unit,
	       "build it with -flive-patching=inline-clone",
	       "its code is of the level %s, so that it trusts facts of functions"
	       " that stay as they are", record->level);
      if (record->level && !level_known_p (record->level))
	UNKNOWN (check, module, "level", NULL, record->unit,
		 "build it at the level of the kernel",
		 "its record is of the level %s, which this program does not"
		 " know", record->level);
      if (record->gap)
	UNKNOWN (check, module, "gap", NULL, record->unit, NULL,
		 "its record may lack functions: %s", record->gap);
    }
}

void
live_check_modules (struct live_check *check)
{
  for (size_t i = 0; i < check->num_modules; i++)
    {
      const struct livepatch *module = &check->modules[i];
      check_tables (check, module);
      check_symbols (check, module);
      for (size_t j = 0; j < module->num_sections; j++)
	check_section (check, module, &module->sections[j]);
      check_variables (check, module);
      check_records (check, module);
    }
}
