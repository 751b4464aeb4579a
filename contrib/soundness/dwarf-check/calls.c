/* Who calls clones, by the code of an object, for dwarf-check.
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


/* A call that is linked, or that an assembler knew the distance of, is in the
   instructions alone; the others have relocations.  What looks like a call can
   be other bytes by chance.  Where that is likely, of a short jump on x86-64,
   debug information says whether a call ends there, if it has all calls of the
   function; and the instructions of loops call nothing.  */

#include <stdlib.h>
#include <string.h>
#include "dwarf-check.h"
#include "impacted.h"
#include "machine-code.h"

/* What is read.  */

struct code
{
  struct object *object;
  Elf *elf;
  GElf_Ehdr header;
  struct targets clones;
  struct reference_list found;	/* In the section that is scanned.  */
  uint64_t *relocated;		/* Places that have a relocation, sorted.  */
  size_t num_relocated;
  size_t room;
};

static int
compare_places (const void *first, const void *second)
{
  const uint64_t *a = first, *b = second;
  return (*a > *b) - (*a < *b);
}

/* Return true if the NUMBER sorted places at ALL have PLACE.  */

static bool
place_p (const uint64_t *all, size_t number, uint64_t place)
{
  return number && bsearch (&place, all, number, sizeof place, compare_places);
}

/* Add that CALLER calls CALLEE.  */

static void
add_call (struct object *object, struct body *caller, struct body *callee)
{
  for (size_t i = 0; i < object->num_calls; i++)
    if (object->calls[i].caller == caller && object->calls[i].callee == callee)
      return;
  grow_array (&object->calls, &object->calls_room, object->num_calls,
	      sizeof *object->calls);
  object->calls[object->num_calls++] = (struct call) { caller, callee };
}

/* Add the reference to TARGET from PLACE, which is none for certain unless
   SURE_P.  */

static void
add_reference_from (struct code *code, uint64_t place, uint64_t target,
		    bool sure_p)
{
  const struct range *from = range_at (code->object, place);
  const struct range *to = range_at (code->object, target);
  if (!to || to->start != target || !to->entry_p || !to->body->clone_p
      || (from && from->body == to->body))
    return;
  if (from && from->body->num_names && to->body->own
      && (sure_p || pair_known_p (to->body->own, from->body)))
    add_call (code->object, from->body, to->body);
  else if (!sure_p && from && from->body->calls_p)
    code->object->no_calls++;
  else
    {
      char *text = xasprintf ("%s: %s", to->body->source, to->body->names[0]);
      cannot_judge (sure_p ? NO_CALLER : UNSURE, intern (text));
      free (text);
    }
}

/* Return true if BRANCH, whose distance is at BYTES with LEFT bytes to the end,
   is a short jump of x86-64.  */

static bool
short_p (const struct code *code, const unsigned char *bytes, size_t left,
	 const struct reference *branch)
{
  int32_t distance;
  if (code->header.e_machine != EM_X86_64)
    return false;
  if (left < sizeof distance)
    return true;
  memcpy (&distance, bytes, sizeof distance);
  return branch->place + 4 + (int64_t) distance != branch->target;
}

/* Add what looks like BRANCH, and whose distance is at BYTES with LEFT bytes to
   the end.  */

static void
add_branch (struct code *code, const unsigned char *bytes, size_t left,
	    const struct reference *branch)
{
  struct object *object = code->object;
  bool sure_p = (!short_p (code, bytes, left, branch)
		 || place_p (object->returns, object->num_returns,
			     branch->place + 1));
  /* The opcode is before the distance.  */
  if (!sure_p && (bytes[-1] & 0xfc) == 0xe0)
    object->no_calls++;
  else
    add_reference_from (code, branch->place, branch->target, sure_p);
}

/* Read the SIZE bytes of code at BYTES, which are at ADDRESS.  */

static void
scan_section (struct code *code, const unsigned char *bytes, size_t size,
	      uint64_t address)
{
  code->found.number = 0;
  scan_code (&code->header, bytes, size, address, &code->clones, &code->found);
  for (size_t i = 0; i < code->found.number; i++)
    {
      const struct reference *one = &code->found.all[i];
      uint64_t place = one->place + 2 * (code->header.e_machine == EM_S390);
      size_t offset = one->place - address;
      if (one->kind == REFERENCE_BRANCH
	  && !place_p (code->relocated, code->num_relocated, place))
	add_branch (code, bytes + offset, size - offset, one);
    }
}

/* Return how far from its operand the place is from which a relocation of TYPE
   makes the processor count: behind it, or at the begin of the instruction.  */

static int64_t
count_from (const GElf_Ehdr *header, GElf_Word type)
{
  switch (header->e_machine)
    {
    case EM_X86_64:
      return type == R_X86_64_PLT32 || type == R_X86_64_PC32 ? 4 : 0;
    case EM_S390:
      return (type == R_390_PLT32DBL || type == R_390_PC32DBL
	      || type == R_390_PLT16DBL || type == R_390_PC16DBL ? -2 : 0);
    default:
      return 0;
    }
}

/* Return the address of the section with number INDEX.  */

static uint64_t
section_address (const struct code *code, size_t index)
{
  GElf_Shdr header;
  Elf_Scn *section = elf_getscn (code->elf, index);
  return section && gelf_getshdr (section, &header) ? header.sh_addr : 0;
}

/* Read the relocations of SECTION, which has HEADER, if they are of code.  */

static void
read_relocations (struct code *code, Elf_Scn *section, const GElf_Shdr *header)
{
  GElf_Shdr about, table;
  Elf_Scn *to = elf_getscn (code->elf, header->sh_info);
  Elf_Scn *from = elf_getscn (code->elf, header->sh_link);
  Elf_Data *data = elf_getdata (section, NULL);
  Elf_Data *symbols = from ? elf_getdata (from, NULL) : NULL;
  if (!to || !gelf_getshdr (to, &about) || !(about.sh_flags & SHF_EXECINSTR))
    return;
  if (!data || !symbols || !header->sh_entsize || !gelf_getshdr (from, &table))
    {
      cannot_judge (NO_CODE, intern (code->object->name));
      return;
    }
  for (size_t i = 0; i < header->sh_size / header->sh_entsize; i++)
    {
      GElf_Rela relocation;
      GElf_Sym symbol;
      if (!gelf_getrela (data, i, &relocation)
	  || !gelf_getsym (symbols, GELF_R_SYM (relocation.r_info), &symbol))
	continue;
      uint64_t place = about.sh_addr + relocation.r_offset;
      grow_array (&code->relocated, &code->room, code->num_relocated,
		  sizeof *code->relocated);
      code->relocated[code->num_relocated++] = place;
      /* More than 65,279 sections have their numbers elsewhere.  */
      if (symbol.st_shndx == SHN_XINDEX)
	cannot_judge (NO_CODE, intern (code->object->name));
      if (symbol.st_shndx == SHN_UNDEF || symbol.st_shndx >= SHN_LORESERVE)
	continue;
      add_reference_from (code, place,
			  section_address (code, symbol.st_shndx)
			  + symbol.st_value + relocation.r_addend
			  + count_from (&code->header,
					GELF_R_TYPE (relocation.r_info)),
			  true);
    }
}

/* Fill the calls of CODE->object.  Return false if its code is not there.  */

static bool
read_code (struct code *code)
{
  GElf_Shdr header;
  Elf_Scn *section = NULL;
  bool relocatable_p = code->header.e_type == ET_REL;
  while ((section = elf_nextscn (code->elf, section)))
    if (relocatable_p && gelf_getshdr (section, &header)
	&& header.sh_type == SHT_RELA)
      read_relocations (code, section, &header);
  if (code->num_relocated)
    qsort (code->relocated, code->num_relocated, sizeof *code->relocated,
	   compare_places);
  while ((section = elf_nextscn (code->elf, section)))
    {
      if (!gelf_getshdr (section, &header) || !header.sh_size
	  || !(header.sh_flags & SHF_EXECINSTR))
	continue;
      Elf_Data *data = (header.sh_type == SHT_NOBITS
			? NULL : elf_rawdata (section, NULL));
      if (!data || !data->d_buf)
	return false;
      scan_section (code, data->d_buf, data->d_size, header.sh_addr);
    }
  return true;
}

/* Add to what is known of callers what is known of the clones they call.  A
   caller that is a clone itself passes it on.  */

static void
close_calls (struct object *object)
{
  for (size_t i = 0; i < object->num_calls; i++)
    body_add (object->calls[i].caller, object->calls[i].callee->own,
	      REASON_CALLS);
  for (bool changed_p = true; changed_p;)
    {
      changed_p = false;
      for (size_t i = 0; i < object->num_calls; i++)
	{
	  const struct call *call = &object->calls[i];
	  for (size_t j = 0; j < call->callee->num_known; j++)
	    changed_p |= body_add (call->caller, call->callee->known[j].origin,
				   REASON_THROUGH);
	}
    }
}

void
calls_read (struct object *object)
{
  struct code code
    = { .object = object, .elf = dwarf_getelf (object->dwarf) };
  for (size_t i = 0; i < object->num_ranges; i++)
    if (object->ranges[i].entry_p && object->ranges[i].body->clone_p)
      targets_add (&code.clones, object->ranges[i].start);
  if (!code.clones.number)
    return;
  targets_sort (&code.clones);
  /* On ppc64 a function has two entries, of which symbols say one.  */
  if (!gelf_getehdr (code.elf, &code.header) || !code_known_p (&code.header)
      || code.header.e_machine == EM_PPC64 || !read_code (&code))
    cannot_judge (NO_CODE, intern (object->name));
  close_calls (object);
  targets_free (&code.clones);
  free (code.found.all);
  free (code.relocated);
}
