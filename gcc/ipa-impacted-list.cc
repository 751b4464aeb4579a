/* The list of functions that are impacted by a change of another one.
   Copyright (C) 2026 Free Software Foundation, Inc.

This file is part of GCC.

GCC is free software; you can redistribute it and/or modify it under
the terms of the GNU General Public License as published by the Free
Software Foundation; either version 3, or (at your option) any later
version.

GCC is distributed in the hope that it will be useful, but WITHOUT ANY
WARRANTY; without even the implied warranty of MERCHANTABILITY or
FITNESS FOR A PARTICULAR PURPOSE.  See the GNU General Public License
for more details.

You should have received a copy of the GNU General Public License
along with GCC; see the file COPYING3.  If not see
<http://www.gnu.org/licenses/>.  */


/* A list is text, one fact a line, and the same bytes for the same input:

     # impacted functions, format 2
     # compiler: GCC 12.2.0 x86_64-pc-linux-gnu
     # unit: lib/a.c
     # level: inline-clone
     # options: -O2
     # left out: 3871 functions of headers, without code or impact
     helper<TAB>lib/a.c:3:12-6<TAB>inlined
     <TAB>big<TAB>inline<TAB>(helper) > mid<TAB>lib/a.c:20:5-31
     # end: 1 functions, 1 impacted

   A line in column 0 is a function F: its name, where it is defined and its
   impact_state.  An indented one is a function that is impacted by F: its
   name, the kind of the last step, a shortest route from F to it, with bodies
   that have no code of their own in parentheses, and where it is defined.  A
   list without its last line is not complete.  Nor is one with a line
   "# not complete: REASON" in its header, however many functions it has.

   Below it stands what was found out about F and others may rest on, with = and
   the kind:

     pick<TAB>lib/a.c:30:5-33<TAB>emitted
     <TAB>= effects<TAB>pure finite
     <TAB>top<TAB>effects<TAB>pick<TAB>lib/a.c:40:5-44<TAB>if pick[effects]

   A function that is impacted because of such facts alone names those on which
   that hangs: while all of them hold, old code remains right.  A step of a
   route may be a fact, too.

   Each function of the unit has a line, but for those of headers that left no
   code and impact nobody.  A unit has thousands of them, as each other unit
   with these headers does, and they would be nearly all of its list.  Their
   number is in the header: "no code" and "not known" are two answers.

   Functions are sorted by place and impacted ones by name.  What stands near in
   the source has much in common, and a compressor sees little at once: records
   are up to a seventh smaller than with functions that are sorted by name.

   Where a function is defined is FILE:LINE:COLUMN-LASTLINE, from its name to
   the end of its text in that file.  In

     parse<TAB>gram.c:9:5-25 gram.y:12-13<TAB>emitted

   #line or #include brings in text from elsewhere: FILE:FIRSTLINE-LASTLINE
   follows, after a blank each.  */

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "tree.h"
#include "cgraph.h"
#include "diagnostic-core.h"
#include "file-prefix-map.h"
#include "md5.h"
#include "options.h"
#include "opts.h"
#include "output.h"
#include "pretty-print.h"
#include "target.h"
#include "toplev.h"
#include "version.h"
#include "configargs.h"
#include "ipa-impacted.h"
#include "ipa-impacted-closure.h"

/* As in the driver.  */
#ifndef TARGET_OBJECT_SUFFIX
#define TARGET_OBJECT_SUFFIX ".o"
#endif

namespace {

/* Append NUMBER in decimal digits to the growing object of TEXT.  */

void
grow_decimal (obstack *text, unsigned number)
{
  char digits[16], *first = digits + sizeof digits;
  do
    *--first = '0' + number % 10;
  while (number /= 10);
  obstack_grow (text, first, digits + sizeof digits - first);
}

/* Append FIELD to the growing object of TEXT, so that nothing in it can be
   taken for the end of a field or a line.  */

void
grow_field (obstack *text, const char *field)
{
  while (true)
    {
      size_t plain = strcspn (field, "\t\n\\");
      obstack_grow (text, field, plain);
      field += plain;
      if (*field == '\0')
	break;
      obstack_1grow (text, '\\');
      obstack_1grow (text, *field == '\t' ? 't' : *field == '\n' ? 'n' : '\\');
      field++;
    }
}

/* Append FILE to the growing object of TEXT, as a part of a place.  A blank
   stands between the ranges of a place, and must not look like that where the
   name has what else a range is made of.  */

void
grow_file (obstack *text, const char *file)
{
  file = remap_debug_filename (file);
  if (!strchr (file, ':'))
    {
      grow_field (text, file);
      return;
    }
  char *rest = xstrdup (file), *part = rest;
  while (char *blank = strchr (part, ' '))
    {
      *blank = '\0';
      grow_field (text, part);
      obstack_grow (text, "\\s", 2);
      part = blank + 1;
    }
  grow_field (text, part);
  free (rest);
}

/* Lines of a file.  */

struct text_range
{
  const char *file;
  linenum_type first;
  linenum_type last;
};

/* Compare two ranges by file and line.  */

int
compare_ranges (const void *a, const void *b)
{
  const text_range *x = (const text_range *) a, *y = (const text_range *) b;
  int order = strcmp (x->file, y->file);
  if (order)
    return order;
  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return x->last < y->last ? -1 : x->last > y->last;
}

/* Return the last line with text in MAP, which ends where NEXT begins.  */

linenum_type
last_line_before (const line_map_ordinary *map, const line_map_ordinary *next)
{
  location_t end = MAP_START_LOCATION (next) - 1;
  linenum_type line = SOURCE_LINE (map, end);
  switch (next->reason)
    {
    case LC_LEAVE:
      /* What is appended to a file that a body includes gets into it.  */
      return line + 1;
    case LC_RENAME_VERBATIM:
      /* MAP also has the line of the directive and, after a #line, the next one
	 from its begin on.  */
      if (map->m_column_and_range_bits > map->m_range_bits
	  && SOURCE_COLUMN (map, end) == 0)
	line--;
      return line - 1;
    default:
      return line;
    }
}

/* Put all lines with text from START to END, neither of which is in a macro,
   into RANGES: those from START on in its file come first, and the others,
   which #line and #include bring in, are sorted.  */

void
collect_ranges (location_t start, location_t end, auto_vec<text_range> *ranges)
{
  const line_map_ordinary *map
    = linemap_check_ordinary (linemap_lookup (line_table, start));
  const line_map_ordinary *past
    = LINEMAPS_LAST_ORDINARY_MAP (line_table) + 1;
  text_range home = { ORDINARY_MAP_FILE_NAME (map), SOURCE_LINE (map, start),
		      SOURCE_LINE (map, start) };
  auto_vec<text_range> others;

  for (; map < past && MAP_START_LOCATION (map) <= end; map++)
    {
      const line_map_ordinary *next = map + 1;
      text_range range;
      range.file = ORDINARY_MAP_FILE_NAME (map);
      range.first = SOURCE_LINE (map, MAX (start, MAP_START_LOCATION (map)));
      if (next == past || end < MAP_START_LOCATION (next))
	range.last = SOURCE_LINE (map, end);
      else
	range.last = last_line_before (map, next);
      if (range.last < range.first)
	continue;
      /* In its own file, what stands between two parts of a function is the
	 text that they take from another one.  */
      if (range.first >= home.first && !strcmp (range.file, home.file))
	home.last = MAX (home.last, range.last);
      else
	others.safe_push (range);
    }

  ranges->safe_push (home);
  others.qsort (compare_ranges);
  for (const text_range &range : others)
    {
      text_range &before = ranges->last ();
      if (!strcmp (range.file, before.file)
	  && range.first >= before.first
	  && range.first <= before.last + 1)
	before.last = MAX (before.last, range.last);
      else
	ranges->safe_push (range);
    }
}

/* Return true if FILE has the name of a source.  Where another source includes
   it, it is no header, but a part of that unit.  */

bool
source_name_p (const char *file)
{
  static const char *const suffixes[]
    = { ".c", ".C", ".cc", ".cp", ".cpp", ".CPP", ".cxx", ".c++", ".m", ".M",
	".mm", ".i", ".ii", ".mi", ".mii" };
  const char *suffix = strrchr (lbasename (file), '.');
  for (unsigned i = 0; suffix && i < ARRAY_SIZE (suffixes); i++)
    if (!strcmp (suffix, suffixes[i]))
      return true;
  return false;
}

/* Knows which text is that of headers.  */

class header_maps
{
public:
  header_maps ();

  bool contains_p (location_t location) const;

private:
  /* By the index of an ordinary map of the unit, true if it is of a header.  */
  auto_vec<bool> m_header;
};

/* A header is a file that is entered, and neither the main one nor one with the
   name of a source.  What #line puts elsewhere may come from anything, and a
   module has maps of other units.  */

header_maps::header_maps ()
{
  auto_vec<const char *> entered;
  unsigned num_maps = LINEMAPS_ORDINARY_USED (line_table);
  m_header.safe_grow_cleared (num_maps, true);
  if (flag_modules)
    return;
  for (unsigned i = 0; i < num_maps; i++)
    {
      const line_map_ordinary *map = LINEMAPS_ORDINARY_MAP_AT (line_table, i);
      const char *file = ORDINARY_MAP_FILE_NAME (map);
      if (map->reason == LC_ENTER)
	entered.safe_push (file);
      else if (map->reason == LC_LEAVE && entered.length () > 0)
	entered.pop ();
      m_header[i] = (entered.length () > 0
		     && !strcmp (file, entered.last ())
		     && strcmp (file, main_input_filename)
		     && !source_name_p (file));
    }
}

/* Return true if LOCATION, which is in no macro, is in a header.  */

bool
header_maps::contains_p (location_t location) const
{
  const line_map_ordinary *map
    = linemap_check_ordinary (linemap_lookup (line_table, location));
  return m_header[map - LINEMAPS_ORDINARY_MAP_AT (line_table, 0)];
}

/* Prints the list of a unit.  */

class impacted_list
{
public:
  impacted_list (const impacted_unit *unit, bool all_p, obstack *growing);
  ~impacted_list ();

  unsigned num_functions () const { return m_num_functions; }

private:
  void sort_attributes ();
  void find_asked ();
  void leave_out (const impact_closure &);
  void print (const char *);
  void print_header ();
  void print_field (const char *);
  location_t start_of (unsigned) const;
  const char *location (unsigned);
  const char *step (unsigned);
  void grow_body (obstack *, unsigned) const;
  void print_steps (const vec<unsigned> &);
  void print_attributes (unsigned);
  void print_bases (unsigned);
  void print_conditions (const impact_closure &, unsigned, unsigned);
  void print_function (const impact_closure &, unsigned);
  const char *shown_name (unsigned body) const;

  static int compare_bodies (const void *, const void *, void *);
  static int compare_places (const void *, const void *, void *);
  static int compare_attributes (const void *, const void *, void *);

  const impacted_unit *m_unit;
  /* True if the list is of all functions, whatever the user asked for.  */
  bool m_all_p;
  /* The text, while it grows: lists can be long, and nearly all that they cost
     is to print them.  */
  obstack *m_growing;
  /* All bodies, by the name shown.  */
  auto_vec<unsigned> m_sorted;
  /* The attributes, by the body of which they are, and then by kind: those of
     body B from m_first_attribute[B] to before m_first_attribute[B + 1].  */
  auto_vec<unsigned> m_attributes, m_first_attribute;
  /* By number of the body: where it is defined, and how it is written in a
     route, once that was asked.  */
  auto_vec<const char *> m_locations;
  auto_vec<const char *> m_steps;
  obstack m_texts;
  /* By number of the body, true for a function that is wanted.  */
  auto_vec<bool> m_wanted;
  /* How many functions would be wanted, but are left out.  */
  unsigned m_num_left_out;
  unsigned m_num_functions;
  unsigned m_num_impacted;
};

/* Return the name that stands for BODY as an impacted one.  */

const char *
impacted_list::shown_name (unsigned body) const
{
  const impact_symbol &symbol = m_unit->symbols[body];
  return symbol.emitted_name ? symbol.emitted_name : symbol.name;
}

/* Compare the numbers of two bodies of the list DATA by name.  Functions that
   were removed may bear the name of another one.  */

int
impacted_list::compare_bodies (const void *a, const void *b, void *data)
{
  const impacted_list *list = (const impacted_list *) data;
  unsigned i = *(const unsigned *) a, j = *(const unsigned *) b;
  int order = strcmp (list->shown_name (i), list->shown_name (j));
  if (order)
    return order;
  location_t x = list->m_unit->symbols[i].start;
  location_t y = list->m_unit->symbols[j].start;
  if (x != y)
    return x < y ? -1 : 1;
  return i < j ? -1 : i > j;
}

/* Compare the numbers of two functions of the list DATA by place, as it is
   printed, and then by name.  Numbers in the text count as such.  */

int
impacted_list::compare_places (const void *a, const void *b, void *data)
{
  const impacted_list *list = (const impacted_list *) data;
  unsigned i = *(const unsigned *) a, j = *(const unsigned *) b;
  int order = strverscmp (list->m_locations[i], list->m_locations[j]);
  return order ? order : compare_bodies (a, b, data);
}

/* Print the list of UNIT to the object that grows in GROWING: for all functions
   if ALL_P, and else for those that the user wants.  */

impacted_list::impacted_list (const impacted_unit *unit, bool all_p,
			      obstack *growing)
  : m_unit (unit), m_all_p (all_p || !unit->asked), m_growing (growing),
    m_num_left_out (0), m_num_functions (0), m_num_impacted (0)
{
  gcc_obstack_init (&m_texts);
  for (unsigned i = 0; i < unit->graph.length (); i++)
    m_sorted.safe_push (i);
  m_sorted.sort (compare_bodies, this);
  sort_attributes ();
  m_locations.safe_grow_cleared (unit->graph.length (), true);
  m_steps.safe_grow_cleared (unit->graph.length (), true);
  find_asked ();

  impact_closure closure (unit->graph, m_sorted);
  if (m_all_p && !ipa_impacted_untold_language ())
    leave_out (closure);
  print_header ();
  auto_vec<unsigned> functions;
  for (unsigned body : m_sorted)
    if (m_wanted[body])
      {
	location (body);
	functions.safe_push (body);
      }
  functions.sort (compare_places, this);
  for (unsigned f : functions)
    print_function (closure, f);
  print ("# end: ");
  grow_decimal (m_growing, m_num_functions);
  print (" functions, ");
  grow_decimal (m_growing, m_num_impacted);
  print (" impacted\n");
}

impacted_list::~impacted_list ()
{
  obstack_free (&m_texts, NULL);
}

/* Compare the numbers of two attributes of the list DATA by the body of which
   they are, then by kind.  */

int
impacted_list::compare_attributes (const void *a, const void *b, void *data)
{
  const impacted_list *list = (const impacted_list *) data;
  const impact_body &x = list->m_unit->graph.body (*(const unsigned *) a);
  const impact_body &y = list->m_unit->graph.body (*(const unsigned *) b);
  if (x.origin != y.origin)
    return x.origin < y.origin ? -1 : 1;
  return (int) x.attribute - (int) y.attribute;
}

/* Fill m_attributes and m_first_attribute.  */

void
impacted_list::sort_attributes ()
{
  const impact_graph &graph = m_unit->graph;
  m_first_attribute.safe_grow_cleared (graph.length () + 1, true);
  for (unsigned i = 0; i < graph.length (); i++)
    if (graph.body (i).attribute != IMPACT_KINDS)
      {
	m_attributes.safe_push (i);
	m_first_attribute[graph.body (i).origin + 1]++;
      }
  for (unsigned i = 0; i < graph.length (); i++)
    m_first_attribute[i + 1] += m_first_attribute[i];
  m_attributes.sort (compare_attributes, this);
}

/* Fill m_wanted: with all functions, or with those for which the user asked,
   be it by a name in the source, by an assembler name, or by that of a clone
   or an alias of theirs.  */

void
impacted_list::find_asked ()
{
  const char *asked = m_all_p ? NULL : m_unit->asked;
  m_wanted.safe_grow_cleared (m_unit->graph.length (), true);
  for (unsigned i = 0; i < m_unit->graph.length (); i++)
    {
      const impact_symbol &symbol = m_unit->symbols[i];
      unsigned origin = m_unit->graph.body (i).origin;
      if (m_unit->graph.body (origin).function_p
	  && (!asked
	      || symbol.asked_p
	      || !strcmp (symbol.name, asked)
	      || (symbol.emitted_name
		  && !strcmp (symbol.emitted_name, asked))))
	m_wanted[origin] = true;
    }
}

/* Want no functions of headers that left no code and impact nobody, by CLOSURE.
   Those that a front end evaluated or concluded something of stay: that can be
   in a variable.  So do those of which a part of the text is elsewhere.  */

void
impacted_list::leave_out (const impact_closure &closure)
{
  header_maps headers;
  auto_vec<bool> told;
  told.safe_grow_cleared (m_unit->graph.length (), true);
  for (const impact_flow &fact : m_unit->graph.facts ())
    told[fact.from] = true;

  for (unsigned i = 0; i < m_unit->graph.length (); i++)
    {
      location_t start = start_of (i);
      if (!m_wanted[i]
	  || told[i]
	  || m_unit->symbols[i].evaluated_p
	  || closure.state (i) != IMPACT_STATE_REMOVED
	  || closure.num_impacted (i) > 0
	  || start <= BUILTINS_LOCATION
	  || !headers.contains_p (start))
	continue;
      auto_vec<text_range> ranges;
      collect_ranges (start, m_unit->symbols[i].end, &ranges);
      if (ranges.length () > 1)
	continue;
      m_wanted[i] = false;
      m_num_left_out++;
    }
}

/* Return true if OPTION says how code is generated, and was not put there by
   the driver from the way in which GCC was configured.  */

bool
shown_option_p (const cl_decoded_option &option)
{
  const char *text = option.orig_option_with_args_text;
  switch (option.opt_index)
    {
    case OPT_flive_patching_:
    case OPT_flive_patching_list_:
    case OPT_fcompare_debug:
    case OPT_fcompare_debug_second:
    case OPT_fpreprocessed:
    case OPT_fworking_directory:
    case OPT_fdirectives_only:
    case OPT_fdebug_prefix_map_:
    case OPT_fmacro_prefix_map_:
    case OPT_ffile_prefix_map_:
    case OPT_fprofile_prefix_map_:
    case OPT_fverbose_asm:
    case OPT_frecord_gcc_switches:
    case OPT_frecord_impacted:
    case OPT_frecord_impacted_attributes:
    case OPT_ftime_report:
    case OPT_fmem_report:
    case OPT_fself_test_:
      return false;
    default:
      break;
    }
  if (option.opt_index >= cl_options_count
      || text[0] != '-'
      || !strchr ("Oafmps", text[1])
      || startswith (text, "-fdump-")
      || startswith (text, "-fdiagnostics-")
      || startswith (text, "-fopt-info"))
    return false;

  const char *value = text[1] == 'm' ? strchr (text, '=') : NULL;
  if (value)
    for (unsigned i = 0; i < ARRAY_SIZE (configure_default_options); i++)
      if (configure_default_options[i].value
	  && !strcmp (value + 1, configure_default_options[i].value))
	return false;
  return true;
}

/* Print the lines that say from what the list was made.  */

void
impacted_list::print_header ()
{
  print ("# impacted functions, format 2\n# compiler: GCC ");
  print (version_string);
  print (" ");
  print (TARGET_NAME);
  print ("\n# unit: ");
  print_field (remap_debug_filename (main_input_filename));
  print ("\n# level: ");
  const char *level = NULL;
  enum_value_to_arg (cl_enums[cl_options[OPT_flive_patching_].var_enum].values,
		     &level, flag_live_patching, CL_COMMON);
  print (level);
  print ("\n# options:");
  for (unsigned i = 1; i < save_decoded_options_count; i++)
    if (shown_option_p (save_decoded_options[i]))
      {
	print (" ");
	print_field (save_decoded_options[i].orig_option_with_args_text);
      }
  print ("\n");
  if (const char *language = ipa_impacted_untold_language ())
    {
      print ("# not complete: the front end of ");
      print (language);
      print (" does not say what it concludes\n");
    }
  if (m_num_left_out)
    {
      print ("# left out: ");
      grow_decimal (m_growing, m_num_left_out);
      print (" functions of headers, without code or impact\n");
    }
}

/* Print TEXT as it is.  */

void
impacted_list::print (const char *text)
{
  obstack_grow (m_growing, text, strlen (text));
}

/* Print TEXT as a field.  */

void
impacted_list::print_field (const char *text)
{
  grow_field (m_growing, text);
}

/* Return where the name of BODY is in the source, or that of the macro that
   makes it.  */

location_t
impacted_list::start_of (unsigned body) const
{
  location_t place
    = linemap_resolve_location (line_table, m_unit->symbols[body].start,
				LRK_MACRO_EXPANSION_POINT, NULL);
  return LOCATION_LOCUS (place);
}

/* Return where BODY is defined: FILE:LINE:COLUMN-LASTLINE, or - for what has
   no place in the source.  FILE:FIRSTLINE-LASTLINE follows, after a blank each,
   for text that is elsewhere.  A clone is where its function is.  */

const char *
impacted_list::location (unsigned body)
{
  unsigned origin = m_unit->graph.body (body).origin;
  if (m_unit->graph.body (origin).function_p)
    body = origin;

  if (!m_locations[body])
    {
      location_t place = start_of (body);
      expanded_location start = expand_location (place);
      obstack *text = &m_texts;
      if (start.file && start.line)
	{
	  auto_vec<text_range> ranges;
	  collect_ranges (place, m_unit->symbols[body].end, &ranges);
	  grow_file (text, start.file);
	  obstack_1grow (text, ':');
	  grow_decimal (text, start.line);
	  obstack_1grow (text, ':');
	  grow_decimal (text, start.column);
	  obstack_1grow (text, '-');
	  grow_decimal (text, ranges[0].last);
	  for (unsigned i = 1; i < ranges.length (); i++)
	    {
	      obstack_1grow (text, ' ');
	      grow_file (text, ranges[i].file);
	      obstack_1grow (text, ':');
	      grow_decimal (text, ranges[i].first);
	      obstack_1grow (text, '-');
	      grow_decimal (text, ranges[i].last);
	    }
	}
      else
	obstack_1grow (text, '-');
      obstack_1grow (text, '\0');
      m_locations[body] = (const char *) obstack_finish (text);
    }
  return m_locations[body];
}

/* Append BODY to the growing object of TEXT as a function, or the attribute
   BODY as NAME[KIND].  */

void
impacted_list::grow_body (obstack *text, unsigned body) const
{
  const impact_body &b = m_unit->graph.body (body);
  if (b.attribute == IMPACT_KINDS)
    {
      grow_field (text, m_unit->symbols[body].name);
      return;
    }
  grow_field (text, m_unit->symbols[b.origin].name);
  obstack_1grow (text, '[');
  const char *kind = impact_kind_name (b.attribute);
  obstack_grow (text, kind, strlen (kind));
  obstack_1grow (text, ']');
}

/* Return how BODY is written in a route: its name, in parentheses if it has no
   code of its own.  An attribute is that of its owner.  */

const char *
impacted_list::step (unsigned body)
{
  if (!m_steps[body])
    {
      const impact_body &b = m_unit->graph.body (body);
      bool emitted_p
	= m_unit->graph.body (b.attribute == IMPACT_KINDS
			      ? body : b.origin).emitted_p;
      if (!emitted_p)
	obstack_1grow (&m_texts, '(');
      grow_body (&m_texts, body);
      if (!emitted_p)
	obstack_1grow (&m_texts, ')');
      obstack_1grow (&m_texts, '\0');
      m_steps[body] = (const char *) obstack_finish (&m_texts);
    }
  return m_steps[body];
}

/* Print BODIES as a part of a route.  */

void
impacted_list::print_steps (const vec<unsigned> &bodies)
{
  for (unsigned i = 0; i < bodies.length (); i++)
    {
      if (i > 0)
	print (" > ");
      print (step (bodies[i]));
    }
}

/* Print a line for each attribute of function F.  */

void
impacted_list::print_attributes (unsigned f)
{
  for (unsigned i = m_first_attribute[f]; i < m_first_attribute[f + 1]; i++)
    {
      const impact_body &attribute = m_unit->graph.body (m_attributes[i]);
      print ("\t= ");
      print (impact_kind_name (attribute.attribute));
      print ("\t");
      if (attribute.attribute != IMPACT_EFFECTS)
	print ("yes");
      else
	print (attribute.value & IMPACT_CONST ? "const" : "pure");
      if (attribute.value & IMPACT_FINITE)
	print (" finite");
      print_bases (m_attributes[i]);
      print ("\n");
    }
}

/* Print on which others ATTRIBUTE rests, where that goes with no pair.  */

void
impacted_list::print_bases (unsigned attribute)
{
  if (!flag_record_impacted_attributes)
    return;
  const char *before = "\ton ";
  for (const impact_flow &d : m_unit->graph.derivations ())
    if (d.to == attribute)
      {
	print (before);
	grow_body (m_growing, d.from);
	before = ",";
      }
}

/* Print on what the pair of function F and number I among those that it impacts
   by CLOSURE hangs, if it is not by text.  */

void
impacted_list::print_conditions (const impact_closure &closure, unsigned f,
				 unsigned i)
{
  for (unsigned j = 0; j < closure.num_conditions (f, i); j++)
    {
      print (j == 0 ? "\tif " : ",");
      grow_body (m_growing, closure.condition (f, i, j));
    }
}

/* Print the lines of function F, with the pairs of CLOSURE.  */

void
impacted_list::print_function (const impact_closure &closure, unsigned f)
{
  /* An obstack gets room for an eighth more than it has.  A list of many
     megabytes would be copied too often.  */
  size_t size = obstack_object_size (m_growing);
  if ((size_t) obstack_room (m_growing) < size / 8)
    obstack_make_room (m_growing, size);

  print_field (m_unit->symbols[f].name);
  print ("\t");
  print (location (f));
  print ("\t");
  print (impact_state_name (closure.state (f)));
  print ("\n");
  m_num_functions++;
  print_attributes (f);

  for (unsigned i = 0; i < closure.num_impacted (f); i++)
    {
      auto_vec<unsigned, 32> head, tail;
      unsigned impacted = closure.impacted (f, i);
      print ("\t");
      print_field (shown_name (impacted));
      print ("\t");
      print (impact_kind_name (closure.kind (f, i)));
      print ("\t");
      bool whole_p = closure.route (f, i, &head, &tail);
      print_steps (head);
      if (!whole_p)
	{
	  print (" > ... > ");
	  print_steps (tail);
	}
      print ("\t");
      print (location (impacted));
      print_conditions (closure, f, i);
      print ("\n");
      m_num_impacted++;
    }
}

/* Write LENGTH bytes of TEXT to FD.  Return true if that went well, with errno
   set if not.  */

bool
write_whole (int fd, const char *text, size_t length)
{
  while (length > 0)
    {
      ssize_t written = write (fd, text, length);
      if (written < 0)
	{
	  if (errno == EINTR)
	    continue;
	  return false;
	}
      text += written;
      length -= written;
    }
  return true;
}

/* Append LENGTH bytes of TEXT to FILE, so that no part of it comes between
   what another process appends, and that all of it gets there or nothing.
   Return true if that went well, with errno set if not.  */

bool
append_to_file (const char *file, const char *text, size_t length)
{
  int fd = open (file, O_WRONLY | O_APPEND | O_CREAT | O_NOCTTY, 0666);
  if (fd < 0)
    return false;

  struct stat status;
  bool regular_p = fstat (fd, &status) == 0 && S_ISREG (status.st_mode);
  off_t old_size = 0;
  if (regular_p)
    {
#if HOST_HAS_F_SETLKW
      struct flock whole;
      memset (&whole, 0, sizeof whole);
      whole.l_type = F_WRLCK;
      whole.l_whence = SEEK_SET;
      while (fcntl (fd, F_SETLKW, &whole) == -1)
	if (errno != EINTR)
	  {
	    int saved_errno = errno;
	    close (fd);
	    errno = saved_errno;
	    return false;
	  }
#endif
      /* Only now nobody else makes it longer.  */
      old_size = lseek (fd, 0, SEEK_END);
    }

  bool ok = write_whole (fd, text, length);
  int saved_errno = errno;
  if (!ok && regular_p && ftruncate (fd, old_size) != 0)
    {
      /* Then a list without its end mark is left, which says so.  */
    }
  /* Closing gives the lock back.  */
  if (close (fd) != 0 && ok)
    return false;
  errno = saved_errno;
  return ok;
}

/* Return a copy of the next option in *OPTIONS, which are quoted as in
   COLLECT_GCC_OPTIONS, and advance *OPTIONS.  Return NULL if there is
   none.  */

char *
next_driver_option (const char **options)
{
  const char *p = *options + strspn (*options, " ");
  if (*p == '\0')
    return NULL;
  char *option = XNEWVEC (char, strlen (p) + 1), *to = option;
  for (bool quoted_p = false; *p && (quoted_p || *p != ' '); p++)
    if (*p == '\'')
      quoted_p = !quoted_p;
    else
      {
	if (*p == '\\' && !quoted_p && p[1])
	  p++;
	*to++ = *p;
      }
  *to = '\0';
  *options = p;
  return option;
}

/* What this compilation is done for.  */

struct compiler_output
{
  compiler_output ();
  ~compiler_output ();
  char *object () const;
  bool discarded_p () const;

private:
  /* The argument of -o, or NULL.  */
  char *m_file;
  /* True if the driver made an object or assembler code of just this unit its
     goal, and no program.  Then M_SUFFIX is what such a file ends in.  */
  bool m_single_p;
  const char *m_suffix;
};

/* The assembler file is mostly a temporary one.  What the user wanted is what
   the driver says to all programs that it starts.  */

compiler_output::compiler_output ()
  : m_file (NULL), m_single_p (false), m_suffix (NULL)
{
  const char *options = getenv ("COLLECT_GCC_OPTIONS");
  if (!options)
    return;
  while (char *option = next_driver_option (&options))
    {
      if (!strcmp (option, "-c") || !strcmp (option, "-S"))
	{
	  m_single_p = true;
	  m_suffix = option[1] == 'c' ? TARGET_OBJECT_SUFFIX : ".s";
	}
      else if (!strcmp (option, "-o"))
	{
	  free (m_file);
	  m_file = next_driver_option (&options);
	}
      free (option);
    }
}

compiler_output::~compiler_output ()
{
  free (m_file);
}

/* Return true if nothing is left of the object under a name of its own: it goes
   to /dev/null, or to who reads a pipe or standard output.  */

bool
compiler_output::discarded_p () const
{
  const char *file = m_file ? m_file : m_single_p ? NULL : asm_file_name;
  struct stat status;
  return (file
	  && (!strcmp (file, "-")
	      || !strcmp (file, "/dev/stdout")
	      || !strcmp (file, "/dev/stderr")
	      || startswith (file, "/dev/fd/")
	      || startswith (file, "/proc/self/fd/")
	      || (stat (file, &status) == 0 && !S_ISREG (status.st_mode))));
}

/* Return the name of the object, with all that leads to it, or of what tells it
   from others if it is a temporary file.  */

char *
compiler_output::object () const
{
  char *object = NULL, *directory = NULL;
  /* Without a name from the user an object goes to the working directory, and
     who has two sources of one name in a build moves it away from there.  And
     a temporary object is for a program.  In both cases the directory of the
     source is what tells it from others.  */
  const char *source_base = lbasename (main_input_filename);
  char *source_dir = xstrndup (main_input_filename,
			       source_base - main_input_filename);
  if (m_single_p && m_file)
    {
      const char *base = lbasename (m_file);
      directory = xstrndup (m_file, base - m_file);
      object = xstrdup (base);
    }
  else if (m_single_p)
    {
      /* The driver calls it -.o if the source is standard input.  */
      const char *base = *in_fnames[0] ? lbasename (in_fnames[0]) : "-";
      const char *dot = strrchr (base, '.');
      char *stem = xstrndup (base, dot && dot > base ? dot - base
						     : strlen (base));
      directory = xstrdup ("");
      object = concat (source_dir, stem, m_suffix, NULL);
      free (stem);
    }
  else
    {
      /* The name of a program is then the beginning of the name that dump
	 files have.  */
      const char *prefix = dump_dir_name ? dump_dir_name : "";
      const char *base = aux_base_name;
      if (*prefix && startswith (base, prefix))
	base += strlen (prefix);
      const char *prefix_base = lbasename (prefix);
      directory = xstrndup (prefix, prefix_base - prefix);
      object = concat (prefix_base, source_dir, base, dump_base_ext, NULL);
    }
  free (source_dir);
  char *real_directory = lrealpath (*directory ? directory : ".");
  char *path = concat (real_directory, "/", object, NULL);
  free (real_directory);
  free (directory);
  free (object);
  return path;
}

/* Return the name of the file in DIRECTORY for the list of this unit, whose
   OUTPUT goes somewhere.  It is that of the object with all that leads to it,
   so that no two objects share one: a slash is written as #, what would then be
   ambiguous as %23 and %25.  */

char *
file_in_directory (const char *directory, const compiler_output &output)
{
  char *path = output.object ();

  pretty_printer pp;
  for (const char *p = path; *p; p++)
    if (IS_DIR_SEPARATOR (*p))
      {
	if (p > path)
	  pp_character (&pp, '#');
      }
    else if (*p == '#')
      pp_string (&pp, "%23");
    else if (*p == '%')
      pp_string (&pp, "%25");
    else
      pp_character (&pp, *p);
  const char *name = pp_formatted_text (&pp);

  /* What a file system has no room for is told apart by a checksum.  */
  const size_t most = 200, kept = 160;
  char digits[34] = "";
  size_t length = strlen (name);
  if (length > most)
    {
      unsigned char sum[16];
      md5_buffer (path, strlen (path), sum);
      for (int i = 0; i < 16; i++)
	snprintf (digits + 2 * i, 3, "%02x", sum[i]);
      digits[32] = '#';
      digits[33] = '\0';
      name += length - kept;
    }

  bool slash_p = IS_DIR_SEPARATOR (directory[strlen (directory) - 1]);
  char *result = concat (directory, slash_p ? "" : "/", digits, name,
			 ".impacted", NULL);
  free (path);
  return result;
}

/* Replace FILE by one with LENGTH bytes of TEXT, at once.  Return true if that
   went well, with errno set if not.  */

bool
replace_file (const char *file, const char *text, size_t length)
{
  char *directory = xstrndup (file, lbasename (file) - file);
  char *temporary = concat (directory, ".impacted-XXXXXX", NULL);
  free (directory);
  int fd = mkstemp (temporary);
  bool ok = fd >= 0;
  int saved_errno = errno;
  if (ok)
    {
      mode_t mask = umask (0);
      umask (mask);
      ok = (write_whole (fd, text, length)
	    && fchmod (fd, 0666 & ~mask) == 0);
      saved_errno = errno;
      if (close (fd) != 0 && ok)
	{
	  ok = false;
	  saved_errno = errno;
	}
      if (ok && rename (temporary, file) != 0)
	{
	  ok = false;
	  saved_errno = errno;
	}
      if (!ok)
	unlink (temporary);
    }
  free (temporary);
  errno = saved_errno;
  return ok;
}

} // anon namespace

/* Make the text of the list of UNIT: for all functions if ALL_P, and else for
   those that the user wants.  */

impacted_text::impacted_text (const impacted_unit *unit, bool all_p)
{
  gcc_obstack_init (&m_memory);
  impacted_list list (unit, all_p, &m_memory);
  num_functions = list.num_functions ();
  length = obstack_object_size (&m_memory);
  text = (const char *) obstack_finish (&m_memory);
}

impacted_text::~impacted_text ()
{
  obstack_free (&m_memory, NULL);
}

/* Write LIST to FILE, which may be a directory, or to standard output if it is
   NULL.  */

void
write_impacted_text (const impacted_text &list, const char *file)
{
  if (!file)
    {
      /* The assembler text may go there, too.  */
      if (asm_out_file)
	fflush (asm_out_file);
      fflush (stdout);
      if (!write_whole (STDOUT_FILENO, list.text, list.length))
	error ("cannot write the list of impacted functions to standard "
	       "output: %m");
      return;
    }

  bool made_p = IS_DIR_SEPARATOR (file[strlen (file) - 1]);
  struct stat status;
  if (!made_p && !(stat (file, &status) == 0 && S_ISDIR (status.st_mode)))
    {
      if (!append_to_file (file, list.text, list.length))
	error ("cannot write the list of impacted functions to %qs: %m", file);
      return;
    }

  /* Each object has a list there.  A probe has none, and must not leave one
     that is taken for that of an object.  */
  compiler_output output;
  if (output.discarded_p ())
    return;
  if (made_p && mkdir (file, 0777) != 0 && errno != EEXIST)
    {
      error ("cannot create directory %qs for lists of impacted functions: %m",
	     file);
      return;
    }
  char *in_directory = file_in_directory (file, output);
  if (!replace_file (in_directory, list.text, list.length))
    error ("cannot write the list of impacted functions to %qs: %m",
	   in_directory);
  free (in_directory);
}
