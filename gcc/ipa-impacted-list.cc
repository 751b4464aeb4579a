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

   In the list of a partition, some functions have their code in another one,
   which then follows as "partition 3".  Such a function calls a clone that is
   here, and of which more was found out when this partition was compiled.

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
#include "options.h"
#include "opts.h"
#include "toplev.h"
#include "version.h"
#include "configargs.h"
#include "demangle.h"
#include "ipa-impacted.h"
#include "ipa-impacted-closure.h"
#include "ipa-impacted-place.h"

namespace {

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
  void leave_elsewhere (const impact_closure &);
  void leave_out (const impact_closure &);
  /* Print TEXT, most often a literal, as it is.  */
  void print (const char *text)
  { obstack_grow (m_growing, text, strlen (text)); }
  void print_header ();
  void print_level (const char *);
  void print_source (const impact_source &);
  void print_functions (const impact_closure &);
  void print_field (const char *);
  impact_state state (const impact_closure &, unsigned) const;
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
  /* The attributes, by the body of which they are, and then by kind: those of
     body B from m_first_attribute[B] to before m_first_attribute[B + 1].  */
  auto_vec<unsigned> m_attributes, m_first_attribute;
  /* By number of an attribute, the index of the first derivation that leads to
     it, and by that of a derivation, the index of the next one to the same.
     Past the end if there is none.  */
  auto_vec<unsigned> m_first_base, m_next_base;
  /* By number of the body: where it is defined, with the length of the name of
     the file if it was compiled here, and how it is written in a route, once
     that was asked.  */
  auto_vec<const char *> m_locations;
  auto_vec<unsigned> m_file_lengths;
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
  const impact_symbol &x = list->m_unit->symbols[i];
  const impact_symbol &y = list->m_unit->symbols[j];
  if (x.source != y.source)
    return x.source < y.source ? -1 : 1;
  if (x.start != y.start)
    return x.start < y.start ? -1 : 1;
  return i < j ? -1 : i > j;
}

/* Compare the texts A and B, with numbers in them as such.  Most have much in
   common.  strverscmp is slow, and need not see more of it than the digits at
   its end: they can be the first ones of two numbers.  */

int
compare_texts (const char *a, const char *b)
{
  size_t common = 0;
  while (a[common] && a[common] == b[common])
    common++;
  while (common > 0 && ISDIGIT (a[common - 1]))
    common--;
  return strverscmp (a + common, b + common);
}

/* Compare the numbers of two functions of the list DATA by source, by place as
   it is printed, and then by name.  Numbers in the text count as such.  */

int
impacted_list::compare_places (const void *a, const void *b, void *data)
{
  const impacted_list *list = (const impacted_list *) data;
  unsigned i = *(const unsigned *) a, j = *(const unsigned *) b;
  unsigned x = list->m_unit->symbols[i].source;
  unsigned y = list->m_unit->symbols[j].source;
  if (x != y)
    return x < y ? -1 : 1;
  const char *p = list->m_locations[i], *q = list->m_locations[j];
  /* Many are in the same file.  */
  unsigned length = list->m_file_lengths[i];
  if (length == list->m_file_lengths[j] && !memcmp (p, q, length))
    {
      p += length;
      q += length;
    }
  int order = compare_texts (p, q);
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
  auto_vec<unsigned> emitted;
  for (unsigned i = 0; i < unit->graph.length (); i++)
    if (unit->graph.body (i).emitted_p)
      emitted.safe_push (i);
  emitted.sort (compare_bodies, this);
  sort_attributes ();
  m_locations.safe_grow_cleared (unit->graph.length (), true);
  m_file_lengths.safe_grow_cleared (unit->graph.length (), true);
  m_steps.safe_grow_cleared (unit->graph.length (), true);
  find_asked ();

  impact_closure closure (unit->graph, emitted);
  if (m_unit->link)
    leave_elsewhere (closure);
  if (m_all_p)
    leave_out (closure);
  print_header ();
  print_functions (closure);
  print ("# end: ");
  grow_decimal (m_growing, m_num_functions);
  print (" functions, ");
  grow_decimal (m_growing, m_num_impacted);
  print (" impacted\n");
}

/* Print all that is wanted, with the pairs of CLOSURE.  In the list of a
   program functions stand below their source.  The first part of a program
   names those without functions, too.  */

void
impacted_list::print_functions (const impact_closure &closure)
{
  auto_vec<unsigned> functions;
  for (unsigned i = 0; i < m_wanted.length (); i++)
    if (m_wanted[i])
      {
	location (i);
	functions.safe_push (i);
      }
  functions.sort (compare_places, this);

  unsigned next = 0;
  for (unsigned source = 0; source < m_unit->sources.length (); source++)
    {
      unsigned begin = next;
      while (next < functions.length ()
	     && m_unit->symbols[functions[next]].source == source)
	next++;
      if (m_unit->link
	  && (next > begin
	      || (m_all_p && (m_unit->part == 1
			      || m_unit->sources[source].twin_p))))
	print_source (m_unit->sources[source]);
      for (unsigned i = begin; i < next; i++)
	print_function (closure, functions[i]);
    }
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

/* Fill m_attributes and m_first_attribute, m_first_base and m_next_base.  */

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

  const vec<impact_flow> &derivations = graph.derivations ();
  for (unsigned i = 0; i < graph.length (); i++)
    m_first_base.safe_push (derivations.length ());
  m_next_base.safe_grow (derivations.length (), true);
  unsigned i = derivations.length ();
  while (i-- > 0)
    {
      m_next_base[i] = m_first_base[derivations[i].to];
      m_first_base[derivations[i].to] = i;
    }
}

/* Return true if ASKED is the name in the source, with or without its scope, of
   SYMBOL, which comes from another compilation.  */

bool
asked_source_p (const impact_symbol &symbol, const char *asked)
{
  if (!symbol.source_name)
    return false;
  bool asked_p = !strcmp (symbol.source_name, asked);
  if (!asked_p)
    if (char *name = cplus_demangle_v3 (symbol.name, DMGL_NO_OPTS))
      {
	asked_p = !strcmp (name, asked);
	free (name);
      }
  return asked_p;
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
	      || asked_source_p (symbol, asked)
	      || !strcmp (symbol.name, asked)
	      || (symbol.emitted_name
		  && !strcmp (symbol.emitted_name, asked))))
	m_wanted[origin] = true;
    }
}

/* Of functions in other parts of a program want only those that impact
   something here, by CLOSURE.  */

void
impacted_list::leave_elsewhere (const impact_closure &closure)
{
  for (unsigned i = 0; i < m_unit->graph.length (); i++)
    if (state (closure, i) == IMPACT_STATE_ELSEWHERE
	&& closure.num_impacted (i) == 0)
      m_wanted[i] = false;
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
      const impact_symbol &symbol = m_unit->symbols[i];
      if (!m_wanted[i]
	  || told[i]
	  || symbol.evaluated_p
	  || state (closure, i) != IMPACT_STATE_REMOVED
	  || closure.num_impacted (i) > 0
	  || m_unit->sources[symbol.source].untold_language
	  || !(symbol.place ? symbol.header_p
	       : headers.contains_p (symbol.start, symbol.end)))
	continue;
      m_wanted[i] = false;
      m_num_left_out++;
    }
}

/* Return the state of function F, which is that of CLOSURE unless the link
   knows better.  */

impact_state
impacted_list::state (const impact_closure &closure, unsigned f) const
{
  impact_state told = m_unit->graph.body (f).told_state;
  return told == IMPACT_STATES ? closure.state (f) : told;
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

/* Return the word for the level of this compilation.  */

const char *
level_name ()
{
  const char *level = NULL;
  enum_value_to_arg (cl_enums[cl_options[OPT_flive_patching_].var_enum].values,
		     &level, flag_live_patching, CL_COMMON);
  return level;
}

/* Print the line that says LEVEL.  */

void
impacted_list::print_level (const char *level)
{
  print ("# level: ");
  print (level);
  print ("\n");
}

/* Print the lines on SOURCE.  */

void
impacted_list::print_source (const impact_source &source)
{
  print ("# unit: ");
  print_field (source.name);
  print ("\n");
  print_level (source.level);
  print ("# options:");
  print (source.options);
  print ("\n");
}

/* Print the lines that say from what the list was made.  */

void
impacted_list::print_header ()
{
  print ("# impacted functions, format 2\n# compiler: GCC ");
  print (version_string);
  print (" ");
  print (TARGET_NAME);
  print ("\n");
  if (m_unit->link)
    {
      print ("# link: ");
      print (m_unit->link);
      print (" partition ");
      grow_decimal (m_growing, m_unit->part);
      print (" of ");
      grow_decimal (m_growing, m_unit->num_parts);
      print ("\n");
      print_level (level_name ());
    }
  else
    print_source (m_unit->sources[0]);

  const char *untold = NULL;
  for (const impact_source &source : m_unit->sources)
    {
      if (m_all_p)
	m_num_left_out += source.num_left_out;
      if (!untold)
	untold = source.untold_language;
    }
  if (m_unit->gap || untold)
    {
      print ("# not complete: ");
      if (m_unit->gap)
	print_field (m_unit->gap);
      else
	{
	  print ("the front end of ");
	  print (untold);
	  print (" does not say what it concludes");
	}
      print ("\n");
    }
  if (m_num_left_out)
    {
      print ("# left out: ");
      grow_decimal (m_growing, m_num_left_out);
      print (" functions of headers, without code or impact\n");
    }
}

/* Print TEXT as a field.  */

void
impacted_list::print_field (const char *text)
{
  grow_field (m_growing, text);
}

/* Return where BODY is defined, as impact_place has it.  A clone is where its
   function is.  */

const char *
impacted_list::location (unsigned body)
{
  unsigned origin = m_unit->graph.body (body).origin;
  if (m_unit->graph.body (origin).function_p)
    body = origin;

  const impact_symbol &symbol = m_unit->symbols[body];
  if (symbol.place)
    return m_locations[body] = symbol.place;
  if (!m_locations[body])
    m_locations[body] = impact_place (symbol.start, symbol.end, &m_texts,
				      &m_file_lengths[body]);
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
  const vec<impact_flow> &derivations = m_unit->graph.derivations ();
  const char *before = "\ton ";
  for (unsigned i = m_first_base[attribute]; i < derivations.length ();
       i = m_next_base[i])
    {
      print (before);
      grow_body (m_growing, derivations[i].from);
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
    obstack_make_room (m_growing, 3 * size);

  print_field (m_unit->symbols[f].name);
  print ("\t");
  print (location (f));
  print ("\t");
  print (impact_state_name (state (closure, f)));
  print ("\n");
  m_num_functions++;
  if (state (closure, f) != IMPACT_STATE_ELSEWHERE)
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
      if (unsigned part = m_unit->graph.body (impacted).caller_part)
	{
	  print ("\tpartition ");
	  grow_decimal (m_growing, part);
	}
      print ("\n");
      m_num_impacted++;
    }
}

} // anon namespace

/* Return what there is to be known of the unit as a source.  It is in
   MEMORY.  */

impact_source
impacted_source_of_unit (obstack *memory)
{
  const char *name = remap_debug_filename (main_input_filename);
  impact_source source;
  source.name = (const char *) obstack_copy0 (memory, name, strlen (name));
  source.level = level_name ();
  for (unsigned i = 1; i < save_decoded_options_count; i++)
    if (shown_option_p (save_decoded_options[i]))
      {
	obstack_1grow (memory, ' ');
	grow_field (memory, save_decoded_options[i].orig_option_with_args_text);
      }
  obstack_1grow (memory, '\0');
  source.options = (const char *) obstack_finish (memory);
  source.untold_language = ipa_impacted_untold_language ();
  source.num_left_out = 0;
  source.twin_p = false;
  return source;
}


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
