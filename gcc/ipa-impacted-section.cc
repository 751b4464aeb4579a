/* The list of impacted functions of a unit, in its object.
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


/* With -frecord-impacted the object has a section .GCC.impacted, which is not
   allocated, with the record of the unit: the list of all of its functions.
   It is there in one of two forms:

     1) The text and nothing else, without a NUL, where that is not longer.

     2) Compressed in the manner of ELF: the section has the flag
	SHF_COMPRESSED, and begins with an Elf32_Chdr or Elf64_Chdr after which
	a zlib stream follows.

   The section has an alignment of 1, so that a linker that concatenates the
   sections of its input puts nothing between records.  GNU ld does not expand
   them and drops the flag, so what it makes is a sequence of records in either
   form.  The first byte tells which: a text begins with #, and ch_type has no
   such byte.  */

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "backend.h"
#include "target.h"
#include "tree.h"
#include "output.h"
#include "dwarf2asm.h"
/* zlib.h may test feature test macros that config.h defines.  */
#include <zlib.h>
#include "cgraph.h"
#include "ipa-impacted.h"

namespace {

const char *const section_name = ".GCC.impacted";

/* Numbers of ELF that are the same for all targets.  */

const unsigned shf_compressed = 0x800;
const unsigned elfcompress_zlib = 1;

/* True if the assembler is one that takes the flags of a section as a number.
   GNU as does since it compresses in the manner of ELF itself.  */

#if HAVE_GNU_AS && HAVE_AS_COMPRESS_DEBUG >= 2
const bool numeric_flags_p = true;
#else
const bool numeric_flags_p = false;
#endif

/* True if the target has the larger one of ELF's two classes.  */

bool
elf64_p ()
{
  return POINTER_SIZE > 32;
}

/* Write the directive that begins section NAME, a compressed one.  There is no
   letter for that.  */

void
output_compressed_section_op (const char *name)
{
  /* As default_elf_asm_named_section does where @ begins a comment.  */
  const char *type = strcmp (ASM_COMMENT_START, "@") ? "@" : "%";
  fprintf (asm_out_file, "\t.section\t%s,\"0x%x\",%sprogbits\n", name,
	   shf_compressed, type);
}

/* Return the size of the header of a compressed section.  */

size_t
compression_header_size ()
{
  return elf64_p () ? 24 : 12;
}

/* Write the header of a compressed section for LENGTH bytes of contents.  */

void
output_compression_header (size_t length)
{
  int size = elf64_p () ? 8 : 4;
  dw2_asm_output_data (4, elfcompress_zlib, "ch_type");
  if (elf64_p ())
    dw2_asm_output_data (4, 0, "ch_reserved");
  dw2_asm_output_data (size, length, "ch_size");
  dw2_asm_output_data (size, 1, "ch_addralign");
}

/* Return the compressed form of TEXT, and put its length into *LENGTH.  Return
   NULL if there is none.  */

char *
compress_text (const impacted_text &text, size_t *length)
{
  uLong size = compressBound (text.length);
  char *compressed = XNEWVEC (char, size);
  if (compress2 ((Bytef *) compressed, &size, (const Bytef *) text.text,
		 text.length, Z_BEST_COMPRESSION) != Z_OK)
    {
      free (compressed);
      return NULL;
    }
  *length = size;
  return compressed;
}

} // anon namespace

/* Write TEXT, the list of all functions of the unit, to the section of the
   assembler file that is for it, compressed if that is shorter.  */

void
output_impacted_section (const impacted_text &text)
{
  size_t length = 0;
  char *compressed = numeric_flags_p ? compress_text (text, &length) : NULL;
  if (compressed && compression_header_size () + length < text.length)
    {
      switch_to_section (get_unnamed_section (SECTION_DEBUG,
					      output_compressed_section_op,
					      section_name));
      output_compression_header (text.length);
      assemble_string (compressed, length);
    }
  else
    {
      switch_to_section (get_section (section_name, SECTION_DEBUG, NULL));
      assemble_string (text.text, text.length);
    }
  free (compressed);
}
