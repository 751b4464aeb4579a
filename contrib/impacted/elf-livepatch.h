/* What the module of a live patch says of itself.
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


#ifndef ELF_LIVEPATCH_H
#define ELF_LIVEPATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uthash.h>
#include "input.h"

/* An entry in a table of functions to replace.  */

struct patch_entry
{
  char *object;			/* "vmlinux", or the name of a module.  */
  char *name;			/* Of the old function, or null.  */
  uint64_t position;		/* Among those of that name, or 0.  */
  char *new_name;		/* Of the symbol of the new code, or null.  */
  bool new_p;			/* It names new code,  */
  bool defined_p;		/* which is in the module.  */
  bool ignored_p;		/* It stands behind the end of its table.  */
  /* For who judges it.  */
  bool needed_p;		/* It is for a function of the set,  */
  bool blamed_p;		/* or should be, and is not.  */
};

/* How a module asks for a symbol that it does not have.  */

enum asked_how
{
  ASKED_PLAIN,			/* By its name: it must be exported.  */
  ASKED_LIVEPATCH,		/* As .klp.sym.OBJECT.NAME,POSITION.  */
  ASKED_ANNOTATED,		/* As what is to become that:
				   .klp.sym.rela.OBJECT.OBJECT.NAME,POSITION.  */
  ASKED_MALFORMED		/* As something like these.  */
};

/* A symbol that is asked for.  */

struct patch_symbol
{
  char *symbol;			/* Its name in the symbol table.  */
  enum asked_how how;
  char *object;			/* Null if it is not said.  */
  char *name;
  uint64_t position;
  bool defined_p;		/* The module has it itself.  */
  bool marked_p;		/* Its section is SHN_LIVEPATCH.  */
  bool weak_p;			/* The module does without it, too.  */
  bool ordinary_p;		/* An ordinary section asks for it.  */
  char *section_object;		/* That of a section .klp.rela. which asks for
				   it: another one, if any is.  Or null.  */
};

/* A section .klp.rela.OBJECT.SECTION.  */

struct patch_section
{
  char *name;
  char *object;			/* Null if the name has none.  */
  bool marked_p;		/* It has SHF_RELA_LIVEPATCH.  */
};

/* A name that a module defines.  */

struct patch_name
{
  char *text;
  UT_hash_handle hh;
};

/* A record of a unit of the module.  */

struct patch_record
{
  char *unit;
  char *level;			/* Or null.  */
  char *gap;			/* Or null.  */
};

/* What is wrong with a table.  */

enum table_fault
{
  TABLE_NO_END,			/* No entry without contents ends it.  */
  TABLE_SHAPE			/* Its entries are of no size that is known.  */
};

struct patch_fault
{
  enum table_fault fault;
  char *where;			/* Its section, or what it is for.  */
};

/* A module of a live patch.  */

struct livepatch
{
  char *path;			/* As it was given.  */
  bool livepatch_p;		/* It says that it is a live patch.  */
  size_t num_tables;
  struct patch_entry *entries;
  size_t num_entries;
  size_t entries_room;
  struct patch_fault *faults;
  size_t num_faults;
  size_t faults_room;
  struct patch_symbol *symbols;
  size_t num_symbols;
  size_t symbols_room;
  struct patch_section *sections;
  size_t num_sections;
  size_t sections_room;
  struct patch_name *functions;	/* With code of their own; a name ends where a
				   compiler appends to it.  */
  struct patch_name *variables;	/* That can be written, without what a
				   compiler appends.  */
  struct patch_name *exports;
  /* What debug information says.  */
  struct patch_name *described;	/* Functions with code.  */
  struct patch_name *inlined;	/* Those whose text is in others.  */
  struct patch_record *records;
  size_t num_records;
  size_t records_room;
};

/* Fill MODULE from INPUT, which is open.  Return false after a message.  */

extern bool livepatch_read (struct livepatch *module, struct input *input);
extern void livepatch_free (struct livepatch *module);

/* Return true if NAMES has TEXT.  */

extern bool patch_name_p (struct patch_name *names, const char *text);

/* Return NAME without what compilers append to those of static variables and
   of clones: from the first dot on that is not its first character.  */

extern char *plain_name (const char *name);

#endif
