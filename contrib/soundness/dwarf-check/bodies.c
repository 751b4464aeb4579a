/* Functions with code and what is inlined there, for dwarf-check.
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


/* Debug information has a tree for each unit.  A function with code has
   addresses, and below it what was inlined there, to any depth: each says by
   its abstract origin, which may be in another unit, of which function it is
   a copy.  So does a clone, which has no name of its own: its symbol has.  */

#include <dwarf.h>
#include <stdlib.h>
#include <string.h>
#include "dwarf-check.h"
#include "impacted.h"

/* What is read: the functions of one unit of OBJECT.  */

struct walk
{
  struct object *object;
  struct unit *unit;		/* Or null.  */
  const char *source;
};

/* Return the assembler name of DIE if debug information has it, or null.  */

static const char *
linkage_name (Dwarf_Die *die)
{
  Dwarf_Attribute attribute;
  const char *name
    = dwarf_formstring (dwarf_attr_integrate (die, DW_AT_linkage_name,
					      &attribute));
  return (name ? name
	  : dwarf_formstring (dwarf_attr_integrate (die,
						    DW_AT_MIPS_linkage_name,
						    &attribute)));
}

/* Where debug information has a function declared.  */

struct declared
{
  const char *name;		/* Of the source or the assembler.  */
  const char *base;		/* As in struct line, or null.  */
  int line;
  int column;
};

/* Return true if LINE is in the place of DECLARED.  */

static bool
at_place_p (const struct line *line, const struct declared *declared)
{
  return (declared->base && line->base == declared->base
	  && line->line == (unsigned) declared->line);
}

/* Return true if NAME is that of a variant of the constructor or destructor
   ABSTRACT, which has C4 or D4 where these have other numbers.  */

static bool
variant_p (const char *name, const char *abstract)
{
  bool variant_p = false;
  for (size_t i = 0; name[i] || abstract[i]; i++)
    if (name[i] != abstract[i])
      {
	if (!i || abstract[i] != '4' || name[i] < '0' || name[i] > '5'
	    || (name[i - 1] != 'C' && name[i - 1] != 'D'))
	  return false;
	variant_p = true;
      }
  return variant_p;
}

/* Return true if the name of LINE is made of that of DECLARED: it has a number
   of the unit behind it, as nested functions have, or is that of a static
   function or a constructor of C++.  */

static bool
made_of_p (const struct line *line, const struct declared *declared)
{
  if (variant_p (line->name, declared->name))
    return true;
  size_t length = strcspn (declared->name, "<");
  const char *found = memmem (line->name, strlen (line->name), declared->name,
			      length);
  return (found && (found == line->name ? found[length] == '.'
		    : !strncmp (line->name, "_Z", 2)));
}

/* How a line is that of a function, the best way first.  In the last two ways
   it may be that of another one.  */

enum fit { FIT_BOTH, FIT_MADE, FIT_NAME, FIT_PLACE, NO_FIT };

static enum fit
fit_of (const struct line *line, const struct declared *declared)
{
  bool place_p = at_place_p (line, declared);
  if (line->name == declared->name)
    return place_p ? FIT_BOTH : FIT_NAME;
  return !place_p ? NO_FIT : made_of_p (line, declared) ? FIT_MADE : FIT_PLACE;
}

/* Make the lines of ORIGIN those of its unit that fit DECLARED in the way
   FIT.  Among several, the column decides if it does.  */

static void
take_lines (struct origin *origin, const struct declared *declared,
	    enum fit fit)
{
  const struct unit *unit = origin->key.unit;
  size_t room = 0, kept = 0;
  for (size_t i = 0; i < unit->num_lines; i++)
    if (fit_of (&unit->lines[i], declared) == fit)
      {
	grow_array (&origin->lines, &room, origin->num_lines,
		    sizeof *origin->lines);
	origin->lines[origin->num_lines++] = i;
      }
  for (size_t i = 0; i < origin->num_lines; i++)
    if (unit->lines[origin->lines[i]].column == (unsigned) declared->column)
      {
	size_t line = origin->lines[i];
	origin->lines[i] = origin->lines[kept];
	origin->lines[kept++] = line;
      }
  if (kept)
    origin->num_lines = kept;
}

/* Fill the lines of ORIGIN, by no way that is worse than WORST.  */

static void
find_lines (struct origin *origin, const struct declared *declared,
	    enum fit worst)
{
  const struct unit *unit = origin->key.unit;
  const struct line_name *same = unit_name (unit, declared->name);
  enum fit best = NO_FIT;
  /* Most have one line of their name, in their place.  */
  if (same && !unit->lines[same->first - 1].same
      && at_place_p (&unit->lines[same->first - 1], declared))
    {
      origin->lines = xmalloc (sizeof *origin->lines);
      origin->lines[origin->num_lines++] = same->first - 1;
      return;
    }
  for (size_t i = 0; i < unit->num_lines; i++)
    {
      enum fit fit = fit_of (&unit->lines[i], declared);
      if (fit < best)
	best = fit;
    }
  if (best > worst)
    return;
  take_lines (origin, declared, best);
  if (origin->num_lines > 1 || best >= FIT_NAME)
    {
      char *text = xasprintf ("%s: %s", unit->source, declared->name);
      cannot_judge (AMBIGUOUS, intern (text));
      free (text);
    }
}

/* If ORIGIN, which has no line, is an outline, make it the function that this
   was moved out of: its name is that of the outline up to the first dot.  */

static void
find_parent (struct origin *origin)
{
  size_t length = strcspn (origin->name, ".");
  char *text = xstrndup (origin->name, length);
  const char *name = intern (text);
  const struct line_name *parent = unit_name (origin->key.unit, name);
  if (origin->name[length] && parent)
    {
      origin->name = name;
      origin->lines = xmalloc (sizeof *origin->lines);
      origin->lines[origin->num_lines++] = parent->first - 1;
    }
  free (text);
}

/* Return what OBJECT has as the origin KEY, or null.  */

static struct origin *
known_origin (const struct object *object, struct origin_key key)
{
  struct origin *origin;
  HASH_FIND (hh, object->origins, &key, sizeof key, origin);
  return origin;
}

/* Give OBJECT a new origin KEY, called NAME, and return it.  */

static struct origin *
add_origin (struct object *object, struct origin_key key, const char *name)
{
  struct origin *origin = xcalloc (1, sizeof *origin);
  origin->key = key;
  origin->name = name;
  HASH_ADD (hh, object->origins, key, sizeof origin->key, origin);
  return origin;
}

/* Return the origin that DIE is, seen from the unit of WALK, or null if it has
   no name.  Its lines fit it in no way that is worse than WORST.  */

static struct origin *
origin_of (struct walk *walk, Dwarf_Die *die, enum fit worst)
{
  struct origin_key key = { die->addr, walk->unit };
  struct origin *origin = known_origin (walk->object, key);
  if (origin)
    return origin;
  const char *linkage = linkage_name (die), *file = dwarf_decl_file (die);
  const char *name = linkage ? linkage : dwarf_diename (die);
  if (!name)
    return NULL;
  const char *slash = file ? strrchr (file, '/') : NULL;
  struct declared declared
    = { .name = intern (name),
	.base = file ? intern (slash ? slash + 1 : file) : NULL };
  if (dwarf_decl_line (die, &declared.line))
    declared.base = NULL;
  dwarf_decl_column (die, &declared.column);
  origin = add_origin (walk->object, key, declared.name);
  origin->made_p = dwarf_hasattr_integrate (die, DW_AT_artificial);
  find_lines (origin, &declared, worst);
  if (!origin->num_lines)
    find_parent (origin);
  return origin;
}

/* Return the origin that has the line of a symbol of BODY, of the unit of WALK;
   or null if none has one.  */

static struct origin *
origin_of_symbol (struct walk *walk, const struct body *body)
{
  for (size_t i = 0; i < body->num_names; i++)
    {
      const char *name = body->names[i];
      const struct line_name *line = unit_name (walk->unit, name);
      struct origin_key key = { name, walk->unit };
      struct origin *origin = known_origin (walk->object, key);
      if (!line)
	continue;
      if (origin)
	return origin;
      origin = add_origin (walk->object, key, name);
      origin->lines = xmalloc (sizeof *origin->lines);
      origin->lines[origin->num_lines++] = line->first - 1;
      return origin;
    }
  return NULL;
}

bool
body_add (struct body *body, struct origin *origin, enum reason reason)
{
  for (size_t i = 0; i < body->num_known; i++)
    if (body->known[i].origin == origin)
      return false;
  grow_array (&body->known, &body->room, body->num_known,
	      sizeof *body->known);
  body->known[body->num_known++] = (struct known) { origin, reason };
  return true;
}

/* Set *ORIGIN to the abstract origin of DIE.  Return false if it has none that
   can be read.  */

static bool
abstract_origin (Dwarf_Die *die, Dwarf_Die *origin)
{
  Dwarf_Attribute attribute;
  return (dwarf_attr (die, DW_AT_abstract_origin, &attribute)
	  && dwarf_formref_die (&attribute, origin));
}

/* Add to BODY that DIE is inlined there.  */

static void
add_inlined (struct walk *walk, struct body *body, Dwarf_Die *die)
{
  Dwarf_Die abstract;
  struct origin *origin = NULL;
  if (!body->unit)
    return;
  if (abstract_origin (die, &abstract))
    origin = origin_of (walk, &abstract, FIT_PLACE);
  if (origin)
    body_add (body, origin, REASON_INLINED);
  else
    cannot_judge (NO_ORIGIN, body->title);
}

/* Note where the call of DIE returns to.  */

static void
add_return (struct object *object, Dwarf_Die *die)
{
  Dwarf_Attribute attribute;
  Dwarf_Addr address;
  if (dwarf_formaddr (dwarf_attr (die, DW_AT_call_return_pc, &attribute),
		      &address)
      && dwarf_formaddr (dwarf_attr (die, DW_AT_low_pc, &attribute), &address))
    return;
  grow_array (&object->returns, &object->returns_room, object->num_returns,
	      sizeof *object->returns);
  object->returns[object->num_returns++] = address;
}

bool
clone_name_p (const char *name)
{
  static const char *const kinds[] = { ".isra.", ".part.", ".constprop." };
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (strstr (name, kinds[i]))
      return true;
  return false;
}

/* Return the index of the first of the symbols of OBJECT that is not below
   ADDRESS.  */

static size_t
first_symbol (const struct object *object, Dwarf_Addr address)
{
  size_t low = 0, high = object->num_symbols;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (object->symbols[middle].address < address)
	low = middle + 1;
      else
	high = middle;
    }
  return low;
}

/* Make the symbols of OBJECT at ADDRESS the names of BODY, but for parts that
   are seldom executed, and those without code if others have any.  Return true
   if there are any.  */

static bool
take_names (const struct object *object, struct body *body,
	    Dwarf_Addr address)
{
  size_t first = first_symbol (object, address), last = first;
  size_t room = body->num_names;
  bool code_p = false;
  for (; last < object->num_symbols
	 && object->symbols[last].address == address; last++)
    code_p |= object->symbols[last].size != 0;
  for (size_t i = first; i < last; i++)
    {
      const struct symbol *symbol = &object->symbols[i];
      if (strstr (symbol->name, ".cold") || (code_p && !symbol->size))
	continue;
      grow_array (&body->names, &room, body->num_names, sizeof *body->names);
      body->names[body->num_names++] = symbol->name;
      body->clone_p |= clone_name_p (symbol->name);
    }
  return body->num_names != 0;
}

/* Add the code of DIE to the object of WALK as that of BODY.  Return false if
   there is none.  */

static bool
add_ranges (struct walk *walk, struct body *body, Dwarf_Die *die)
{
  struct object *object = walk->object;
  Dwarf_Addr base, start, end;
  ptrdiff_t offset = 0;
  bool any_p = false;
  while ((offset = dwarf_ranges (die, offset, &base, &start, &end)) > 0)
    {
      bool entry_p = !body->num_names && take_names (object, body, start);
      any_p = true;
      grow_array (&object->ranges, &object->ranges_room, object->num_ranges,
		  sizeof *object->ranges);
      object->ranges[object->num_ranges++]
	= (struct range) { start, end, body, entry_p };
    }
  if (offset < 0)
    cannot_judge (NO_TREE, walk->source);
  return any_p;
}

/* Return true if a linker dropped BODY, the last one of OBJECT, and so put it
   to where no code is.  Then its addresses are taken back.  */

static bool
gone_p (struct object *object, const struct body *body)
{
  size_t first = object->num_ranges;
  while (first && object->ranges[first - 1].body == body)
    first--;
  if (object->relocatable_p || object->ranges[first].start > 1)
    return false;
  object->num_ranges = first;
  return true;
}

static void
free_body (struct body *body)
{
  free (body->names);
  free (body->known);
  free (body);
}

/* Return true if debug information has all jumps of the function DIE that are
   calls.  */

static bool
all_calls_p (Dwarf_Die *die)
{
  static const unsigned flags[] = {
    DW_AT_call_all_calls, DW_AT_call_all_tail_calls, DW_AT_GNU_all_call_sites,
    DW_AT_GNU_all_tail_call_sites
  };
  for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
    {
      Dwarf_Attribute attribute;
      bool set_p = false;
      if (!dwarf_formflag (dwarf_attr (die, flags[i], &attribute), &set_p)
	  && set_p)
	return true;
    }
  return false;
}

/* Find the function that BODY is, which is DIE and of the unit of WALK, and its
   name if it has no symbol: a linker leaves the code of a weak function whose
   symbol is that of another one.  What is neither in the record nor a clone was
   made by the compiler, of nothing or of its parent.  */

static void
name_body (struct walk *walk, struct body *body, Dwarf_Die *die)
{
  Dwarf_Die abstract;
  bool abstract_p = abstract_origin (die, &abstract);
  body->own = origin_of_symbol (walk, body);
  if (!body->own)
    body->own = (abstract_p ? origin_of (walk, &abstract, FIT_PLACE)
		 : origin_of (walk, die, FIT_MADE));
  if (!body->own)
    cannot_judge (NO_ORIGIN, body->title);
  else if (!body->num_names && body->own->num_lines == 1)
    {
      body->names = xmalloc (sizeof *body->names);
      body->names[body->num_names++]
	= walk->unit->lines[body->own->lines[0]].name;
    }
  else if (!body->num_names)
    cannot_judge (NO_SYMBOL, body->title);
  else if (abstract_p || body->own->num_lines)
    body_add (body, body->own, REASON_CLONE);
  else if (body->clone_p)
    cannot_judge (NO_ORIGIN, body->title);
}

/* Return the function that DIE is, as one of the object of WALK, or null if it
   has no code.  */

static struct body *
add_body (struct walk *walk, Dwarf_Die *die)
{
  struct object *object = walk->object;
  struct body *body = xcalloc (1, sizeof *body);
  body->unit = walk->unit;
  body->source = walk->source;
  bool code_p = add_ranges (walk, body, die);
  if (!code_p || gone_p (object, body))
    {
      object->gone += code_p;
      free_body (body);
      return NULL;
    }
  const char *name = (body->num_names ? body->names[0]
		      : dwarf_diename (die));
  char *title = xasprintf ("%s: %s", walk->source, name ? name : "?");
  body->title = intern (title);
  free (title);
  grow_array (&object->bodies, &object->bodies_room, object->num_bodies,
	      sizeof *object->bodies);
  object->bodies[object->num_bodies++] = body;
  body->calls_p = all_calls_p (die);
  if (body->unit)
    name_body (walk, body, die);
  else
    cannot_judge (NO_RECORD, body->source);
  return body;
}

/* Read what is below PARENT, which is in BODY unless that is null.  */

static void
walk_children (struct walk *walk, Dwarf_Die *parent, struct body *body)
{
  Dwarf_Die die;
  int result = dwarf_child (parent, &die);
  for (; !result; result = dwarf_siblingof (&die, &die))
    switch (dwarf_tag (&die))
      {
      case DW_TAG_subprogram:
	walk_children (walk, &die, add_body (walk, &die));
	break;
      case DW_TAG_inlined_subroutine:
	if (body)
	  add_inlined (walk, body, &die);
	walk_children (walk, &die, body);
	break;
      case DW_TAG_call_site:
      case DW_TAG_GNU_call_site:
	add_return (walk->object, &die);
	break;
      case DW_TAG_lexical_block:
      case DW_TAG_try_block:
      case DW_TAG_catch_block:
      case DW_TAG_namespace:
      case DW_TAG_module:
      case DW_TAG_class_type:
      case DW_TAG_structure_type:
      case DW_TAG_union_type:
	walk_children (walk, &die, body);
	break;
      default:
	break;
      }
  if (result < 0)
    cannot_judge (NO_TREE, walk->source);
}

/* Return the first unit of OBJECT that is called SOURCE and whose debug
   information was not found before, or null: units of one name are in the order
   of their records.  */

static struct unit *
unit_called (const struct object *object, const char *source)
{
  for (size_t i = 0; i < object->num_units; i++)
    if (!object->units[i]->debug_p
	&& !strcmp (object->units[i]->source, source))
      return object->units[i];
  return NULL;
}

/* Read the unit that DIE is.  What an assembler file has was inlined
   nowhere.  */

static void
read_unit (struct object *object, Dwarf_Die *die)
{
  enum { ASSEMBLER = 0x8001 };
  const char *source = dwarf_diename (die);
  if (dwarf_srclang (die) == ASSEMBLER)
    return;
  struct walk walk
    = { .object = object, .source = intern (source ? source : "?") };
  walk.unit = unit_called (object, walk.source);
  if (walk.unit)
    walk.unit->debug_p = true;
  walk_children (&walk, die, NULL);
}

/* Sort the NUMBER elements of SIZE bytes at ARRAY by COMPARE; there may be
   none.  */

static void
sort (void *array, size_t number, size_t size,
      int (*compare) (const void *first, const void *second))
{
  if (number)
    qsort (array, number, size, compare);
}

static int
compare_symbols (const void *first, const void *second)
{
  const struct symbol *a = first, *b = second;
  return (a->address > b->address) - (a->address < b->address);
}

static int
compare_ranges (const void *first, const void *second)
{
  const struct range *a = first, *b = second;
  return (a->start != b->start ? (a->start > b->start) - (a->start < b->start)
	  : (a->end > b->end) - (a->end < b->end));
}

static int
compare_addresses (const void *first, const void *second)
{
  const Dwarf_Addr *a = first, *b = second;
  return (*a > *b) - (*a < *b);
}

const struct range *
range_at (const struct object *object, Dwarf_Addr address)
{
  size_t low = 0, high = object->num_ranges;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (object->ranges[middle].start <= address)
	low = middle + 1;
      else
	high = middle;
    }
  return (low && address < object->ranges[low - 1].end
	  ? &object->ranges[low - 1] : NULL);
}

/* Note of which clones OBJECT has no debug information.  */

static void
find_bare_clones (const struct object *object)
{
  for (size_t i = 0; i < object->num_symbols; i++)
    {
      const struct symbol *symbol = &object->symbols[i];
      const struct range *range = range_at (object, symbol->address);
      if (clone_name_p (symbol->name) && !strstr (symbol->name, ".cold")
	  && (!range || range->start != symbol->address))
	cannot_judge (NO_BODY, symbol->name);
    }
}

void
bodies_read (struct object *object)
{
  Dwarf_CU *cu = NULL;
  Dwarf_Die die;
  uint8_t type;
  sort (object->symbols, object->num_symbols, sizeof *object->symbols,
	compare_symbols);
  while (!dwarf_get_units (object->dwarf, cu, &cu, NULL, &type, &die, NULL))
    if (type == DW_UT_compile || type == DW_UT_partial)
      read_unit (object, &die);
  for (size_t i = 0; i < object->num_units; i++)
    if (!object->units[i]->debug_p)
      cannot_judge (NO_DEBUG, object->units[i]->source);
  sort (object->ranges, object->num_ranges, sizeof *object->ranges,
	compare_ranges);
  find_bare_clones (object);
  sort (object->returns, object->num_returns, sizeof *object->returns,
	compare_addresses);
}
