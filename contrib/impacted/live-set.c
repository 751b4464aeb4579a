/* Whether a live patch has what its set says.
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


/* Each function of the set that is patched at its entry needs an entry in a
   table; and the text of what changes, and of those whose callers are patched in
   their place, has to be in a module, as a function or in others.  What else is
   to be brought along is needed by those alone whose new text still calls it:
   then the module asks for a symbol that is not there, which live-module.c
   finds.  */

#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "facts.h"
#include "impacted.h"
#include "live-check.h"

/* A function that needs an entry.  */

struct need
{
  char *key;			/* OBJECT NAME POSITION.  */
  char *object;
  const char *name;
  unsigned position;
  bool linked_p;
  uint64_t address;
  const char *clone;		/* The clone that it calls, for which it is in
				   the set, or null.  */
  char *condition;		/* It needs one if this is true, or null: in any
				   case.  In words.  */
  UT_hash_handle hh;
};

/* The functions of an answer are looked at.  */

struct need_search
{
  struct live_check *check;
  const struct answer *answer;
  const struct to_patch *patch;
  const char *condition;	/* That of PATCH in words; or null, also where
				   facts are known.  */
  struct need *needs;
  size_t found;			/* How many symbols the body has.  */
};

/* Return the last step of the route to PATCH if that is a call of a clone, or
   else null.  */

static const char *
called_clone (const struct to_patch *patch)
{
  if (!patch->via || strcmp (patch->kind, "calls-clone"))
    return NULL;
  const char *step = patch->via;
  for (const char *next; (next = strstr (step, " > ")); )
    step = next + 3;
  return *step == '(' ? NULL : step;
}

/* Enter SYMBOL, of a body that needs an entry, in the struct need_search
   DATA.  */

static bool
enter_need (void *data, size_t build,
	    const char *object __attribute__ ((unused)), const char *kernel,
	    const struct symbol_row *symbol)
{
  struct need_search *search = data;
  if (!kernel || !search->answer->builds[build])
    return true;
  search->found++;
  /* What the start has is gone before anybody patches it.  */
  if (symbol_gone_p (symbol))
    return true;
  char *key = xasprintf ("%s %s %u", kernel, symbol->name, symbol->position);
  struct need *need;
  HASH_FIND_STR (search->needs, key, need);
  if (need)
    {
      if (need->condition && !search->condition)
	{
	  free (need->condition);
	  need->condition = NULL;
	}
      free (key);
      return true;
    }
  need = xcalloc (1, sizeof *need);
  *need = (struct need) {
    .key = key, .object = xstrdup (kernel), .name = symbol->name,
    .position = symbol->position, .linked_p = symbol->linked_p,
    .address = symbol->address, .clone = called_clone (search->patch),
    .condition = search->condition ? xstrdup (search->condition) : NULL
  };
  HASH_ADD_KEYPTR (hh, search->needs, need->key, strlen (need->key), need);
  return true;
}

/* Return true if ENTRY replaces NEED: by its name and position, or by another
   name of the same address.  */

static bool
serves_p (struct live_check *check, const struct patch_entry *entry,
	  const struct need *need)
{
  if (!entry->name || entry->ignored_p || strcmp (entry->object, need->object))
    return false;
  if (!strcmp (entry->name, need->name))
    return (entry->position == need->position
	    || (need->position == 0 && entry->position == 1));
  if (!need->linked_p)
    return false;
  struct live_rows rows;
  live_rows_find (&rows, check->db, entry->object, entry->name);
  const struct live_row *row = live_rows_at (&rows, entry->position);
  bool same_p = row && row->linked_p && row->address == need->address;
  live_rows_free (&rows);
  return same_p;
}

/* Find the entry that serves NEED, and mark it.  Return false if there is
   none.  */

static bool
find_entry (struct live_check *check, const struct need *need)
{
  bool found_p = false;
  for (size_t i = 0; i < check->num_modules; i++)
    for (size_t j = 0; j < check->modules[i].num_entries; j++)
      {
	struct patch_entry *entry = &check->modules[i].entries[j];
	if (serves_p (check, entry, need))
	  entry->needed_p = found_p = true;
      }
  return found_p;
}

/* Return an entry that is for no function of the set, and has the name of NEED;
   and set *MODULE to the one that it is in.  Return null if there is none.  */

static struct patch_entry *
find_wrong_entry (struct live_check *check, const struct need *need,
		  const struct livepatch **module)
{
  for (size_t i = 0; i < check->num_modules; i++)
    for (size_t j = 0; j < check->modules[i].num_entries; j++)
      {
	struct patch_entry *entry = &check->modules[i].entries[j];
	*module = &check->modules[i];
	if (!entry->needed_p && !entry->blamed_p && entry->name
	    && !strcmp (entry->name, need->name))
	  return entry;
      }
  return NULL;
}

/* Return true if CHECK has an entry for the clone of OBJECT that is called
   NAME.  */

static bool
clone_entry_p (const struct live_check *check, const char *object,
	       const char *name)
{
  for (size_t i = 0; i < check->num_modules; i++)
    for (size_t j = 0; j < check->modules[i].num_entries; j++)
      {
	const struct patch_entry *entry = &check->modules[i].entries[j];
	if (entry->name && !entry->ignored_p && !strcmp (entry->name, name)
	    && !strcmp (entry->object, object))
	  return true;
      }
  return false;
}

/* Return true if all tables of the modules of CHECK were read.  */

static bool
tables_known_p (const struct live_check *check)
{
  for (size_t i = 0; i < check->num_modules; i++)
    {
      const struct livepatch *module = &check->modules[i];
      if (!module->num_tables)
	return false;
      for (size_t j = 0; j < module->num_faults; j++)
	if (module->faults[j].fault == TABLE_SHAPE)
	  return false;
    }
  return true;
}

/* Say what is wrong for NEED, which no entry serves.  */

static void
say_missing (struct live_check *check, const struct need *need)
{
  const struct livepatch *module;
  struct findings *findings = &check->findings;
  struct patch_entry *entry = find_wrong_entry (check, need, &module);
  char *number = (need->position
		  ? xasprintf (" as number %u of that name,", need->position)
		  : xstrdup (""));
  if (!entry && !tables_known_p (check))
    findings_add (findings, FINDING_UNKNOWN, "missing", NULL, need->object,
		  need->name, NULL,
		  "the set has it,%s and whether a table has an entry for it is"
		  " not known", number);
  else if (!entry && need->clone
	   && clone_entry_p (check, need->object, need->clone))
    findings_add (findings, FINDING_UNKNOWN, "clone entry", NULL, need->object,
		  need->name, "add an entry, or compare both versions",
		  "the set has it for it calls %s, which an entry replaces"
		  " itself; that is right if the new one takes what the old one"
		  " takes, and nothing else of the fix is in the caller",
		  need->clone);
  else if (!entry && need->condition)
    findings_add (findings, FINDING_UNKNOWN, "fact", NULL, need->object,
		  need->name,
		  "add an entry, or name the records of the patched units by"
		  " --new",
		  "no table has an entry for it, and it needs one if %s",
		  need->condition);
  else if (!entry)
    findings_add (findings, FINDING_FAULT, "missing", NULL, need->object,
		  need->name, "add an entry",
		  "the set has it,%s and no table has an entry for it, so that"
		  " old code goes on", number);
  else if (entry->ignored_p)
    findings_add (findings, FINDING_FAULT, "ignored", module->path,
		  need->object, need->name, "take the empty entry away",
		  "its entry stands behind one without contents, where the"
		  " table ends for the kernel");
  else if (strcmp (entry->object, need->object))
    findings_add (findings, FINDING_FAULT, "object", module->path,
		  need->object, need->name,
		  "put the entry under the object that has it",
		  "its entry is one of the object %s", entry->object);
  else
    findings_add (findings, FINDING_FAULT, "position", module->path,
		  need->object, need->name, "set old_sympos right",
		  "its entry has old_sympos %ju, and it is %s%u of that name",
		  (uintmax_t) entry->position,
		  need->position ? "number " : "the only one, number ",
		  need->position ? need->position : 1);
  if (entry)
    entry->blamed_p = true;
  free (number);
}

/* Return true if NAMES has NAME, as it is or as tools rename the new version of a
   function.  */

static bool
name_there_p (struct patch_name *names, const char *name)
{
  static const char *const prefixes[]
    = { "", "klpp_", "klpr_", "livepatch_" };
  bool found_p = false;
  for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes && !found_p; i++)
    {
      char *renamed = xasprintf ("%s%s", prefixes[i], name);
      found_p = patch_name_p (names, renamed);
      free (renamed);
    }
  return found_p;
}

/* Return true if debug information has all new code that the entries of CHECK
   name: then it knows what was inlined into that.  */

static bool
described_p (const struct live_check *check)
{
  bool any_p = false;
  for (size_t i = 0; i < check->num_modules; i++)
    for (size_t j = 0; j < check->modules[i].num_entries; j++)
      {
	const struct livepatch *module = &check->modules[i];
	const char *name = module->entries[j].new_name;
	if (!name || !module->entries[j].defined_p)
	  continue;
	any_p = true;
	char *plain = plain_name (name);
	bool known_p = (patch_name_p (module->described, name)
			|| patch_name_p (module->described, plain));
	free (plain);
	if (!known_p)
	  return false;
      }
  return any_p;
}

/* Look for the text of BODY, which is to come along, in the modules of CHECK.
   CHANGED_P says that the patch changes it.  CONDITION says in which case, or is
   null.  */

static void
check_text (struct live_check *check, const struct source *body,
	    bool changed_p, const char *condition)
{
  struct findings *findings = &check->findings;
  char *plain = plain_name (body->name);
  bool found_p = false;
  for (size_t i = 0; i < check->num_modules && !found_p; i++)
    found_p = (name_there_p (check->modules[i].functions, plain)
	       || name_there_p (check->modules[i].inlined, plain));
  /* Several units can have it, and it is said once.  */
  for (size_t i = 0; i < findings->number && !found_p; i++)
    found_p = (findings->all[i].name
	       && !strcmp (findings->all[i].kind, "not brought")
	       && !strcmp (findings->all[i].name, plain));
  const char *why = (changed_p ? "the patch changes it, and it has no symbol"
		     " that could be patched"
		     : "it cannot be patched, so that those who call it need a"
		       " new one");
  if (found_p)
    ;
  else if (condition)
    findings_add (findings, FINDING_UNKNOWN, "fact", NULL, NULL, plain,
		  "bring its new text along, or name the records of the patched"
		  " units by --new",
		  "no module has a function of that name, and one needs its text"
		  " if %s", condition);
  else if (described_p (check))
    findings_add (findings, FINDING_FAULT, "not brought", NULL, NULL, plain,
		  "bring its new text along",
		  "%s; but no module has its text, as a function or in another"
		  " one", why);
  else
    findings_add (findings, FINDING_UNKNOWN, "not brought", NULL, NULL, plain,
		  "build the module with debug information",
		  "%s; no module has a function of that name, and without debug"
		  " information of all new code it cannot be told whether that"
		  " has its text", why);
  free (plain);
}

/* Return CONDITION, of a unit of ANSWER, in words; or null if that is null, or
   known to be true.  */

static char *
condition_words (const struct live_check *check, const struct answer *answer,
		 size_t unit, const char *condition)
{
  return (condition && !answer->records
	  ? condition_text (check->db, answer->units[unit].id, condition,
			    FEW_FACTS, true)
	  : NULL);
}

/* Enter in SEARCH what is to be done for PATCH of its answer.  */

static void
enter_patch (struct need_search *search, const struct to_patch *patch)
{
  struct live_check *check = search->check;
  const struct answer_unit *unit = &search->answer->units[patch->unit];
  char *condition = condition_words (check, search->answer, patch->unit,
				     patch->condition);
  switch (patch->action)
    {
    case ACTION_PATCH:
      search->found = 0;
      search->patch = patch;
      search->condition = condition;
      database_symbols (check->db, unit->id, patch->body, enter_need, search);
      if (!search->found)
	findings_add (&check->findings, FINDING_UNKNOWN, "no symbol", NULL,
		      NULL, patch->body->name,
		      "import vmlinux and the modules, with their symbols",
		      "the set has it, and no object of a kernel in the database"
		      " has a symbol of it");
      break;
    case ACTION_CANNOT:
      findings_add (&check->findings, FINDING_UNKNOWN, "cannot", NULL, NULL,
		    patch->body->name, NULL,
		    "the set has it, and its entry cannot be patched; not all"
		    " who call it are known");
      break;
    case ACTION_BRING:
      check_text (check, patch->body, !patch->via, condition);
      break;
    case ACTION_FOLLOW:
    case ACTION_NOTHING:
      break;
    }
  free (condition);
}

void
live_check_set (struct live_check *check)
{
  struct need_search search = { .check = check };
  for (size_t i = 0; i < check->answers->number; i++)
    {
      const struct answer *answer = search.answer = check->answers->all[i];
      for (size_t j = 0; j < answer->num_patches; j++)
	enter_patch (&search, &answer->patches[j]);
      for (size_t j = 0; j < answer->num_brings; j++)
	if (answer->brings[j].changed_p
	    && answer->brings[j].action == ACTION_BRING)
	  {
	    const struct to_bring *bring = &answer->brings[j];
	    char *condition
	      = condition_words (check, answer, bring->unit, bring->condition);
	    check_text (check, bring->body, true, condition);
	    free (condition);
	  }
    }
  struct need *need, *next;
  check->num_needs = HASH_COUNT (search.needs);
  bool *served = xcalloc (check->num_needs + 1, sizeof *served);
  size_t index = 0;
  for (need = search.needs; need; need = need->hh.next)
    served[index++] = find_entry (check, need);
  index = 0;
  HASH_ITER (hh, search.needs, need, next)
    {
      if (!served[index++])
	say_missing (check, need);
      HASH_DEL (search.needs, need);
      free (need->key);
      free (need->object);
      free (need->condition);
      free (need);
    }
  free (served);
}
