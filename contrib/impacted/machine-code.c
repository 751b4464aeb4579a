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

/* Code is not disassembled, for that goes wrong where data are among it, and
   then misses what follows.  Instead each place counts at which the bytes of a
   reference could be.  On x86-64 that is each byte: a distance of 4 bytes
   counts from their end, and is behind the opcode of a call or a jump, or
   behind a ModRM byte that says it is relative to the instruction pointer; no
   instruction has one elsewhere.  Bytes look like that by chance as well, but
   that they lead to the very first byte of a function is rare, and only makes
   the set larger.

   All tests are made with the low 4 bytes of addresses first, so that absolute
   ones of 4 bytes, whether they are extended by their sign or by zeros, and of
   8 bytes need one test.  */

#include <endian.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "machine-code.h"

enum { FILTER_LOG = 20 };

/* Return the bit of the filter that is for an address with the low half
   LOW.  */

static inline uint32_t
filter_bit (uint32_t low)
{
  return low * 2654435769u >> (32 - FILTER_LOG);
}

void
targets_add (struct targets *targets, uint64_t address)
{
  grow_array (&targets->all, &targets->room, targets->number,
	      sizeof *targets->all);
  targets->all[targets->number++] = address;
}

static int
compare_addresses (const void *first, const void *second)
{
  uint64_t a = *(const uint64_t *) first, b = *(const uint64_t *) second;
  return (a > b) - (a < b);
}

void
targets_sort (struct targets *targets)
{
  if (!targets->bits)
    targets->bits = xcalloc ((1 << FILTER_LOG) / 64, sizeof *targets->bits);
  if (targets->number)
    qsort (targets->all, targets->number, sizeof *targets->all,
	   compare_addresses);
  for (size_t i = 0; i < targets->number; i++)
    {
      uint32_t bit = filter_bit (targets->all[i]);
      targets->bits[bit / 64] |= UINT64_C (1) << bit % 64;
    }
}

bool
targets_have_p (const struct targets *targets, uint64_t address)
{
  return (targets->number
	  && bsearch (&address, targets->all, targets->number,
		      sizeof *targets->all, compare_addresses));
}

void
targets_free (struct targets *targets)
{
  free (targets->all);
  free (targets->bits);
}

void
add_reference (struct reference_list *list, uint64_t target, uint64_t place,
	       enum reference_kind kind)
{
  grow_array (&list->all, &list->room, list->number, sizeof *list->all);
  list->all[list->number++] = (struct reference) { target, place, kind };
}

/* Return true if numbers of objects with HEADER have their high byte
   first.  */

static inline bool
big_p (const GElf_Ehdr *header)
{
  return header->e_ident[EI_DATA] == ELFDATA2MSB;
}

uint64_t
number_at (const GElf_Ehdr *header, const unsigned char *data, size_t size)
{
  uint64_t number = 0;
  for (size_t i = 0; i < size; i++)
    number = number << 8 | data[big_p (header) ? i : size - 1 - i];
  return number;
}

static inline uint32_t
word_at (const unsigned char *data, bool big)
{
  uint32_t word;
  memcpy (&word, data, sizeof word);
  return big ? be32toh (word) : le32toh (word);
}

/* The range of TARGETS, for the first test of a number.  */

struct range
{
  const uint64_t *bits;
  uint32_t low;
  uint32_t span;
};

static struct range
range_of (const struct targets *targets)
{
  uint64_t low = targets->all[0];
  uint64_t span = targets->all[targets->number - 1] - low;
  return (struct range) {
    targets->bits, low, span < UINT32_MAX ? span : UINT32_MAX
  };
}

/* Return true if a target with the low half LOW may be in RANGE.  */

static inline bool
may_be_p (const struct range *range, uint32_t low)
{
  if (low - range->low > range->span)
    return false;
  uint32_t bit = filter_bit (low);
  return range->bits[bit / 64] >> bit % 64 & 1;
}

/* Return true if objects with HEADER have addresses in their bytes: those that
   can be loaded anywhere have relocations for these.  */

static bool
absolute_p (const GElf_Ehdr *header)
{
  return header->e_type == ET_EXEC;
}

/* Add to LIST the one of TARGETS that is in the LEFT bytes at DATA, if any,
   which are at PLACE.  In code one can be of 4 bytes that are extended by
   their sign.  */

static void
add_absolute (const GElf_Ehdr *header, const unsigned char *data, size_t left,
	      uint64_t place, bool code_p, const struct targets *targets,
	      struct reference_list *list)
{
  uint64_t narrow = number_at (header, data, 4);
  uint64_t extended = code_p ? (uint64_t) (int64_t) (int32_t) narrow : narrow;
  uint64_t wide = left >= 8 ? number_at (header, data, 8) : narrow;
  if (targets_have_p (targets, narrow))
    add_reference (list, narrow, place, REFERENCE_VALUE);
  else if (targets_have_p (targets, extended))
    add_reference (list, extended, place, REFERENCE_VALUE);
  else if (targets_have_p (targets, wide))
    add_reference (list, wide, place, REFERENCE_VALUE);
}

/* Add to LIST those of TARGETS that the SIZE bytes at DATA have, at any byte.
   Of one of 8 bytes the low half decides; if the high one is first, it is the
   second half.  */

static void
scan_addresses (const GElf_Ehdr *header, const unsigned char *data,
		size_t size, uint64_t address, bool code_p,
		const struct targets *targets, struct reference_list *list)
{
  struct range range = range_of (targets);
  bool big = big_p (header);
  for (size_t i = 0; i + 4 <= size; i++)
    {
      if (may_be_p (&range, word_at (data + i, big)))
	add_absolute (header, data + i, size - i, address + i, code_p, targets,
		      list);
      if (big && i + 8 <= size
	  && may_be_p (&range, word_at (data + i + 4, big)))
	add_absolute (header, data + i, size - i, address + i, code_p, targets,
		      list);
    }
}

/* Add to LIST the reference to TARGET by the 4 bytes at CODE + I, which are at
   PLACE, if they are behind what can have one.  */

static void
add_relative (const unsigned char *code, size_t i, uint64_t place,
	      uint64_t target, struct reference_list *list)
{
  unsigned char last = i >= 1 ? code[i - 1] : 0;
  unsigned char before = i >= 2 ? code[i - 2] : 0;
  if (last == 0xe8 || last == 0xe9
      || (before == 0x0f && (last & 0xf0) == 0x80))
    add_reference (list, target, place, REFERENCE_BRANCH);
  else if (before == 0xff && (last == 0x15 || last == 0x25))
    add_reference (list, target, place, REFERENCE_SLOT);
  else if (i >= 2 && (last & 0xc7) == 0x05)
    add_reference (list, target, place,
		   before == 0x8d ? REFERENCE_VALUE : REFERENCE_LOAD);
}

/* Return true if the byte after OPCODE is the distance of a jump.  */

static inline bool
short_jump_p (unsigned char opcode)
{
  return (opcode == 0xeb || (opcode & 0xf0) == 0x70
	  || (opcode & 0xfc) == 0xe0);
}

static void
scan_x86_64 (const unsigned char *code, size_t size, uint64_t address,
	     const struct targets *targets, struct reference_list *list)
{
  struct range range = range_of (targets);
  for (size_t i = 1; i < size; i++)
    if (short_jump_p (code[i - 1]))
      {
	uint64_t target = address + i + 1 + (int64_t) (int8_t) code[i];
	if (may_be_p (&range, target) && targets_have_p (targets, target))
	  add_reference (list, target, address + i, REFERENCE_BRANCH);
      }
  for (size_t i = 0; i + 4 <= size; i++)
    {
      uint32_t value = word_at (code + i, false);
      if (may_be_p (&range, (uint32_t) address + i + 4 + value))
	{
	  uint64_t target = address + i + 4 + (int64_t) (int32_t) value;
	  if (targets_have_p (targets, target))
	    add_relative (code, i, address + i, target, list);
	}
    }
}

/* Return the WIDTH bits of WORD from bit LOW on, as a number with a sign.  */

static inline int64_t
field (uint32_t word, unsigned low, unsigned width)
{
  return (int64_t) ((uint64_t) word << (64 - low - width)) >> (64 - width);
}

/* Add to LIST the reference of KIND to TARGET from PLACE if it is one of
   TARGETS.  */

static void
add_if_target (const struct targets *targets, uint64_t target, uint64_t place,
	       enum reference_kind kind, struct reference_list *list)
{
  if (targets_have_p (targets, target))
    add_reference (list, target, place, kind);
}

/* If WORD adds 12 bits to a register, or loads or stores there, set *OFFSET to
   what is added and *BASE to the register, and return true.  */

static bool
page_offset_p (uint32_t word, uint32_t *offset, unsigned *base)
{
  *base = word >> 5 & 31;
  *offset = word >> 10 & 0xfff;
  if ((word & 0xffc00000) == 0x91000000)
    return true;
  if ((word & 0x3b000000) != 0x39000000)
    return false;
  /* They count what is loaded; 16 bytes have an encoding of their own.  */
  *offset <<= (word & 0xc4800000) == 0x04800000 ? 4 : word >> 30;
  return true;
}

/* Add to LIST the one of TARGETS that WORD makes of PAGE, which is in the
   register WANTED since PLACE, or was copied to any other but the stack
   pointer before something was added to it.  Return false if it does not use
   WANTED.  */

static bool
add_in_page (uint32_t word, uint64_t page, unsigned wanted, uint64_t place,
	     const struct targets *targets, struct reference_list *list)
{
  enum { STACK_POINTER = 31 };
  uint32_t offset;
  unsigned base;
  if (!page_offset_p (word, &offset, &base))
    return false;
  bool load_p = (word & 0x3b000000) == 0x39000000;
  if (load_p ? base == wanted : base != STACK_POINTER)
    add_if_target (targets, page + offset, place,
		   load_p ? REFERENCE_LOAD : REFERENCE_VALUE, list);
  return base == wanted;
}

/* Add to LIST what instruction I of CODE refers to, which makes the address
   PAGE in a register for one that adds the rest.  If that is not the next one,
   it can be any between FIRST and LAST, where its function is.  If there is
   none, a copy of the register may be used anywhere, and all of the page are
   referred to.  */

static void
add_page (const unsigned char *code, size_t i, size_t first, size_t last,
	  uint64_t address, uint64_t page, const struct targets *targets,
	  struct reference_list *list)
{
  unsigned wanted = word_at (code + i, false) & 31;
  uint64_t place = address + i;
  uint32_t offset;
  unsigned base;
  bool found_p = false;
  if (i + 8 <= last
      && page_offset_p (word_at (code + i + 4, false), &offset, &base)
      && base == wanted)
    first = i + 4, last = i + 8;
  for (size_t j = first; j + 4 <= last; j += 4)
    found_p |= add_in_page (word_at (code + j, false), page, wanted, place,
			    targets, list);
  for (offset = 0; !found_p && offset < 0x1000; offset += 4)
    add_if_target (targets, page + offset, place, REFERENCE_VALUE, list);
}

/* Return the index of the first of TARGETS that is not below ADDRESS.  */

static size_t
first_target (const struct targets *targets, uint64_t address)
{
  size_t low = 0, high = targets->number;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (targets->all[middle] < address)
	low = middle + 1;
      else
	high = middle;
    }
  return low;
}

/* Set *FIRST and *LAST to where the function around PLACE begins and ends, in
   code of SIZE bytes at ADDRESS.  */

static void
function_around (const struct targets *targets, uint64_t address, size_t size,
		 uint64_t place, size_t *first, size_t *last)
{
  size_t after = first_target (targets, place + 1);
  uint64_t begin = after ? targets->all[after - 1] : address;
  uint64_t end = (after < targets->number
		  ? targets->all[after] : address + size);
  *first = begin > address ? begin - address : 0;
  *last = end < address + size ? end - address : size;
}

/* Instructions have 4 bytes, and those of an address are two.  */

static void
scan_aarch64 (const unsigned char *code, size_t size, uint64_t address,
	      const struct targets *targets, struct reference_list *list)
{
  for (size_t i = 0; i + 4 <= size; i += 4)
    {
      uint32_t word = word_at (code + i, false);
      uint64_t place = address + i;
      uint64_t near = place + field (word, 5, 19) * 4 + (word >> 29 & 3);
      if ((word & 0x7c000000) == 0x14000000)
	add_if_target (targets, place + field (word, 0, 26) * 4, place,
		       REFERENCE_BRANCH, list);
      else if ((word & 0xff000000) == 0x54000000
	       || (word & 0x7e000000) == 0x34000000)
	add_if_target (targets, place + field (word, 5, 19) * 4, place,
		       REFERENCE_BRANCH, list);
      else if ((word & 0x7e000000) == 0x36000000)
	add_if_target (targets, place + field (word, 5, 14) * 4, place,
		       REFERENCE_BRANCH, list);
      else if ((word & 0x9f000000) == 0x10000000)
	add_if_target (targets, near, place, REFERENCE_VALUE, list);
      else if ((word & 0x3b000000) == 0x18000000)
	add_if_target (targets, place + field (word, 5, 19) * 4, place,
		       REFERENCE_LOAD, list);
      else if ((word & 0x9f000000) == 0x90000000)
	{
	  uint64_t page = ((place & ~UINT64_C (0xfff))
			   + ((near - place) << 12));
	  size_t next = first_target (targets, page);
	  if (next == targets->number
	      || targets->all[next] - page >= 8 * 0x1000)
	    continue;
	  size_t first, last;
	  function_around (targets, address, size, place, &first, &last);
	  add_page (code, i, first, last, address, page, targets, list);
	}
    }
}

/* Distances count from the first byte of an instruction, and are even.  */

static void
scan_s390 (const unsigned char *code, size_t size, uint64_t address,
	   const struct targets *targets, struct reference_list *list)
{
  for (size_t i = 0; i + 4 <= size; i += 2)
    {
      unsigned opcode = code[i], more = code[i + 1] & 15;
      uint64_t place = address + i;
      uint64_t near = place + field (word_at (code + i, true), 0, 16) * 2;
      if (opcode == 0x84 || opcode == 0x85 || opcode == 0xec
	  || (opcode == 0xa7 && more >= 4 && more <= 7))
	add_if_target (targets, near, place, REFERENCE_BRANCH, list);
      if (i + 6 > size
	  || (opcode != 0xc0 && opcode != 0xc4 && opcode != 0xc6
	      && opcode != 0xcc))
	continue;
      uint64_t target
	= place + (int64_t) (int32_t) word_at (code + i + 2, true) * 2;
      add_if_target (targets, target, place,
		     opcode == 0xc0 && more == 0 ? REFERENCE_VALUE
		     : opcode == 0xc0 || opcode == 0xcc ? REFERENCE_BRANCH
		     : REFERENCE_LOAD, list);
    }
}

/* Add to LIST what WORD refers to if it adds 16 bits to HIGH, which is in the
   register WANTED since PLACE, or was copied to another one before.  Return
   false if it does not use WANTED.  */

static bool
add_to_high (uint32_t word, uint64_t high, unsigned wanted, uint64_t place,
	     const struct targets *targets, struct reference_list *list)
{
  enum { ADDI = 14, FIRST_LOAD = 32, LAST_STORE = 62 };
  unsigned opcode = word >> 26, base = word >> 16 & 31;
  if (opcode == ADDI)
    {
      /* Not the stack pointer, or nothing, or what makes the base.  */
      if (base == wanted ? (word >> 21 & 31) != 2 : base > 2)
	add_if_target (targets, high + field (word, 0, 16), place,
		       REFERENCE_VALUE, list);
    }
  else if (opcode < FIRST_LOAD || opcode > LAST_STORE)
    return false;
  else if (base == wanted)
    add_if_target (targets,
		   high + (opcode >= 56 ? field (word, 2, 14) * 4
			   : field (word, 0, 16)),
		   place, REFERENCE_LOAD, list);
  return base == wanted;
}

/* Add to LIST what the instruction at CODE + I refers to, which makes HIGH in
   the register WANTED: as add_page.  */

static void
add_high (const unsigned char *code, size_t i, size_t first, size_t last,
	  uint64_t address, uint64_t high, unsigned wanted,
	  const struct targets *targets, struct reference_list *list)
{
  uint64_t place = address + i;
  if (i + 8 <= last
      && add_to_high (word_at (code + i + 4, false), high, wanted, place,
		      targets, list))
    return;
  bool found_p = false;
  for (size_t j = first; j + 4 <= last; j += 4)
    found_p |= add_to_high (word_at (code + j, false), high, wanted, place,
			    targets, list);
  for (int offset = -0x8000; !found_p && offset < 0x8000; offset += 4)
    add_if_target (targets, high + offset, place, REFERENCE_VALUE, list);
}

/* Addresses are made from a base in r2, of which there is one in an object, or
   since Power10 from that of the instruction.  */

static void
scan_ppc64le (const unsigned char *code, size_t size, uint64_t address,
	      const struct targets *targets, struct reference_list *list)
{
  enum { PREFIX = 1, ADDI = 14, ADDIS = 15, BRANCH_CONDITIONAL = 16,
	 BRANCH = 18, BASE = 2 };
  for (size_t i = 0; i + 4 <= size; i += 4)
    {
      uint32_t word = word_at (code + i, false);
      uint64_t place = address + i;
      unsigned opcode = word >> 26;
      if (opcode == BRANCH && !(word & 2))
	add_if_target (targets, place + field (word, 2, 24) * 4, place,
		       REFERENCE_BRANCH, list);
      else if (opcode == BRANCH_CONDITIONAL && !(word & 2))
	add_if_target (targets, place + field (word, 2, 14) * 4, place,
		       REFERENCE_BRANCH, list);
      else if (opcode == PREFIX && (word & 1 << 20) && i + 8 <= size)
	{
	  uint32_t next = word_at (code + i + 4, false);
	  add_if_target (targets,
			 place + field (word, 0, 18) * 0x10000
			 + (next & 0xffff),
			 place, next >> 26 == ADDI ? REFERENCE_VALUE
			 : REFERENCE_LOAD, list);
	}
      else if (opcode == ADDIS && (word >> 16 & 31) == BASE)
	{
	  uint64_t high = targets->base + field (word, 0, 16) * 0x10000;
	  size_t next
	    = first_target (targets, high > 0x8000 ? high - 0x8000 : 0);
	  if (next == targets->number || targets->all[next] >= high + 0x8000)
	    continue;
	  size_t first, last;
	  function_around (targets, address, size, place, &first, &last);
	  add_high (code, i, first, last, address, high, word >> 21 & 31,
		    targets, list);
	}
      else
	add_to_high (word, targets->base, BASE, place, targets, list);
    }
}

uint64_t
local_entry (const GElf_Ehdr *header, const GElf_Sym *symbol)
{
  unsigned power = symbol->st_other >> 5;
  if (header->e_machine != EM_PPC64 || power < 2 || power > 6)
    return symbol->st_value;
  return symbol->st_value + (1 << power);
}

bool
code_known_p (const GElf_Ehdr *header)
{
  unsigned char order = header->e_ident[EI_DATA];
  if (header->e_ident[EI_CLASS] != ELFCLASS64)
    return false;
  switch (header->e_machine)
    {
    case EM_X86_64:
    case EM_AARCH64:
      return order == ELFDATA2LSB;
    case EM_PPC64:
      return order == ELFDATA2LSB && (header->e_flags & EF_PPC64_ABI) == 2;
    case EM_S390:
      return order == ELFDATA2MSB;
    default:
      return false;
    }
}

void
scan_code (const GElf_Ehdr *header, const unsigned char *code, size_t size,
	   uint64_t address, const struct targets *targets,
	   struct reference_list *list)
{
  if (!targets->number)
    return;
  if (header->e_machine == EM_X86_64)
    scan_x86_64 (code, size, address, targets, list);
  else if (header->e_machine == EM_AARCH64)
    scan_aarch64 (code, size, address, targets, list);
  else if (header->e_machine == EM_PPC64)
    scan_ppc64le (code, size, address, targets, list);
  else
    scan_s390 (code, size, address, targets, list);
  if (absolute_p (header))
    scan_addresses (header, code, size, address, true, targets, list);
}

void
scan_data (const GElf_Ehdr *header, const unsigned char *data, size_t size,
	   uint64_t address, const struct targets *targets,
	   struct reference_list *list)
{
  if (!targets->number)
    return;
  if (absolute_p (header))
    scan_addresses (header, data, size, address, false, targets, list);
  struct range range = range_of (targets);
  /* Distances are aligned: other bytes of addresses look like them.  */
  for (size_t i = -address & 3; i + 4 <= size; i += 4)
    {
      uint32_t value = word_at (data + i, big_p (header));
      if (may_be_p (&range, (uint32_t) address + i + value))
	add_if_target (targets, address + i + (int64_t) (int32_t) value,
		       address + i, REFERENCE_VALUE, list);
    }
}

uint64_t
entry_at (const GElf_Ehdr *header, const unsigned char *code,
	  uint64_t address, uint64_t place, uint64_t entry)
{
  enum { LANDING_PAD = 0xd503245f };
  uint64_t offset = place - address;
  if (header->e_machine == EM_X86_64)
    return address + offset / entry * entry;
  if (header->e_machine == EM_AARCH64 && offset >= 4
      && word_at (code + offset - 4, false) == (uint32_t) LANDING_PAD)
    return place - 4;
  return place;
}
