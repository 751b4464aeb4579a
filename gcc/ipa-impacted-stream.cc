/* What function bodies are made from, between compilations with -flto.
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



/* With -flto there is no code when a unit is compiled, and no front end when
   there is.  So the recorder goes with the unit, in a section of the object as
   each summary of an IPA pass:

     unit -> WPA	what the front end concluded, early inlining, and
			whatever else happened before.  Places and names are
			text: a function that is gone has no decl any more.
     WPA -> ltrans	all from which a body of the partition can be reached,
			by the flows of all units and those of WPA.

   The flows of a unit are older than those of WPA, and those of two units do
   not meet before; so units are appended in any order.

   Only WPA sees who calls the clones in another partition, and which functions
   have no code in any.  Only ltrans sees what is emitted, and under which
   name.  It finds the closure for the bodies of its partition.  A function has
   its state in the record of the partition where its code is, or of the first
   one if there is none, and is "elsewhere" in others that have something
   impacted by it.

   What is found out when a partition is compiled, only that one knows, and a
   clone there that rests on it may be called from others.  So a partition gets
   these callers, too, and has those pairs of theirs that hang on attributes.

   What a front end concludes of a declaration holds for all who use it, which
   can be in another unit: a constant is folded there, or an attribute is merged
   into the declaration that is kept.  Such conclusions are streamed by the
   assembler name, and become facts when the units are merged.  */

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "backend.h"
#include "tree.h"
#include "gimple.h"
#include "tree-pass.h"
#include "cgraph.h"
#include "data-streamer.h"
#include "diagnostic-core.h"
#include "lto-streamer.h"
#include "md5.h"
#include "options.h"
#include "stringpool.h"
#include "target.h"
#include "timevar.h"
#include "opts.h"
#include "live-patching-link.h"
#include "ipa-impacted.h"
#include "ipa-impacted-closure.h"
#include "ipa-impacted-place.h"

namespace {

/* What a stream has of a body, as bits.  */

enum body_flags
{
  FUNCTION = 1,
  PRIVATE = 2,
  SYMBOL = 4,
  BETWEEN = 8,
  EMITTED = 16,
  BOUND = 32,
  HERE = 64,
  EVALUATED = 128,
  HEADER = 256,
  /* The name is that of the node.  */
  NODE_NAME = 512,
  /* It calls a private body of the partition from another one.  */
  CALLER = 1024
};

/* Return the assembler name of NODE, as users know it.  */

const char *
node_name (symtab_node *node)
{
  return targetm.strip_name_encoding
	   (IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (node->decl)));
}

/* Return the function with number I in ENCODER, or NULL if that is none.  */

cgraph_node *
function_at (lto_symtab_encoder_t encoder, int i)
{
  return dyn_cast <cgraph_node *> (lto_symtab_encoder_deref (encoder, i));
}

/* Return it if it stands for a body of its own in the partition that ENCODER is
   for, and else NULL.  */

cgraph_node *
function_with_body (lto_symtab_encoder_t encoder, int i)
{
  cgraph_node *function = function_at (encoder, i);
  return (function
	  && function->definition
	  && !function->alias
	  && !function->thunk
	  && !function->inlined_to
	  && lto_symtab_encoder_in_partition_p (encoder, function)
	  ? function : NULL);
}

/* Writes a section.  */

class impact_writer
{
public:
  impact_writer ();

  void number (unsigned HOST_WIDE_INT n)
  { streamer_write_uhwi (m_ob, n); }
  void string (const char *);
  void flows (const vec<impact_flow> &, const vec<unsigned> &numbers);
  void finish ();

private:
  output_block *m_ob;
};

impact_writer::impact_writer ()
  : m_ob (create_output_block (LTO_section_ipa_impacts))
{
  m_ob->symbol = NULL;
}

/* Write TEXT, or that there is none if it is NULL.  The block keeps a copy,
   for not all texts live as long as that.  */

void
impact_writer::string (const char *text)
{
  streamer_write_string (m_ob, m_ob->main_stream, text, false);
}

/* Write those of FLOWS that are between bodies with a number other than 0 in
   NUMBERS, and end with a 0.  */

void
impact_writer::flows (const vec<impact_flow> &flows,
		      const vec<unsigned> &numbers)
{
  for (const impact_flow &flow : flows)
    if (numbers[flow.from] && numbers[flow.to])
      {
	number (numbers[flow.from]);
	number (numbers[flow.to]);
	number (flow.kind);
      }
  number (0);
}

/* The section is complete.  */

void
impact_writer::finish ()
{
  produce_asm (m_ob);
  destroy_output_block (m_ob);
}

/* Reads a section.  */

class impact_reader
{
public:
  impact_reader (lto_file_decl_data *, const char *data, obstack *memory);
  ~impact_reader ();

  unsigned number ()
  { return streamer_read_uhwi (&m_block); }
  const char *string ();
  bool flow (impact_flow *, unsigned offset);

private:
  const lto_function_header *m_header;
  lto_input_block m_block;
  data_in *m_data_in;
  obstack *m_memory;
};

/* Read DATA, the section of FILE.  Strings are copied to MEMORY.  */

impact_reader::impact_reader (lto_file_decl_data *file, const char *data,
			      obstack *memory)
  : m_header ((const lto_function_header *) data),
    m_block (data + sizeof *m_header + m_header->cfg_size,
	     m_header->main_size, file),
    m_memory (memory)
{
  m_data_in = lto_data_in_create (file, data + sizeof *m_header
					+ m_header->cfg_size
					+ m_header->main_size,
				  m_header->string_size, vNULL);
}

impact_reader::~impact_reader ()
{
  lto_data_in_delete (m_data_in);
}

/* Return the next string, or NULL.  */

const char *
impact_reader::string ()
{
  const char *text = streamer_read_string (m_data_in, &m_block);
  return text ? (const char *) obstack_copy0 (m_memory, text, strlen (text))
	      : NULL;
}

/* Put the next flow into *FLOW, with OFFSET added to the numbers of its bodies.
   Return false if there is none.  */

bool
impact_reader::flow (impact_flow *flow, unsigned offset)
{
  unsigned from = number ();
  if (!from)
    return false;
  flow->from = from - 1 + offset;
  flow->to = number () - 1 + offset;
  flow->kind = (impact_kind) number ();
  return true;
}

} // anon namespace

/* Give all symbols that are not yet complete what goes with the unit: their
   places as text, and whether that is in a header.  */

void
impact_recorder::place_symbols ()
{
  header_maps headers;
  for (impact_symbol &symbol : m_unit.symbols)
    if (!symbol.place)
      {
	symbol.header_p = headers.contains_p (symbol.start, symbol.end);
	symbol.place = impact_place (symbol.start, symbol.end, &m_names,
				     &symbol.file_length);
      }
}

/* Return what was found out about the function with number I in ENCODER, or
   NULL.  */

const impact_attributes *
impact_recorder::attributes_at (lto_symtab_encoder_d *encoder, int i)
{
  cgraph_node *node = function_at (encoder, i);
  return node ? attributes_of (node->decl) : NULL;
}

/* Keep what was found out about the functions in ENCODER, and about those that
   are in KEEP already.  */

void
impact_recorder::keep_attributes (lto_symtab_encoder_d *encoder,
				  vec<bool> *keep)
{
  const impact_graph &graph = m_unit.graph;
  for (unsigned i = 0; i < graph.length (); i++)
    if (graph.body (i).attribute != IMPACT_KINDS
	&& (*keep)[graph.body (i).origin])
      (*keep)[i] = true;
  int num_nodes = lto_symtab_encoder_size (encoder);
  for (int i = 0; i < num_nodes; i++)
    if (const impact_attributes *attributes = attributes_at (encoder, i))
      for (unsigned attribute : attributes->of_kind)
	if (attribute)
	  (*keep)[attribute] = (*keep)[attributes->body] = true;
}

/* What was found out about BODY, ATTRIBUTE, holds for the function FNDECL.
   Where several units have that function, all count.  */

void
impact_recorder::read_attribute (unsigned attribute, unsigned body,
				 const_tree fndecl)
{
  unsigned index = place_of_attributes (body, fndecl);
  impact_kind kind = m_unit.graph.body (attribute).attribute;
  unsigned &known = m_attributes[index].of_kind[kind - IMPACT_EFFECTS];
  if (!known)
    known = attribute;
  else if (known != attribute)
    m_unit.graph.add_derivation (attribute, known);
}

/* Write the bodies of KEEP, the flows between them and their nodes in ENCODER.
   HERE has those of the partition for which that is, and CALLERS the names of
   those that call them from others; both are NULL for a unit.  What is in a
   comdat group can be in several partitions; the first one has its state.  */

void
impact_recorder::write_bodies (lto_symtab_encoder_d *encoder,
			       const vec<bool> &keep, const vec<bool> *here,
			       const vec<const char *> *callers)
{
  /* The first partition names all sources.  */
  bool sources_p = !here || m_unit.part == 1;
  const impact_graph &graph = m_unit.graph;
  impact_writer writer;

  /* One more than the number that the reader gives, or 0 for what is not
     kept.  */
  auto_vec<unsigned> sources, bodies;
  sources.safe_grow_cleared (m_unit.sources.length (), true);
  bodies.safe_grow_cleared (graph.length (), true);
  unsigned num_bodies = 0;
  for (unsigned i = 0; i < graph.length (); i++)
    if (keep[i])
      {
	bodies[i] = ++num_bodies;
	sources[m_unit.symbols[i].source] = 1;
      }

  writer.string (m_unit.link);
  writer.string (m_unit.gap);
  writer.number (m_unit.part);
  writer.number (m_unit.num_parts);
  unsigned num_sources = 0;
  for (unsigned i = 0; i < sources.length (); i++)
    if (sources_p || sources[i] || m_unit.sources[i].twin_p)
      sources[i] = ++num_sources;
  writer.number (num_sources);
  for (unsigned i = 0; i < sources.length (); i++)
    if (sources[i])
      {
	const impact_source &source = m_unit.sources[i];
	writer.string (source.name);
	writer.string (source.level);
	writer.string (source.options);
	writer.string (source.untold_language);
	writer.number (sources_p ? source.num_left_out : 0);
	writer.number (source.twin_p);
      }

  /* By body, true if a node has its name.  */
  auto_vec<bool> named;
  named.safe_grow_cleared (graph.length (), true);
  int num_nodes = lto_symtab_encoder_size (encoder);
  auto node_of_kept = [&] (int i, unsigned *body)
    {
      cgraph_node *node = function_at (encoder, i);
      return (node && find_body_of (node, body) && bodies[*body] ? node : NULL);
    };
  unsigned body;
  for (int i = 0; i < num_nodes; i++)
    if (cgraph_node *node = node_of_kept (i, &body))
      if (!strcmp (m_unit.symbols[body].name, node_name (node)))
	named[body] = true;

  writer.number (num_bodies);
  for (unsigned i = 0; i < graph.length (); i++)
    if (bodies[i])
      {
	const impact_body &b = graph.body (i);
	const impact_symbol &symbol = m_unit.symbols[i];
	bool here_p = !here || (*here)[i];
	const char *caller = callers ? (*callers)[i] : NULL;
	writer.number ((b.function_p ? FUNCTION : 0)
		       | (b.private_p ? PRIVATE : 0)
		       | (b.symbol_p ? SYMBOL : 0)
		       | (b.between_p ? BETWEEN : 0)
		       | (b.emitted_p && !here_p ? EMITTED : 0)
		       | (b.bound_p ? BOUND : 0)
		       | (here_p ? HERE : 0)
		       | (symbol.evaluated_p ? EVALUATED : 0)
		       | (symbol.header_p ? HEADER : 0)
		       | (named[i] ? NODE_NAME : 0)
		       | (caller ? CALLER : 0));
	if (caller)
	  {
	    writer.number (m_homes[i]);
	    writer.string (caller);
	  }
	writer.number (bodies[b.origin]);
	writer.number (sources[symbol.source]);
	writer.number (b.attribute);
	writer.number (b.value);
	impact_state told = IMPACT_STATE_ELSEWHERE;
	if (!here || m_homes[i] == m_unit.part)
	  told = IMPACT_STATES;
	else if (sources_p && !m_homes[i])
	  told = b.told_state;
	writer.number (told);
	if (!named[i])
	  writer.string (symbol.name);
	/* Of copies, a list has the place of their function.  */
	if (b.function_p)
	  {
	    const char *place = symbol.place + symbol.file_length;
	    char *file = xstrndup (symbol.place, symbol.file_length);
	    writer.string (file);
	    writer.string (place);
	    writer.string (symbol.source_name);
	    free (file);
	  }
      }

  writer.flows (graph.facts (), bodies);
  writer.flows (graph.flows (), bodies);
  writer.flows (graph.calls (), bodies);
  writer.flows (graph.derivations (), bodies);

  for (int i = 0; i < num_nodes; i++)
    if (node_of_kept (i, &body))
      {
	writer.number (bodies[body]);
	writer.number (i);
      }
  writer.number (0);

  /* Who asks for what was found out about a function goes by its symbols.  */
  for (int i = 0; i < num_nodes; i++)
    if (const impact_attributes *attributes = attributes_at (encoder, i))
      for (unsigned attribute : attributes->of_kind)
	if (attribute && bodies[attribute])
	  {
	    writer.number (bodies[attribute]);
	    writer.number (bodies[attributes->body]);
	    writer.number (i);
	  }
  writer.number (0);

  for (const saying &s : m_sayings)
    if (bodies[s.body])
      {
	writer.number (bodies[s.body]);
	writer.number (s.kind);
	writer.string (s.name);
      }
  writer.number (0);
  writer.finish ();
}

/* Append what is in DATA, the section of FILE.  */

void
impact_recorder::read_bodies (lto_file_decl_data *file, const char *data)
{
  impact_graph &graph = m_unit.graph;
  impact_reader reader (file, data, &m_names);
  lto_symtab_encoder_t encoder = file->symtab_node_encoder;

  m_unit.link = reader.string ();
  if (const char *gap = reader.string ())
    m_unit.gap = gap;
  m_unit.part = reader.number ();
  m_unit.num_parts = reader.number ();
  unsigned first_source = m_unit.sources.length ();
  for (unsigned n = reader.number (); n > 0; n--)
    {
      impact_source source;
      source.name = reader.string ();
      source.level = reader.string ();
      source.options = reader.string ();
      source.untold_language = reader.string ();
      source.num_left_out = reader.number ();
      source.twin_p = reader.number ();
      m_unit.sources.safe_push (source);
    }

  unsigned offset = graph.length ();
  for (unsigned n = reader.number (); n > 0; n--)
    {
      unsigned flags = reader.number ();
      impact_body b;
      b.function_p = flags & FUNCTION;
      b.private_p = flags & PRIVATE;
      b.symbol_p = flags & SYMBOL;
      b.between_p = flags & BETWEEN;
      b.emitted_p = flags & EMITTED;
      b.bound_p = flags & BOUND;
      b.here_p = flags & HERE;

      impact_symbol symbol = impact_symbol ();
      b.caller_part = 0;
      if (flags & CALLER)
	{
	  b.caller_part = reader.number ();
	  symbol.emitted_name = reader.string ();
	}
      b.origin = reader.number () - 1 + offset;
      symbol.assembler_name_p = true;
      symbol.evaluated_p = flags & EVALUATED;
      symbol.header_p = flags & HEADER;
      symbol.place = "-";
      symbol.source = reader.number () - 1 + first_source;
      b.attribute = (impact_kind) reader.number ();
      b.value = reader.number ();
      b.told_state = (impact_state) reader.number ();
      if (!(flags & NODE_NAME))
	symbol.name = reader.string ();
      if (b.function_p)
	{
	  const char *first_file = reader.string ();
	  const char *rest = reader.string ();
	  symbol.file_length = strlen (first_file);
	  obstack_grow (&m_names, first_file, symbol.file_length);
	  symbol.place = (const char *) obstack_copy0 (&m_names, rest,
						       strlen (rest));
	  symbol.source_name = reader.string ();
	}
      graph.append_body (b);
      m_unit.symbols.safe_push (symbol);
    }

  impact_flow flow;
  while (reader.flow (&flow, offset))
    graph.add_fact (flow.from, flow.to, flow.kind);
  while (reader.flow (&flow, offset))
    graph.append_flow (flow);
  while (reader.flow (&flow, offset))
    graph.add_call (flow.from, flow.to);
  while (reader.flow (&flow, offset))
    graph.add_derivation (flow.from, flow.to);

  while (unsigned number = reader.number ())
    {
      unsigned body = number - 1 + offset;
      cgraph_node *node = function_at (encoder, reader.number ());
      set_body_of (node, body);
      m_exceptions_p |= opt_for_fn (node->decl, flag_exceptions);
      if (!m_unit.symbols[body].name)
	m_unit.symbols[body].name = copy_name (node->decl);
    }

  while (unsigned number = reader.number ())
    {
      unsigned body = reader.number () - 1 + offset;
      cgraph_node *node = function_at (encoder, reader.number ());
      read_attribute (number - 1 + offset, body, node->decl);
    }

  while (unsigned number = reader.number ())
    {
      saying s;
      s.body = number - 1 + offset;
      s.kind = (impact_kind) reader.number ();
      s.name = reader.string ();
      m_sayings.safe_push (s);
    }
}

/* Write what was recorded of the unit.  Functions of headers that left nothing
   are only counted: a unit has thousands of them.  */

void
impact_recorder::write_unit ()
{
  complete_sources ();
  place_symbols ();
  const impact_graph &graph = m_unit.graph;
  lto_symtab_encoder_t encoder
    = lto_get_out_decl_state ()->symtab_node_encoder;

  auto_vec<bool> keep;
  for (unsigned i = 0; i < graph.length (); i++)
    keep.safe_push (graph.body (i).function_p
		    && (!m_unit.symbols[i].header_p
			|| m_unit.symbols[i].evaluated_p
			|| m_unit.sources[m_unit.symbols[i].source]
			     .untold_language));
  for (const impact_flow &fact : graph.facts ())
    keep[fact.from] = true;
  for (const saying &s : m_sayings)
    keep[s.body] = true;
  int num_nodes = lto_symtab_encoder_size (encoder);
  unsigned body;
  for (int i = 0; i < num_nodes; i++)
    {
      cgraph_node *node = function_at (encoder, i);
      if (node && find_body_of (node, &body))
	keep[body] = true;
    }
  keep_attributes (encoder, &keep);
  graph.slice (&keep);

  for (unsigned i = 0; i < graph.length (); i++)
    if (graph.body (i).function_p && !keep[i])
      m_unit.sources[m_unit.symbols[i].source].num_left_out++;
  write_bodies (encoder, keep, NULL, NULL);
  /* The code of a fat object has a list of its own.  */
  if (!in_lto_p)
    m_unit.sources[0].num_left_out = 0;
}

/* Read what was recorded of each file of the link, be that a unit or a
   partition.  From now on there is something to add to.  */

void
impact_recorder::read_files ()
{
  lto_file_decl_data **files = lto_get_file_decl_data ();
  while (lto_file_decl_data *file = *files++)
    {
      size_t length;
      if (const char *data
	    = lto_get_summary_section_data (file, LTO_section_ipa_impacts,
					    &length))
	{
	  read_bodies (file, data);
	  lto_free_section_data (file, LTO_section_ipa_impacts, NULL, data,
				 length);
	}
      else
	miss_file (file);
    }
  m_deaf_p = false;
  m_ipa_begun_p = true;
}

/* The unit in the object FILE says nothing of its functions.  */

void
impact_recorder::miss_file (const lto_file_decl_data *file)
{
  char *name = live_patching_object_name (file->file_name, file->file_offset);
  if (!flag_live_patching_partial)
    error ("%qs was compiled without %<-frecord-impacted%>, and no list of "
	   "impacted functions can be made for what is linked with it; "
	   "%<-flive-patching-partial%> makes one that is not complete", name);
  else
    record_gap ("", name, " says nothing of its functions");
  free (name);
}

/* Record what the front ends of the units concluded of declarations that others
   use.  Called when the units are merged.  */

void
impact_recorder::record_sayings ()
{
  for (const saying &s : m_sayings)
    {
      auto_vec<symtab_node *> seen;
      for (symtab_node *node
	     = symtab_node::get_for_asmname (get_identifier (s.name));
	   node; node = node->next_sharing_asm_name)
	record_saying_users (s, node, &seen);
    }
  m_sayings.truncate (0);
}

/* Record that S holds for NODE, for all who use it, and for those who use a
   variable made with it.  SEEN has what was visited.  */

void
impact_recorder::record_saying_users (const saying &s, symtab_node *node,
				      vec<symtab_node *> *seen)
{
  if (seen->contains (node))
    return;
  seen->safe_push (node);
  unsigned body;
  cgraph_node *function = dyn_cast <cgraph_node *> (node);
  if (function && find_body_of (function, &body))
    m_unit.graph.add_fact (s.body, body, s.kind);
  for (cgraph_edge *e = function ? function->callers : NULL; e;
       e = e->next_caller)
    if (e->caller->thunk && !e->caller->inlined_to)
      record_saying_users (s, e->caller, seen);
    else
      m_unit.graph.add_fact (s.body, root_body_of (e->caller), s.kind);

  ipa_ref *ref;
  for (unsigned i = 0; node->iterate_referring (i, ref); i++)
    {
      cgraph_node *user = dyn_cast <cgraph_node *> (ref->referring);
      if (user && ref->use != IPA_REF_ALIAS)
	m_unit.graph.add_fact (s.body, root_body_of (user), s.kind);
      else
	record_saying_users (s, ref->referring, seen);
    }
}

/* Tell this link from others, by what all of it consists of.  */

void
impact_recorder::name_link ()
{
  md5_ctx context;
  md5_init_ctx (&context);
  auto add = [&] (const char *text)
    { md5_process_bytes (text, strlen (text) + 1, &context); };
  for (const impact_source &source : m_unit.sources)
    {
      add (source.name);
      add (source.level);
      add (source.options);
    }
  for (const impact_symbol &symbol : m_unit.symbols)
    {
      add (symbol.name);
      if (symbol.place)
	add (symbol.place);
    }
  for (const vec<impact_flow> *flows
       : { &m_unit.graph.facts (), &m_unit.graph.flows (),
	   &m_unit.graph.calls () })
    for (const impact_flow &flow : *flows)
      {
	unsigned numbers[] = { flow.from, flow.to, flow.kind };
	md5_process_bytes (numbers, sizeof numbers, &context);
      }
  unsigned char sum[16];
  md5_finish_ctx (&context, sum);
  char digits[17];
  for (unsigned i = 0; i < 8; i++)
    snprintf (digits + 2 * i, 3, "%02x", sum[i]);
  m_unit.link = (const char *) obstack_copy0 (&m_names, digits, 16);
}

/* Find sources that are the same in name, level and options.  */

void
impact_recorder::find_twins ()
{
  hash_map<nofree_string_hash, impact_source *> known;
  auto_vec<char *> keys;
  for (impact_source &source : m_unit.sources)
    {
      keys.safe_push (concat (source.name, "\n", source.level, "\n",
			      source.options, NULL));
      bool existed_p;
      impact_source *&first = known.get_or_insert (keys.last (), &existed_p);
      if (existed_p)
	first->twin_p = source.twin_p = true;
      else
	first = &source;
    }
  for (char *key : keys)
    free (key);
}

/* WPA is done; ENCODERS are those of the partitions.  Take what no partition
   sees by itself.  */

void
impact_recorder::begin_partitions (const vec<lto_symtab_encoder_t> &encoders)
{
  impact_graph &graph = m_unit.graph;
  record_calls (false);
  unsigned part = 0;
  for (lto_symtab_encoder_t encoder : encoders)
    {
      part++;
      int num_nodes = lto_symtab_encoder_size (encoder);
      for (int i = 0; i < num_nodes; i++)
	if (cgraph_node *node = function_with_body (encoder, i))
	  {
	    unsigned body = body_of (node);
	    if (!graph.body (body).emitted_p)
	      {
		graph.set_emitted (body);
		m_homes.safe_grow_cleared (graph.length ());
		m_homes[body] = part;
	      }
	  }
    }
  m_homes.safe_grow_cleared (graph.length ());
  auto_vec<unsigned> none;
  impact_closure closure (graph, none);
  for (unsigned i = 0; i < graph.length (); i++)
    if (graph.body (i).function_p)
      graph.tell_state (i, closure.state (i));
  name_link ();
  find_twins ();
  m_unit.num_parts = encoders.length ();
}

/* What is written next is for partition PART, counted from 0.  */

void
impact_recorder::begin_partition (unsigned part)
{
  m_unit.part = part + 1;
}

/* Fill CALLERS with the names, by body, of those in other partitions that call
   private bodies in HERE, or others that do and are private in turn.  What
   these rest on can only be known later if there are attributes.  */

void
impact_recorder::find_callers (const vec<bool> &here,
			       vec<const char *> *callers)
{
  callers->safe_grow_cleared (m_unit.graph.length (), true);
  if (flag_live_patching < LIVE_PATCHING_INLINE_CLONE_ATTRIBUTES)
    return;
  auto_vec<bool> all;
  all.safe_splice (here);
  m_unit.graph.add_callers (&all);

  cgraph_node *node;
  unsigned body;
  FOR_EACH_DEFINED_FUNCTION (node)
    if (!node->alias && !node->thunk && !node->inlined_to
	&& find_body_of (node, &body)
	&& all[body] && !here[body] && m_homes[body])
      (*callers)[body] = node_name (node);
}

/* Write what the partition needs to know.  The process that does so may be
   there for several partitions, one after the other.  */

void
impact_recorder::write_partition ()
{
  impact_graph &graph = m_unit.graph;
  lto_symtab_encoder_t encoder
    = lto_get_out_decl_state ()->symtab_node_encoder;
  auto_vec<bool> here, keep;
  here.safe_grow_cleared (graph.length (), true);
  int num_nodes = lto_symtab_encoder_size (encoder);
  for (int i = 0; i < num_nodes; i++)
    if (cgraph_node *node = function_with_body (encoder, i))
      here[body_of (node)] = true;
  for (unsigned i = 0; i < graph.length (); i++)
    keep.safe_push (here[i] || (m_unit.part == 1
				&& graph.body (i).function_p
				&& !m_homes[i]));
  keep_attributes (encoder, &keep);
  graph.slice (&keep);

  /* Of callers, nothing else is needed.  */
  auto_vec<const char *> callers;
  find_callers (here, &callers);
  for (unsigned i = 0; i < graph.length (); i++)
    if (callers[i])
      keep[i] = keep[graph.body (i).origin] = true;
  write_bodies (encoder, keep, &here, &callers);
}

/* The summary of the pass.  */

static void
ipa_impacts_write_summary ()
{
  if (!lto_stream_offload_p)
    ipa_impacts->write_unit ();
}

static void
ipa_impacts_read_summary ()
{
  ipa_impacts->read_files ();
}

static void
ipa_impacts_write_partition ()
{
  ipa_impacts->write_partition ();
}

namespace {

const pass_data pass_data_ipa_impacts =
{
  IPA_PASS, /* type.  */
  "impacts", /* name.  */
  OPTGROUP_NONE, /* optinfo_flags.  */
  TV_IPA_IMPACTED, /* tv_id.  */
  0, /* properties_required.  */
  0, /* properties_provided.  */
  0, /* properties_destroyed.  */
  0, /* todo_flags_start.  */
  0, /* todo_flags_finish.  */
};

/* The first of the passes that work on a whole program, so that it finds the
   units merged, and nothing else done.  */

class pass_ipa_impacts : public ipa_opt_pass_d
{
public:
  pass_ipa_impacts (gcc::context *ctxt)
    : ipa_opt_pass_d (pass_data_ipa_impacts, ctxt,
		      NULL, /* generate_summary.  */
		      ipa_impacts_write_summary,
		      ipa_impacts_read_summary,
		      ipa_impacts_write_partition,
		      /* read_optimization_summary.  */
		      ipa_impacts_read_summary,
		      NULL, /* stmt_fixup.  */
		      0, /* function_transform_todo_flags_start.  */
		      NULL, /* function_transform.  */
		      NULL) /* variable_transform.  */
  {}

  /* opt_pass methods: */
  virtual bool gate (function *);
  virtual unsigned int execute (function *);

}; // class pass_ipa_impacts

bool
pass_ipa_impacts::gate (function *)
{
  return ipa_impacts != NULL;
}

unsigned int
pass_ipa_impacts::execute (function *)
{
  /* A unit by itself has what its own front end concluded.  */
  if (in_lto_p)
    ipa_impacts->record_sayings ();
  return 0;
}

} // anon namespace

ipa_opt_pass_d *
make_pass_ipa_impacts (gcc::context *ctxt)
{
  return new pass_ipa_impacts (ctxt);
}
