/* Who calls a function, in an object that a linker made.
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

/* A linker leaves no relocation where it knows the distance, so the code
   itself is searched; once for all functions, since it is long.  What remains
   are addresses in tables, and slots: addresses that code calls through, with
   what other objects define or may replace in them.  A call of such a function
   goes to an entry of the procedure linkage table, which jumps to what its
   slot holds; or does so itself.  */

#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "linked-internal.h"

static int
compare_references (const void *first, const void *second)
{
  const struct reference *a = first, *b = second;
  if (a->target != b->target)
    return a->target > b->target ? 1 : -1;
  return (a->place > b->place) - (a->place < b->place);
}

/* Add the references to TARGETS from PART to those of LINKED.  */

static void
scan_part (struct linked *linked, const struct part *part,
	   const struct targets *targets)
{
  (part->kind == PART_DATA ? scan_data : scan_code)
    (&linked->header, part->bytes, part->end - part->address, part->address,
     targets, &linked->references);
}

/* Return the index of the first function of LINKED behind PLACE.  */

static size_t
function_behind (const struct linked *linked, uint64_t place)
{
  size_t low = 0, high = linked->num_functions;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (linked->functions[middle].value <= place)
	low = middle + 1;
      else
	high = middle;
    }
  return low;
}

/* Return true if PLACE is in no function of LINKED.  */

static bool
outside_p (const struct linked *linked, uint64_t place)
{
  size_t behind = function_behind (linked, place);
  return !behind || linked->functions[behind - 1].furthest <= place;
}

/* The linker of ppc64le puts entries between functions: what refers to a
   function or a slot there, or an instruction before that.  Add the references
   to these places to those of LINKED.  */

enum { STUB_START = 4 };

static void
scan_stubs (struct linked *linked)
{
  struct targets targets = { .base = linked->base };
  for (size_t i = 0; i < linked->references.number; i++)
    {
      uint64_t place = linked->references.all[i].place;
      const struct part *part = part_at (linked, place);
      if (!part || part->kind != PART_CODE || !outside_p (linked, place))
	continue;
      targets_add (&targets, place);
      targets_add (&targets, place - STUB_START);
    }
  targets_sort (&targets);
  for (size_t i = 0; i < linked->num_parts; i++)
    if (linked->parts[i].kind == PART_CODE)
      scan_part (linked, &linked->parts[i], &targets);
  targets_free (&targets);
}

/* Fill the references of LINKED.  */

static void
read_references (struct linked *linked)
{
  struct targets targets = { .base = linked->base };
  for (size_t i = 0; i < linked->num_functions; i++)
    {
      targets_add (&targets, linked->functions[i].value);
      targets_add (&targets, linked->functions[i].local_entry);
    }
  for (size_t i = 0; i < linked->num_entries; i++)
    targets_add (&targets, linked->entries[i].address);
  for (size_t i = 0; i < linked->num_bindings; i++)
    if (linked->bindings[i].slot_p)
      targets_add (&targets, linked->bindings[i].place);
  targets_sort (&targets);

  /* Entries come first: they are targets as well.  */
  struct reference_list *list = &linked->references;
  for (size_t i = 0; i < linked->num_parts; i++)
    {
      const struct part *part = &linked->parts[i];
      size_t first = list->number;
      if (part->kind == PART_ENTRIES)
	scan_part (linked, part, &targets);
      for (; first < list->number; first++)
	{
	  const struct reference *one = &list->all[first];
	  uint64_t address = entry_at (&linked->header, part->bytes,
				       part->address, one->place, part->entry);
	  add_entry (linked, address, one->target, NULL);
	  targets_add (&targets, address);
	}
    }
  targets_sort (&targets);
  for (size_t i = 0; i < linked->num_parts; i++)
    if (linked->parts[i].kind == PART_CODE
	|| linked->parts[i].kind == PART_DATA)
      scan_part (linked, &linked->parts[i], &targets);
  if (linked->header.e_machine == EM_PPC64)
    scan_stubs (linked);
  if (list->number)
    qsort (list->all, list->number, sizeof *list->all, compare_references);

  /* Most tables have no functions.  */
  size_t kept = 0;
  for (size_t i = 0; i < linked->num_bindings; i++)
    if (linked->bindings[i].name
	|| targets_have_p (&targets, linked->bindings[i].value))
      linked->bindings[kept++] = linked->bindings[i];
  linked->num_bindings = kept;
  targets_free (&targets);
}

struct linked *
linked_read (Elf *elf)
{
  struct linked *linked = xcalloc (1, sizeof *linked);
  linked->elf = elf;
  if (!linked_read_object (linked))
    {
      linked_free (linked);
      return NULL;
    }
  read_references (linked);
  linked->elf = NULL;
  for (size_t i = 0; i < linked->num_parts; i++)
    linked->parts[i].bytes = NULL;
  return linked;
}

void
linked_free (struct linked *linked)
{
  if (!linked)
    return;
  for (size_t i = 0; i < linked->num_strings; i++)
    free (linked->strings[i]);
  free (linked->strings);
  free (linked->functions);
  free (linked->parts);
  free (linked->bindings);
  free (linked->entries);
  free (linked->references.all);
  free (linked);
}

/* A question.  */

struct question
{
  const struct linked *linked;
  reference_callback callback;
  void *data;
  uint64_t *wanted;		/* The function, and its entries.  */
  size_t num_wanted;
  size_t room;
  bool address_p;		/* Its address is taken.  */
  bool unknown_p;		/* A caller is not known.  */
};

/* Have references to ADDRESS looked for as well.  */

static void
want (struct question *question, uint64_t address)
{
  for (size_t i = 0; i < question->num_wanted; i++)
    if (question->wanted[i] == address)
      return;
  grow_array (&question->wanted, &question->room, question->num_wanted,
	      sizeof *question->wanted);
  question->wanted[question->num_wanted++] = address;
}

/* Pass the function in which PLACE is, under each name that it has, to the
   callback of QUESTION.  Where there is none, an address is taken.  */

static void
pass_caller (struct question *question, uint64_t place)
{
  const struct linked *linked = question->linked;
  size_t low = function_behind (linked, place);
  bool function_p = false, known_p = false;
  for (; low > 0 && linked->functions[low - 1].furthest > place; low--)
    {
      const struct function *function = &linked->functions[low - 1];
      if (function->end <= place)
	continue;
      function_p = true;
      char *name = function_name (function->name);
      name[strcspn (name, "@")] = '\0';
      struct reference_caller caller = { name, function->file, true };
      known_p |= question->callback (question->data, &caller);
      free (name);
    }
  question->address_p |= !function_p;
  question->unknown_p |= function_p && !known_p;
}

/* Return the index of the first reference of LINKED to ADDRESS, or to what is
   behind it.  */

static size_t
first_reference (const struct linked *linked, uint64_t address)
{
  size_t low = 0, high = linked->references.number;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (linked->references.all[middle].target < address)
	low = middle + 1;
      else
	high = middle;
    }
  return low;
}

/* Return true if there is one to ADDRESS.  */

static bool
referred_p (const struct linked *linked, uint64_t address)
{
  size_t first = first_reference (linked, address);
  return (first < linked->references.number
	  && linked->references.all[first].target == address);
}

/* Return true if PLACE is in an entry between functions that something refers
   to, and have that looked for.  */

static bool
want_stub (struct question *question, uint64_t place)
{
  const struct linked *linked = question->linked;
  if (linked->header.e_machine != EM_PPC64 || !outside_p (linked, place)
      || (!referred_p (linked, place)
	  && !referred_p (linked, place - STUB_START)))
    return false;
  want (question, place);
  want (question, place - STUB_START);
  return true;
}

/* Look at the references to ADDRESS.  It is a slot if SLOT_P: its function is
   called by what calls through it.  Return false if there are none.  */

static bool
look_at (struct question *question, uint64_t address, bool slot_p)
{
  const struct linked *linked = question->linked;
  const struct reference_list *list = &linked->references;
  bool found_p = false;
  for (size_t i = first_reference (linked, address);
       i < list->number && list->all[i].target == address; i++)
    {
      const struct reference *reference = &list->all[i];
      const struct part *part = part_at (linked, reference->place);
      if (!part || part->kind == PART_METADATA
	  || (!slot_p && reference->kind == REFERENCE_LOAD))
	continue;
      found_p = true;
      if (part->kind == PART_ENTRIES
	  || (part->kind == PART_CODE
	      && want_stub (question, reference->place)))
	continue;
      question->address_p |= (reference->kind
			      != (slot_p ? REFERENCE_SLOT : REFERENCE_BRANCH));
      if (part->kind == PART_CODE)
	pass_caller (question, reference->place);
    }
  return found_p;
}

/* Look at BINDING, which has the function that is asked for.  A slot that no
   instruction gets at is got at in a way that is not known.  */

static void
look_at_binding (struct question *question, const struct binding *binding)
{
  const struct linked *linked = question->linked;
  if (!binding->slot_p || !look_at (question, binding->place, true))
    question->address_p = true;
  for (size_t i = 0; binding->slot_p && i < linked->num_entries; i++)
    if (linked->entries[i].slot == binding->place)
      want (question, linked->entries[i].address);
}

/* Return true if a local function of LINKED is from the file BASE.  */

static bool
file_p (const struct linked *linked, const char *base)
{
  for (size_t i = 0; i < linked->num_functions; i++)
    if (linked->functions[i].file && !strcmp (linked->functions[i].file, base))
      return true;
  return false;
}

/* Return true if SYMBOL is NAME, or a version of it.  */

static bool
same_symbol_p (const char *symbol, const char *name)
{
  size_t length = strlen (name);
  return (!strncmp (symbol, name, length)
	  && (!symbol[length] || symbol[length] == '@'));
}

/* Have QUESTION ask for the function NAME of UNIT, or for that of any unit if
   it is null.  Set *LOCAL_P if it is local.  Return false if it is not known
   whether the object has it.  */

static bool
want_function (struct question *question, const char *name, const char *unit,
	       bool *local_p)
{
  const struct linked *linked = question->linked;
  const char *base = unit ? basename (unit) : NULL;
  bool global_p = false;
  /* Units with the same last part of a name are not told apart.  */
  if (base && !file_p (linked, base))
    base = NULL;
  for (size_t i = 0; i < linked->num_functions; i++)
    {
      const struct function *function = &linked->functions[i];
      if (!same_symbol_p (function->name, name)
	  || (function->local_p && !unit)
	  || (function->local_p && base && function->file
	      && strcmp (function->file, base)))
	continue;
      global_p |= !function->local_p;
      want (question, function->value);
      want (question, function->local_entry);
    }
  *local_p = question->num_wanted && !global_p;
  return !unit || question->num_wanted || linked->locals_p;
}

enum references
linked_callers (const struct linked *linked, const char *name,
		const char *unit, reference_callback callback, void *data)
{
  struct question question
    = { .linked = linked, .callback = callback, .data = data };
  bool local_p;
  if (!want_function (&question, name, unit, &local_p))
    return REFERENCES_UNKNOWN;
  if (!local_p)
    {
      for (size_t i = 0; i < linked->num_entries; i++)
	if (linked->entries[i].name
	    && !strcmp (linked->entries[i].name, name))
	  want (&question, linked->entries[i].address);
      for (size_t i = 0; i < linked->num_bindings; i++)
	if (linked->bindings[i].name
	    && !strcmp (linked->bindings[i].name, name))
	  look_at_binding (&question, &linked->bindings[i]);
    }
  for (size_t i = 0; i < question.num_wanted; i++)
    {
      look_at (&question, question.wanted[i], false);
      for (size_t j = 0; j < linked->num_bindings; j++)
	if (linked->bindings[j].value == question.wanted[i])
	  look_at_binding (&question, &linked->bindings[j]);
    }
  free (question.wanted);
  return (question.unknown_p ? REFERENCES_UNKNOWN
	  : question.address_p ? REFERENCES_ADDRESS
	  : local_p ? REFERENCES_LOCAL : REFERENCES_KNOWN);
}
