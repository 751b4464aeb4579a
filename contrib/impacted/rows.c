/* The functions of a unit of an answer, in the order of the report.
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
#include "rows.h"

/* Return PATCH as a row.  */

static struct row
patch_row (const struct to_patch *patch)
{
  return (struct row) {
    .body = patch->body, .action = patch->action, .kind = patch->kind,
    .changed_p = !patch->via, .condition = patch->condition, .patch = patch
  };
}

/* Return BRING as a row.  */

static struct row
bring_row (const struct to_bring *bring)
{
  return (struct row) {
    .body = bring->body, .action = bring->action,
    .kind = bring->changed_p ? "changed" : body_state_name (bring->state),
    .changed_p = bring->changed_p, .header_p = bring->header_p,
    .condition = bring->condition, .bring = bring
  };
}

struct row *
unit_rows (const struct answer *answer, const struct answer_unit *unit,
	   size_t *number)
{
  const struct to_patch *patches = answer->patches + unit->patches;
  const struct to_bring *brings = answer->brings + unit->brings;
  struct row *rows = xcalloc (unit->num_patches + unit->num_brings + 1,
			      sizeof *rows);
  size_t n = 0;
  for (int pass = 0; pass < 2; pass++)
    {
      bool changed_p = pass == 0;
      for (size_t i = 0; i < unit->num_patches; i++)
	if ((patches[i].via == NULL) == changed_p)
	  rows[n++] = patch_row (&patches[i]);
      for (size_t i = 0; i < unit->num_brings; i++)
	if (brings[i].changed_p == changed_p)
	  rows[n++] = bring_row (&brings[i]);
    }
  *number = n;
  return rows;
}

/* What is looked for.  */

struct search
{
  size_t build;
  struct symbol_facts *facts;
};

/* Enter SYMBOL in the struct search DATA.  */

static bool
enter_symbol (void *data, size_t build, const char *object,
	      const char *kernel, const struct symbol_row *symbol)
{
  struct search *search = data;
  struct symbol_facts *facts = search->facts;
  if (build != search->build || (facts->known_p && (facts->kernel || !kernel)))
    return true;
  free_symbol (facts);
  *facts = (struct symbol_facts) {
    .object = xstrdup (object), .kernel = kernel ? xstrdup (kernel) : NULL,
    .symbol = *symbol,
    .section = symbol->section ? xstrdup (symbol->section) : NULL,
    .gone_p = symbol_gone_p (symbol), .known_p = true
  };
  return true;
}

void
find_symbol (const struct answer *answer, const struct answer_unit *unit,
	     size_t build, const struct row *row,
	     struct symbol_facts *facts)
{
  struct search search = { build, facts };
  *facts = (struct symbol_facts) { .known_p = false };
  if (row->patch && row->patch->symbols_p)
    database_symbols (answer->db, unit->id, row->body, enter_symbol, &search);
}

char *
unit_title (const struct answer *answer, const struct answer_unit *unit,
	    size_t build)
{
  char *title = unit_names (unit, build);
  for (size_t i = 0; title && i < unit->num_patches; i++)
    {
      struct row row = patch_row (&answer->patches[unit->patches + i]);
      struct symbol_facts facts;
      find_symbol (answer, unit, build, &row, &facts);
      bool found_p = facts.kernel != NULL;
      if (found_p)
	{
	  free (title);
	  title = xstrdup (facts.kernel);
	}
      free_symbol (&facts);
      if (found_p)
	break;
    }
  return title;
}

void
free_symbol (struct symbol_facts *facts)
{
  free (facts->object);
  free (facts->kernel);
  free (facts->section);
}

/* Return what is said of the section of FACTS: where no entry can be patched
   at all.  */

static const char *
reason_text (const struct symbol_facts *facts)
{
  return (facts->section && strstr (facts->section, "noinstr")
	  ? " (noinstr)" : "");
}

char *
symbol_text (const struct row *row, const struct symbol_facts *facts)
{
  char *text = NULL;
  if (!facts->known_p)
    return xstrdup ("");
  if (row->action == ACTION_NOTHING)
    join_text (&text, (!facts->kernel ? "gone once it ran"
		       : !strcmp (facts->kernel, "vmlinux")
		       ? "gone after boot" : "gone once loaded"));
  else if (row->action == ACTION_CANNOT || row->action == ACTION_BRING)
    text = xasprintf ("no entry%s%s", reason_text (facts),
		      row->patch->address_p ? ", address taken" : "");
  if (facts->symbol.position)
    {
      char *position = xasprintf ("sympos %u", facts->symbol.position);
      join_text (&text, position);
      free (position);
    }
  if (facts->symbol.export == EXPORT_ALL)
    join_text (&text, "exported");
  else if (facts->symbol.export == EXPORT_GPL)
    join_text (&text, "exported GPL");
  return text ? text : xstrdup ("");
}
