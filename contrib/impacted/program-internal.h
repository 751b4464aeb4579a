/* What program.c and program-read.c share.
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


#ifndef PROGRAM_INTERNAL_H
#define PROGRAM_INTERNAL_H

#include <obstack.h>
#include "impacted.h"
#include "program.h"

#define obstack_chunk_alloc xmalloc
#define obstack_chunk_free free

/* A source of a partition, as in a record_source.  */

struct part_source
{
  const char *source;
  const char *level;
  const char *options;
  const char *directory;
};

/* A function of a partition, and the index of the first of its pairs and facts
   with how many there are.  */

struct part_function
{
  struct record_function row;
  size_t pairs, num_pairs;
  size_t facts, num_facts;
};

/* The record of a partition.  */

struct partition
{
  struct obstack memory;	/* All strings.  */
  const char *checksum;		/* Of its link.  */
  unsigned long number;
  unsigned long of;
  unsigned long order;		/* In the object, from 1 on; the NUMBER where
				   another object has others.  */
  char *file;			/* The file that has it,  */
  char *path;			/* and what programs_add calls that, or
				   null.  */
  XXH128_hash_t digest;		/* Of its text.  */
  const char *compiler;
  const char *gap;
  unsigned long left_out;
  struct part_source *sources;
  size_t num_sources;
  struct part_function *functions;
  size_t num_functions;
  size_t functions_room;
  struct record_impact *pairs;
  size_t num_pairs;
  size_t pairs_room;
  struct record_fact *facts;
  size_t num_facts;
  size_t facts_room;
};

#endif
