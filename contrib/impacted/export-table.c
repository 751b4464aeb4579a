/* The functions that a live patch replaces, for other tools.
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

/* A kernel finds a function by its name, and by its position among the symbols
   of that name in vmlinux or a module.  Both are known only of what was linked:
   of a function without such a symbol it is said that they are not.  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "export-internal.h"
#include "impacted.h"
#include "output.h"

/* Return true if NAME can be that of a function of C.  */

static bool
c_name_p (const char *name)
{
  static const char letters[]
    = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789";
  return (*name && (*name < '0' || *name > '9')
	  && name[strspn (name, letters)] == '\0');
}

/* Return what made BODY of UNIT, as "SYSCALL_DEFINE of read", in a string of
   its own; or null if no such macro did.  It makes several functions at one
   place, and one of them has the text.  */

static char *
system_call (const struct answer *answer, const struct answer_unit *unit,
	     const struct source *body)
{
  static const char *const words[][3] = {
    { "compat_sys_", "__do_compat_sys_", "COMPAT_SYSCALL_DEFINE" },
    { "sys_", "__do_sys_", "SYSCALL_DEFINE" }
  };
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    {
      const char *call = strstr (body->name, words[i][0]);
      if (!call)
	continue;
      call += strlen (words[i][0]);
      char *inner = xasprintf ("%s%s", words[i][1], call);
      int64_t id = unit->id;
      const struct source *text = database_body_named (answer->db, &id, inner);
      free (inner);
      return (text && text->file == body->file
	      && text->place.line == body->place.line
	      ? xasprintf ("%s of %s", words[i][2], call) : NULL);
    }
  return NULL;
}

/* Symbols that are looked for, and what for.  */

struct search
{
  struct export *export;
  const struct answer_unit *unit;
  const struct source *body;
  bool found_p;			/* There is one in an object of a kernel.  */
};

/* Add SYMBOL of the object KERNEL to the entries of the struct search DATA,
   unless it is there.  */

static bool
add_entry (void *data, size_t build,
	   const char *object __attribute__ ((unused)), const char *kernel,
	   const struct symbol_row *symbol)
{
  struct search *search = data;
  struct export *export = search->export;
  if (build != export->build || !kernel || symbol_gone_p (symbol))
    return true;
  search->found_p = true;
  /* A module and its debug file are one object, and have the same symbols.  */
  for (size_t i = export->num_entries; i > 0; i--)
    {
      struct entry *entry = &export->entries[i - 1];
      if (entry->unit != search->unit || entry->body != search->body)
	break;
      if (strcmp (entry->object, kernel))
	continue;
      entry->known_p |= symbol->entry == ENTRY_PATCHABLE;
      if (entry->position != symbol->position && !entry->clash_p)
	{
	  add_gap (export, NOTE_BOTH,
		   xasprintf ("%s: the files of %s that were imported say %u"
			      " and %u of its position: import those of one"
			      " build", symbol->name, kernel, entry->position,
			      symbol->position));
	  entry->clash_p = true;
	}
      return true;
    }
  grow_array (&export->entries, &export->entries_room, export->num_entries,
	      sizeof *export->entries);
  export->entries[export->num_entries] = (struct entry) {
    .unit = search->unit, .body = search->body, .object = xstrdup (kernel),
    .position = symbol->position, .index = export->num_entries,
    .known_p = symbol->entry == ENTRY_PATCHABLE
  };
  export->num_entries++;
  return true;
}

/* Add to EXPORT the function of ROW, which is of UNIT and replaced.  */

static void
add_replaced (struct export *export, const struct answer_unit *unit,
	      const struct row *row)
{
  const char *name = row->body->name;
  bool table_p = export->output->format != FORMAT_FUNCTIONS;
  struct search search = { export, unit, row->body, false };
  if (!c_name_p (name))
    {
      add_gap (export, NOTE_BOTH,
	       xasprintf ("%s, of %s: it has to be replaced, and C cannot name"
			  " it", name, unit->source));
      return;
    }
  char *call = system_call (export->answer, unit, row->body);
  if (call)
    {
      char *place = place_text (&row->body->place);
      add_note (export, NOTE_EITHER,
		xasprintf ("%s is made by the %s at %s", name, call, place));
      free (place);
      free (call);
    }
  if (!table_p)
    return;
  database_symbols (export->answer->db, unit->id, row->body, add_entry,
		    &search);
  if (!search.found_p)
    add_gap (export, NOTE_BOTH,
	     xasprintf ("%s, of %s: no vmlinux or module that was imported has"
			" a symbol of it, so neither its object nor its"
			" position is known", name, unit->source));
}

/* Add to EXPORT what is to be done about ROW, which is of UNIT.  */

static void
add_row (struct export *export, const struct answer_unit *unit,
	 const struct row *row)
{
  const char *name = row->body->name;
  if (!row->patch)
    return;
  switch (row->action)
    {
    case ACTION_PATCH:
      add_replaced (export, unit, row);
      break;
    case ACTION_CANNOT:
      add_gap (export, NOTE_COMMENT,
	       xasprintf ("%s, of %s: it has no entry that can be patched,"
			  " and not all who call it are known", name,
			  unit->source));
      break;
    case ACTION_BRING:
      if (row->patch->address_p)
	add_gap (export, NOTE_COMMENT,
		 xasprintf ("%s, of %s: it has no entry that can be patched,"
			    " and who calls it by its address is not known",
			    name, unit->source));
      else
	add_note (export, NOTE_COMMENT,
		  xasprintf ("%s, of %s: it has no entry that can be patched,"
			     " so who calls it is replaced, and brings a copy",
			     name, unit->source));
      break;
    case ACTION_NOTHING:
      add_note (export, NOTE_COMMENT,
		xasprintf ("%s, of %s: its text is gone once it has run", name,
			   unit->source));
      break;
    case ACTION_FOLLOW:
      /* All who enter it have entries.  */
      break;
    }
}

/* The order of entries: vmlinux, the modules by name, and in each of them that
   of the answer.  */

static int
compare_entries (const void *a, const void *b)
{
  const struct entry *one = a, *other = b;
  bool kernel_p = !strcmp (one->object, "vmlinux");
  if (kernel_p != !strcmp (other->object, "vmlinux"))
    return kernel_p ? -1 : 1;
  int order = strcmp (one->object, other->object);
  return order ? order : ((one->index > other->index)
			  - (one->index < other->index));
}

/* A name that is taken.  */

struct taken
{
  const char *name;
  UT_hash_handle hh;
};

/* Give each of the entries of EXPORT a name of its own for what takes its
   place.  */

static void
name_entries (struct export *export)
{
  struct taken *all = NULL, *taken, *next;
  for (size_t i = 0; i < export->num_entries; i++)
    {
      struct entry *entry = &export->entries[i];
      char *name = xasprintf ("klpp_%s", entry->body->name);
      HASH_FIND_STR (all, name, taken);
      for (unsigned number = 2; taken; number++)
	{
	  free (name);
	  name = xasprintf ("klpp_%s_%u", entry->body->name, number);
	  HASH_FIND_STR (all, name, taken);
	}
      taken = xcalloc (1, sizeof *taken);
      taken->name = entry->new_name = name;
      HASH_ADD_KEYPTR (hh, all, taken->name, strlen (name), taken);
    }
  HASH_ITER (hh, all, taken, next)
    {
      HASH_DEL (all, taken);
      free (taken);
    }
}

/* Take out entries of EXPORT that are the same symbol as another one, or whose
   position is not known.  */

static void
unite_entries (struct export *export)
{
  struct entry *kept = xcalloc (export->num_entries + 1, sizeof *kept);
  size_t number = 0;
  for (size_t i = 0; i < export->num_entries; i++)
    {
      const struct entry *entry = &export->entries[i];
      bool same_p = entry->clash_p;
      for (size_t j = number; j > 0 && !same_p; j--)
	{
	  const struct entry *old = &kept[j - 1];
	  if (strcmp (old->object, entry->object))
	    break;
	  same_p = (old->position == entry->position
		    && !strcmp (old->body->name, entry->body->name));
	}
      if (same_p)
	free (entry->object);
      else
	kept[number++] = *entry;
    }
  free (export->entries);
  export->entries = kept;
  export->num_entries = number;
}

/* Say of which objects of EXPORT it is not known whether its entries can be
   patched.  */

static void
say_unknown_entries (struct export *export)
{
  const char *last = NULL;
  for (size_t i = 0; i < export->num_entries; i++)
    {
      const struct entry *entry = &export->entries[i];
      if (entry->known_p || (last && !strcmp (last, entry->object)))
	continue;
      last = entry->object;
      add_note (export, NOTE_EITHER,
		xasprintf ("%s: what was imported of it has no table of entries"
			   " that can be patched, so it is not known whether"
			   " these can be", last));
    }
}

void
find_entries (struct export *export)
{
  const struct answer *answer = export->answer;
  for (size_t i = 0; i < answer->num_asked; i++)
    if (answer->asked[i].deleted_p)
      {
	char *place = place_text (&answer->asked[i].place);
	add_note (export, NOTE_COMMENT,
		  xasprintf ("%s at %s is deleted: who calls it or has its text"
			     " is replaced in its place", answer->asked[i].name,
			     place));
	free (place);
      }
  for (size_t i = 0; i < answer->num_units; i++)
    {
      size_t number;
      const struct answer_unit *unit = &answer->units[i];
      if (!unit_wanted_p (export, unit))
	continue;
      struct row *rows = unit_rows (answer, unit, &number);
      for (size_t j = 0; j < number; j++)
	add_row (export, unit, &rows[j]);
      free (rows);
    }
  if (export->num_entries)
    qsort (export->entries, export->num_entries, sizeof *export->entries,
	   compare_entries);
  unite_entries (export);
  name_entries (export);
  say_unknown_entries (export);
}

void
print_patched_funcs (const struct export *export)
{
  for (size_t i = 0; i < export->num_entries; i++)
    {
      const struct entry *entry = &export->entries[i];
      printf ("%s %s", entry->object, entry->body->name);
      if (entry->position)
	printf (",%u", entry->position);
      printf (" %s\n", entry->new_name);
    }
}

/* Print the name of the table of functions of OBJECT.  */

static void
print_table_name (const char *object)
{
  fputs ("klpp_funcs_", stdout);
  for (; *object; object++)
    putchar (*object == '-' || *object == '.' ? '_' : *object);
}

/* Return true if entry INDEX of EXPORT is the first one of its object.  */

static bool
first_p (const struct export *export, size_t index)
{
  return (index == 0 || strcmp (export->entries[index - 1].object,
				export->entries[index].object));
}

/* Print the tables of functions of EXPORT, one for each object.  */

static void
print_function_tables (const struct export *export)
{
  for (size_t i = 0; i < export->num_entries; i++)
    {
      const struct entry *entry = &export->entries[i];
      if (first_p (export, i))
	{
	  fputs ("\nstatic struct klp_func ", stdout);
	  print_table_name (entry->object);
	  puts ("[] = {");
	}
      if (first_p (export, i) || entry[-1].unit != entry->unit)
	{
	  putchar ('\t');
	  print_comment (export, entry->unit->source);
	}
      printf ("\t{ .old_name = \"%s\", .new_func = %s", entry->body->name,
	      entry->new_name);
      if (entry->position)
	printf (", .old_sympos = %u", entry->position);
      puts (" },");
      if (i + 1 == export->num_entries || first_p (export, i + 1))
	puts ("\t{ }\n};");
    }
}

void
print_klp_func (const struct export *export)
{
  if (!export->num_entries)
    return;
  puts ("#include <linux/livepatch.h>\n\n#ifndef KLPP_DECLARED");
  for (size_t i = 0; i < export->num_entries; i++)
    printf ("extern void %s(void);\n", export->entries[i].new_name);
  puts ("#endif");
  print_function_tables (export);
  puts ("\nstatic struct klp_object klpp_objects[] = {");
  for (size_t i = 0; i < export->num_entries; i++)
    if (first_p (export, i))
      {
	const char *object = export->entries[i].object;
	if (strcmp (object, "vmlinux"))
	  printf ("\t{ .name = \"%s\", .funcs = ", object);
	else
	  fputs ("\t{ .name = NULL, .funcs = ", stdout);
	print_table_name (object);
	puts (" },");
      }
  puts ("\t{ }\n};");
}
