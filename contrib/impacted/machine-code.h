/* Which functions machine code refers to.
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

#ifndef MACHINE_CODE_H
#define MACHINE_CODE_H

#include <gelf.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A set of addresses.  */

struct targets
{
  uint64_t *all;		/* Sorted after targets_sort.  */
  size_t number;
  size_t room;
  uint64_t *bits;		/* A filter, by a hash of their low halves.  */
  uint64_t base;		/* On ppc64le, what is in r2.  */
};

extern void targets_add (struct targets *targets, uint64_t address);

/* To be called after the last addition, and before anything is searched.  */

extern void targets_sort (struct targets *targets);
extern bool targets_have_p (const struct targets *targets, uint64_t address);
extern void targets_free (struct targets *targets);

/* How code refers to an address.  */

enum reference_kind
{
  REFERENCE_BRANCH,		/* It is called, or jumped to.  */
  REFERENCE_SLOT,		/* What it holds is called, or jumped to.  */
  REFERENCE_LOAD,		/* What it holds is used otherwise.  */
  REFERENCE_VALUE		/* It is taken.  */
};

/* The code or data at PLACE refers to TARGET.  */

struct reference
{
  uint64_t target;
  uint64_t place;
  enum reference_kind kind;
};

struct reference_list
{
  struct reference *all;
  size_t number;
  size_t room;
};

extern void add_reference (struct reference_list *list, uint64_t target,
			   uint64_t place, enum reference_kind kind);

/* Return where callers that share the base with the function of SYMBOL enter
   it, in an object with HEADER: at its value, except on ppc64le.  */

extern uint64_t local_entry (const GElf_Ehdr *header, const GElf_Sym *symbol);

/* Return true if scan_code knows the code of objects with HEADER.  */

extern bool code_known_p (const GElf_Ehdr *header);

/* Add to LIST the references to TARGETS from the SIZE bytes of code at CODE,
   which are at ADDRESS in an object with HEADER.  Nothing is missed, but what
   only looks like a reference is added as well.  Functions begin at all of
   TARGETS that are in the code.  */

extern void scan_code (const GElf_Ehdr *header, const unsigned char *code,
		       size_t size, uint64_t address,
		       const struct targets *targets,
		       struct reference_list *list);

/* The same for data: addresses, if the object has these without relocations,
   and distances from where they are.  */

extern void scan_data (const GElf_Ehdr *header, const unsigned char *data,
		       size_t size, uint64_t address,
		       const struct targets *targets,
		       struct reference_list *list);

/* Return the address at which the entry of a procedure linkage table begins
   that refers to its slot at PLACE: the table is CODE, which is at ADDRESS,
   and its entries have ENTRY bytes.  */

extern uint64_t entry_at (const GElf_Ehdr *header, const unsigned char *code,
			  uint64_t address, uint64_t place, uint64_t entry);

/* Return the number of SIZE bytes at DATA in an object with HEADER.  */

extern uint64_t number_at (const GElf_Ehdr *header, const unsigned char *data,
			   size_t size);

#endif
