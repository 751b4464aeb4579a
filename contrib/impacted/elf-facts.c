/* What an object has beside its symbols, and says of them.
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

/* Where kernel live patching finds a function, and whether it can:

     - Symbols are found by name.  Of several ones with a name, a patch says
       which one it means by counting them as the kernel has them: by address,
       or those of a module in the order of its symbol table.  The kernel has
       functions and data, of whichever binding.
     - What is exported has a symbol __ksymtab_NAME, in a section that tells
       whether other than GPL modules may use it; or before modules are linked,
       since Linux 6.4, __export_symbol_NAME where the licence is.  */

#include <stdlib.h>
#include <string.h>
#include "elf-entries.h"
#include "elf-facts.h"
#include "elf-tables.h"
#include "impacted.h"

/* A part of the code that a section of another name was put into.  */

struct text_range
{
  const char *section;
  uint64_t begin;
  uint64_t end;
};

/* The symbols around such parts in a kernel.  */

static const struct { const char *begin, *end, *section; } range_symbols[] = {
  { "__noinstr_text_start", "__noinstr_text_end", ".noinstr.text" },
  { "__entry_text_start", "__entry_text_end", ".entry.text" },
  { "_sinittext", "_einittext", ".init.text" },
  { "__kprobes_text_start", "__kprobes_text_end", ".kprobes.text" },
  { "__irqentry_text_start", "__irqentry_text_end", ".irqentry.text" },
  { "__softirqentry_text_start", "__softirqentry_text_end",
    ".softirqentry.text" },
  { "__cpuidle_text_start", "__cpuidle_text_end", ".cpuidle.text" },
  { "__sched_text_start", "__sched_text_end", ".sched.text" },
  { "__lock_text_start", "__lock_text_end", ".spinlock.text" }
};

enum { NUM_RANGES = sizeof range_symbols / sizeof range_symbols[0] };

struct elf_facts
{
  struct elf_tables tables;
  struct elf_entries *entries;
  char *kernel;			/* What facts_kernel returns.  */
  struct text_range ranges[NUM_RANGES];
  size_t num_ranges;
};

/* Find the parts of the text of FACTS.  */

static void
find_text (struct elf_facts *facts)
{
  if (!facts->kernel || facts->tables.relocatable_p)
    return;
  for (size_t i = 0; i < NUM_RANGES; i++)
    {
      const struct table_name *begin
	= tables_name (&facts->tables, range_symbols[i].begin);
      const struct table_name *end
	= tables_name (&facts->tables, range_symbols[i].end);
      if (begin && end)
	facts->ranges[facts->num_ranges++] = (struct text_range) {
	  .section = range_symbols[i].section, .begin = begin->value,
	  .end = end->value
	};
    }
}

/* Return what the symbol of EXPORTED, which is __ksymtab_NAME or
   __export_symbol_NAME, says of NAME.  */

static enum symbol_export
export_kind (const struct elf_facts *facts,
	     const struct table_symbol *exported)
{
  static const char licence[] = "GPL";
  const struct table_section *section
    = &facts->tables.sections[exported->section];
  const char *title = section->name;
  if (!strcmp (title, ".export_symbol"))
    {
      size_t size;
      const unsigned char *bytes = tables_bytes (section, &size);
      return (bytes && exported->value < size
	      && size - exported->value >= sizeof licence
	      && !memcmp (bytes + exported->value, licence, sizeof licence)
	      ? EXPORT_GPL : EXPORT_ALL);
    }
  title += strspn (title, "_");
  return strncmp (title, "ksymtab_gpl", 11) ? EXPORT_ALL : EXPORT_GPL;
}

/* Find out which symbols of FACTS are exported.  */

static void
read_exports (struct elf_facts *facts)
{
  static const char *const prefixes[] = { "__ksymtab_", "__export_symbol_" };
  for (size_t i = 0; i < facts->tables.num_symbols; i++)
    {
      const struct table_symbol *symbol = &facts->tables.symbols[i];
      for (size_t j = 0; j < 2 && symbol->name && symbol->memory_p; j++)
	{
	  size_t length = strlen (prefixes[j]);
	  struct table_name *name;
	  if (!strncmp (symbol->name->text, prefixes[j], length)
	      && (name = tables_name (&facts->tables,
				      symbol->name->text + length)))
	    name->export = export_kind (facts, symbol);
	}
    }

  const struct table_section *dynamic = tables_section (&facts->tables,
							".dynsym");
  if (!dynamic || facts->kernel)
    return;
  if (dynamic->header.sh_type == SHT_NOBITS)
    {
      /* A debug file.  What was hidden is local there, but of a program it
	 cannot be told.  */
      if (!tables_section (&facts->tables, ".interp"))
	for (size_t i = 0; i < facts->tables.num_symbols; i++)
	  {
	    const struct table_symbol *symbol = &facts->tables.symbols[i];
	    if (symbol->name && !symbol->local_p)
	      symbol->name->export = EXPORT_DYNAMIC;
	  }
      return;
    }
  Elf_Data *data = elf_getdata (dynamic->section, NULL);
  GElf_Sym symbol;
  for (size_t i = 1; data && gelf_getsym (data, i, &symbol); i++)
    {
      const char *text = elf_strptr (facts->tables.elf,
				     dynamic->header.sh_link, symbol.st_name);
      struct table_name *name;
      if (symbol.st_shndx != SHN_UNDEF && text
	  && GELF_ST_BIND (symbol.st_info) != STB_LOCAL
	  && (name = tables_name (&facts->tables, text)))
	name->export = EXPORT_DYNAMIC;
    }
}

/* The order in which a kernel has the symbols at A and B, for qsort: those of
   one name together, by address; or of a module in that of its table.  */

static int
compare_symbols (const void *a, const void *b)
{
  const struct table_symbol *one = *(struct table_symbol *const *) a;
  const struct table_symbol *other = *(struct table_symbol *const *) b;
  if (one->name != other->name)
    return one->name < other->name ? -1 : 1;
  if (one->value != other->value)
    return one->value < other->value ? -1 : 1;
  return (one > other) - (one < other);
}

static int
compare_in_table (const void *a, const void *b)
{
  const struct table_symbol *one = *(struct table_symbol *const *) a;
  const struct table_symbol *other = *(struct table_symbol *const *) b;
  if (one->name != other->name)
    return one->name < other->name ? -1 : 1;
  return (one > other) - (one < other);
}

/* Set the positions of the symbols of FACTS.  */

static void
set_positions (struct elf_facts *facts)
{
  struct table_symbol **sorted
    = xcalloc (facts->tables.num_symbols + 1, sizeof *sorted);
  size_t number = 0;
  for (size_t i = 0; i < facts->tables.num_symbols; i++)
    if (facts->tables.symbols[i].name && facts->tables.symbols[i].memory_p)
      sorted[number++] = &facts->tables.symbols[i];
  qsort (sorted, number, sizeof *sorted,
	 facts->tables.relocatable_p ? compare_in_table : compare_symbols);
  for (size_t i = 0; i < number; i++)
    {
      bool again_p = i > 0 && sorted[i - 1]->name == sorted[i]->name;
      if (again_p)
	sorted[i]->position = sorted[i - 1]->position + 1;
      else if (i + 1 < number && sorted[i + 1]->name == sorted[i]->name)
	sorted[i]->position = 1;
    }
  free (sorted);
}

/* Return the name that the text in SECTION, .modinfo, gives to a module, or
   null.  */

static char *
name_of_modinfo (const struct table_section *section)
{
  static const char key[] = "name=";
  size_t size;
  const char *bytes = (const char *) tables_bytes (section, &size);
  for (size_t i = 0; bytes && i < size; i += strnlen (bytes + i, size - i) + 1)
    if (size - i > sizeof key - 1
	&& !strncmp (bytes + i, key, sizeof key - 1))
      return xstrndup (bytes + i + sizeof key - 1,
		       size - i - (sizeof key - 1));
  return NULL;
}

/* Return the name in SECTION of FACTS, which is a struct module: it comes
   after a number and two pointers.  Or return null.  */

static char *
name_of_structure (const struct elf_facts *facts,
		   const struct table_section *section)
{
  size_t size, begin = 3 * tables_word_size (&facts->tables);
  const char *bytes = (const char *) tables_bytes (section, &size);
  if (!bytes || size <= begin || !bytes[begin])
    return NULL;
  return xstrndup (bytes + begin, size - begin);
}

/* Return the name of a module by that of its file PATH, or null if it is not
   called as one.  */

static char *
name_of_path (const char *path)
{
  const char *base = strrchr (path, '/');
  base = base ? base + 1 : path;
  const char *end = strstr (base, ".ko");
  if (!end || end == base || (end[3] && end[3] != '.'))
    return NULL;
  char *name = xstrndup (base, end - base);
  for (char *at = name; (at = strchr (at, '-')); )
    *at = '_';
  return name;
}

/* Find out which object of a kernel FACTS is, whose file is called PATH.  */

static void
find_kernel (struct elf_facts *facts, const char *path)
{
  static const char *const signs[]
    = { "linux_banner", "__start_mcount_loc", "__start___ksymtab" };
  for (size_t i = 0; i < 3 && !facts->tables.relocatable_p; i++)
    if (tables_name (&facts->tables, signs[i]))
      {
	facts->kernel = xstrdup ("vmlinux");
	return;
      }
  const struct table_section *information
    = tables_section (&facts->tables, ".modinfo");
  const struct table_section *structure
    = tables_section (&facts->tables, ".gnu.linkonce.this_module");
  if (!facts->tables.relocatable_p)
    return;
  if (information)
    facts->kernel = name_of_modinfo (information);
  if (!facts->kernel && structure)
    facts->kernel = name_of_structure (facts, structure);
  /* A debug file has no more than the headers of these.  */
  if (!facts->kernel
      && (structure
	  || (information && information->header.sh_type == SHT_NOBITS)))
    facts->kernel = name_of_path (path);
}

struct elf_facts *
facts_read (Elf *elf, const char *path, Elf_Scn *symbols)
{
  struct elf_facts *facts = xcalloc (1, sizeof *facts);
  tables_read (&facts->tables, elf, symbols);
  find_kernel (facts, path);
  find_text (facts);
  facts->entries = entries_read (&facts->tables, facts->kernel != NULL);
  read_exports (facts);
  set_positions (facts);
  return facts;
}

void
facts_free (struct elf_facts *facts)
{
  entries_free (facts->entries);
  tables_free (&facts->tables);
  free (facts->kernel);
  free (facts);
}

const char *
facts_kernel (const struct elf_facts *facts)
{
  return facts->kernel;
}

/* Return the name of the section of SYMBOL if that is no ordinary text, or
   null.  */

static const char *
special_section (const struct elf_facts *facts,
		 const struct table_symbol *symbol)
{
  static const char text[] = ".text";
  const struct text_range *best = NULL;
  for (size_t i = 0; i < facts->num_ranges; i++)
    {
      const struct text_range *range = &facts->ranges[i];
      if (symbol->value >= range->begin && symbol->value < range->end
	  && (!best || range->end - range->begin < best->end - best->begin))
	best = range;
    }
  if (best)
    return best->section;
  const char *name = facts->tables.sections[symbol->section].name;
  if (!strncmp (name, text, sizeof text - 1)
      && (!name[sizeof text - 1] || name[sizeof text - 1] == '.'))
    return NULL;
  return *name ? name : NULL;
}

void
facts_find (const struct elf_facts *facts, size_t index,
	    struct elf_symbol *found)
{
  if (index >= facts->tables.num_symbols)
    return;
  const struct table_symbol *symbol = &facts->tables.symbols[index];
  found->weak_p = symbol->weak_p;
  found->position = symbol->position;
  found->value = tables_plain (&facts->tables, symbol->value);
  if (!symbol->memory_p)
    return;
  found->section = special_section (facts, symbol);
  if (symbol->name && !symbol->local_p)
    found->export = symbol->name->export;
  found->entry = entries_find (facts->entries, symbol);
}
