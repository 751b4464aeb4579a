/* Functions that are impacted by a change of another one.
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


#ifndef GCC_IPA_IMPACTED_H
#define GCC_IPA_IMPACTED_H

#include "ipa-impacted-graph.h"
#include "ipa-impacted-facts.h"

/* In cgraph.h, which a front end may do without.  */
enum cgraph_transformation : unsigned char;
/* In lto-streamer.h, which the rest may do without.  */
struct lto_file_decl_data;
struct lto_symtab_encoder_d;

/* What a list says of a body, besides its flows.  */

struct impact_symbol
{
  /* The assembler name; that of a function as the IPA passes found it, of
     anything else the last one known.  Not of garbage-collected memory.  */
  const char *name;
  /* The name under which the body was emitted, or NULL.  */
  const char *emitted_name;
  /* From the declarator to the end of the body.  END is in no macro.  */
  location_t start;
  location_t end;
  /* True if this is a function and the name in the source is the one for
     which -flive-patching-list= asks.  */
  bool asked_p;
  /* True if NAME is an assembler name already, and not yet that of the
     source.  */
  bool assembler_name_p;
  /* True if a front end evaluated this function.  */
  bool evaluated_p;
  /* True if all of the text is in a header.  Known with PLACE.  */
  bool header_p;
  /* Where this is defined, as a list has it, once that was asked or the body
     comes from another compilation; or NULL.  The first file of it is the
     beginning, of FILE_LENGTH bytes.  */
  const char *place;
  unsigned file_length;
  /* The name in the source, where PLACE comes from another compilation.  */
  const char *source_name;
  /* The index of the source in which this was compiled.  */
  unsigned source;
};

/* A source, and how it was compiled.  */

struct impact_source
{
  const char *name;
  const char *level;
  /* As a list has them, with a blank before each.  */
  const char *options;
  /* The language, if its front end does not tell what it concludes, or
     NULL.  */
  const char *untold_language;
  /* How many functions of headers are not known here: they have no code and
     impact nobody.  */
  unsigned num_left_out;
  /* True if another source of the program is the same in name, level and
     options.  Who reads a record tells them apart by their order, and so each
     record names all of them.  */
  bool twin_p;
};

/* What is known of a unit, or of a part of a program that is linked: its
   bodies, and for each its symbol, under the same number.  */

struct impacted_unit
{
  impact_graph graph;
  auto_vec<impact_symbol> symbols;
  /* One, or those of a program that is linked.  */
  auto_vec<impact_source> sources;
  /* The function for which -flive-patching-list= asks, or NULL for all.  */
  const char *asked;
  /* What tells the program from others, or NULL if this is no part of one; and
     which of how many parts this is, counted from 1.  */
  const char *link;
  unsigned part;
  unsigned num_parts;
  /* Why the lists of the program are not complete, or NULL.  */
  const char *gap;
};

/* The text of a list.  */

class impacted_text
{
public:
  impacted_text (const impacted_unit *, bool all_p);
  ~impacted_text ();

  const char *text;
  size_t length;
  unsigned num_functions;

private:
  /* Where TEXT is.  */
  obstack m_memory;
};

/* The attributes of BODY, by their numbers in the graph, or 0.  */

struct impact_attributes
{
  unsigned body;
  unsigned of_kind[IMPACT_KINDS - IMPACT_EFFECTS];
};

/* Records, while a unit is compiled, what each body is made from.  There is
   one if and only if -flive-patching-list or -frecord-impacted is in effect.
   No member changes what is compiled.  */

class impact_recorder
{
public:
  impact_recorder (bool section_p, bool list_p, const char *asked,
		   const char *file);
  ~impact_recorder ();

  /* For front ends, in ipa-impacted-source.cc.  */
  /* A line of the source begins with a token at LOCATION, which is in the
     arguments of a macro if ARGUMENT_P.  Called in the order of locations.  */
  void record_line (location_t location, bool argument_p)
  {
    if (argument_p)
      record_argument_line (location);
    else
      m_line = location;
  }
  void record_defaulted (tree fndecl);
  void record_fact (tree from, impact_place, tree to, impact_place);
  void record_use (tree decl);
  void record_nest (tree outermost, tree around, tree member);
  void record_saying (tree fndecl, tree decl);
  void record_first_declaration (tree fndecl);
  void record_extern_inline (tree fndecl);
  void record_same_type (tree first, tree type);
  void begin_pragma (hashval_t state);
  void finish_pragmas (tree fndecl, hashval_t (*state) ());
  void keep_function (tree fndecl);
  void record_module (const char *name);

  void begin_unit ();
  void begin_ipa ();
  void record_transformation (cgraph_node *original, cgraph_node *clone,
			      cgraph_transformation);
  void record_clone_kind (cgraph_node *clone, cgraph_transformation);
  void record_outline (tree fndecl);

  /* In ipa-impacted-attributes.cc.  */
  void record_attribute (cgraph_node *, impact_kind, unsigned value = 0);
  /* As record_flags_asked, which most often has nothing to do: this is asked
     all the time, and may be before anything is found out.  */
  int flags_asked (const_tree fndecl, int flags)
  {
    return (m_analyzing_p || !m_attributes.is_empty ()
	    ? record_flags_asked (fndecl, flags) : flags);
  }
  void record_nonfreeing_asked (cgraph_node *);
  void record_nonfreeing_used ();
  void record_propagation ();
  tree ask_for (tree fndecl);
  static bool analyzes_p ();
  void begin_analysis ();
  void finish_analysis (unsigned kinds, unsigned effects);

  void record_calls (bool aliases_p);
  void record_emitted (cgraph_node *);
  void record_bound (cgraph_node *);
  void finish_unit ();
  void write_list () const;
  void dump (FILE *) const;
  void mark_decls ();

  /* In ipa-impacted-stream.cc.  */
  void write_unit ();
  void read_files ();
  void record_sayings ();
  void begin_partitions (const vec<lto_symtab_encoder_d *> &);
  void begin_partition (unsigned);
  void write_partition ();

private:
  /* That BODY says something of the declaration with the assembler name NAME,
     which another unit may have as well.  */
  struct saying
  {
    unsigned body;
    impact_kind kind;
    const char *name;
  };

  void dump_flows (FILE *, const vec<impact_flow> &) const;
  impact_attributes *attributes_of (const_tree fndecl);
  unsigned add_attribute (unsigned index, impact_kind);
  unsigned place_of_attributes (unsigned body, const_tree fndecl);
  void record_attribute_asked (const impact_attributes *, impact_kind);
  void record_derivation (const impact_attributes *, impact_kind,
			  const impact_attributes *, impact_kind);
  void copy_attributes (const_tree fndecl, cgraph_node *clone);
  tree asking_function () const;
  int record_flags_asked (const_tree fndecl, int flags);
  int flags_for_analysis (const_tree fndecl, int flags);
  bool calls_free_nothing_p ();
  bool find_body_of (cgraph_node *, unsigned *body) const;
  unsigned body_of (cgraph_node *);
  unsigned root_body_of (cgraph_node *);
  void set_body_of (cgraph_node *, unsigned body);
  void record_argument_line (location_t);
  location_t end_of_text (location_t) const;
  void add_symbol_without_decl (const char *);
  void add_symbol_for (unsigned body, tree decl);
  unsigned add_function (tree fndecl);
  void record_nests ();
  void record_known_of_unit (unsigned);
  void record_known (const vec<impact_conclusion> &);
  void record_references ();
  void record_conclusions ();
  void record_users (unsigned body, symtab_node *, vec<symtab_node *> *,
		     bool aliases_p);
  const char *copy_name (tree decl);
  const char *copy_text (const char *);
  void record_gap (const char *before, const char *name, const char *after);
  bool asked_for_p (tree decl) const;
  void name_functions ();
  void complete_symbols ();
  void complete_sources ();

  /* In ipa-impacted-stream.cc.  */
  void place_symbols ();
  const impact_attributes *attributes_at (lto_symtab_encoder_d *, int);
  void keep_attributes (lto_symtab_encoder_d *, vec<bool> *);
  void read_attribute (unsigned, unsigned, const_tree);
  void find_callers (const vec<bool> &here, vec<const char *> *callers);
  void write_bodies (lto_symtab_encoder_d *, const vec<bool> &,
		     const vec<bool> *, const vec<const char *> *);
  void read_bodies (lto_file_decl_data *, const char *);
  void miss_file (const lto_file_decl_data *);
  void record_saying_users (const saying &, symtab_node *,
			    vec<symtab_node *> *);
  void name_link ();
  void find_twins ();

  impacted_unit m_unit;
  impact_facts m_facts;
  /* The bodies of functions of the source, by the DECL_UID of the function.  */
  hash_map<int_hash<unsigned, UINT_MAX, UINT_MAX - 1>, unsigned> m_functions;
  /* By the DECL_UIDs of functions with pragmas in their bodies, a number for
     what pragmas had set before.  */
  hash_map<int_hash<unsigned, UINT_MAX, UINT_MAX - 1>, hashval_t> m_pragmas;
  /* By the DECL_UIDs of functions that the body of another one is the first to
     declare, that one.  */
  hash_map<int_hash<unsigned, UINT_MAX, UINT_MAX - 1>, tree> m_declared_first;
  /* The functions of keep_function, and their DECL_UIDs.  */
  auto_vec<tree> m_kept_functions;
  hash_set<int_hash<unsigned, UINT_MAX, UINT_MAX - 1> > m_kept;
  /* By DECL_UID, the index of what was found out about a function, of which
     there may be several symbols.  */
  hash_map<int_hash<unsigned, UINT_MAX, UINT_MAX - 1>, unsigned>
    m_attributes_of;
  auto_vec<impact_attributes> m_attributes;
  /* What rests on attributes, and what was found out from them: a body or an
     attribute below the attribute from which it comes.  */
  hash_set<impact_pair_hash> m_rests;
  /* The indices of attributes that pass_cselim was told of, and the DECL_UID of
     the function to which that was.  */
  auto_vec<unsigned> m_nonfreeing_told;
  unsigned m_nonfreeing_told_to;
  /* The attributes that the function was told of which is analyzed, if one
     is.  */
  auto_vec<unsigned> m_told;
  bool m_analyzing_p;
  /* What ask_for was told.  The node of a function keeps it.  */
  tree m_asked_for;
  /* True if a function of the unit may throw.  */
  bool m_exceptions_p;
  /* Functions whose assembler names have to wait.  */
  auto_vec<tree> m_unnamed_functions;
  /* True if the object shall have a list of all functions.  */
  bool m_section_p;
  /* True if -flive-patching-list= asks for a list.  */
  bool m_list_p;
  /* Where that goes, or NULL for standard output.  */
  const char *m_file;
  /* That list, once the unit is finished.  */
  impacted_text *m_list;
  /* By cgraph_node::get_uid, one more than the number of the body, or 0.
     Decls would not do as keys: save_inline_function_body swaps them.  */
  auto_vec<unsigned> m_body_of_uid;
  obstack m_names;
  /* Where the current line of the source begins, or the one with the name of
     the macro of which it has arguments.  */
  location_t m_line;
  /* Macros that are used on several lines: where the first and the last one
     begin.  Sorted.  */
  struct invocation
  {
    location_t first;
    location_t last;
  };
  auto_vec<invocation> m_invocations;
  /* Where functions that are defaulted end, by where their names are.  */
  hash_map<location_hash, location_t> m_defaulted;
  /* What the unit, or units that are linked, conclude of declarations.  */
  auto_vec<saying> m_sayings;
  /* When a program is linked: by body, the first partition with code of it,
     counted from 1, or 0.  */
  auto_vec<unsigned> m_homes;
  /* True once the unit came as far as the IPA passes.  */
  bool m_ipa_begun_p;
  /* True while the callgraph is read that other compilations wrote: what it
     tells then they have recorded.  */
  bool m_deaf_p;
};

extern impact_recorder *ipa_impacts;

/* While there is one, and no current function, what is asked is asked for the
   function of NODE, or for nobody if that is NULL: no code rests on it.  */

class impacted_question
{
public:
  impacted_question (cgraph_node *node = NULL);
  ~impacted_question ();

private:
  /* For which function it was asked before, as for ask_for.  */
  tree m_before;
};

extern tree ipa_impacted_speaker (tree decl, tree previous);
extern const char *ipa_impacted_untold_language ();
extern void ipa_impacted_init ();
extern void ipa_impacted_finish_unit ();
extern void ipa_impacted_finish ();

/* In ipa-impacted-list.cc.  */
extern impact_source impacted_source_of_unit (obstack *);

/* In ipa-impacted-file.cc.  */
extern void write_impacted_text (const impacted_text &, const char *file);

/* In ipa-impacted-section.cc.  */
extern void output_impacted_section (const impacted_text &);

#endif /* GCC_IPA_IMPACTED_H.  */
