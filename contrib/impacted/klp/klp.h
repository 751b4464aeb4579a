/* What the files of klp-convert share.
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

#ifndef KLP_H
#define KLP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <elfutils/libdwfl.h>

/* Exit status, beside STATUS_FOUND and STATUS_TROUBLE of impacted.h: what was
   asked for is refused, and each reason has been told.  */

enum { STATUS_REFUSED = 1 };

/* What the name of a symbol says of how a live patch finds it:
   ".klp.sym.rela.OBJECT.FROM.NAME,POSITION", which the source of the patch
   has.  OBJECT is what the patch is for where it is used, FROM is what has the
   symbol, and POSITION which one of that name it is, or 0 if there is but one.
   A full stop in place of the comma does as well.  */

struct klp_name
{
  char *object;
  char *from;
  char *name;
  unsigned long position;
};

/* Return true if TEXT is such a name, and then set *NAME, which klp_name_free
   frees.  *MINE_P says whether it was meant to be one: it begins so.  */

extern bool klp_name_parse (struct klp_name *name, const char *text,
			    bool *mine_p);
extern void klp_name_free (struct klp_name *name);

/* A symbol of an object that runs, or of a patch.  */

struct klp_symbol
{
  const char *name;
  uint64_t address;
  uint64_t size;
  int index;			/* In the symbol table.  */
  unsigned type;		/* STT_FUNC and so on.  */
  bool local_p;
  bool weak_p;
  bool defined_p;
  bool writable_p;
};

/* The symbol table and the debug information of a file.  */

struct klp_object
{
  const char *path;
  /* "vmlinux" or the name of a module, as kernel live patching has it.  */
  char *name;
  Dwfl *dwfl;
  Dwfl_Module *module;
  struct klp_symbol *symbols;
  size_t num_symbols;
  bool linked_p;		/* Positions count by address.  */
};

/* Read the file PATH into OBJECT, or end the program with STATUS_TROUBLE; and
   free what it has.  */

extern void klp_object_open (struct klp_object *object, const char *path);
extern void klp_object_close (struct klp_object *object);

/* Return how many symbols of OBJECT are called NAME, as a kernel counts; set
   *FIRST to one of them if there is any, and otherwise to null.  */

extern size_t klp_count (const struct klp_object *object, const char *name,
			 const struct klp_symbol **first);

/* Return the position of SYMBOL among those of its name in OBJECT, or 0 if it
   is the only one.  */

extern unsigned long klp_position (const struct klp_object *object,
				   const struct klp_symbol *symbol);

/* Return the debug information of the unit of OBJECT whose source is SOURCE, or
   has the shortest path of those that end in it, which is that of the folder
   in which all of it was compiled; or end the program, having said that there
   is none, or several.  */

extern Dwarf_Die klp_unit (const struct klp_object *object,
			   const char *source);

/* Return the name of the unit that has the code at ADDRESS of OBJECT, or
   null.  */

extern const char *klp_unit_at (const struct klp_object *object,
				uint64_t address);

/* Something with an address that the unit defines: a function or a
   variable.  SYMBOL is null if the symbol table has none there.  */

struct klp_definition
{
  const char *name;
  const struct klp_symbol *symbol;
  bool variable_p;
  const char *function;		/* In which it is a variable, or null.  */
};

/* Call TELL with DATA for each definition of UNIT of OBJECT.  */

typedef void klp_tell (void *data, const struct klp_definition *definition);
extern void klp_definitions (const struct klp_object *object, Dwarf_Die *unit,
			     klp_tell *tell, void *data);

/* Print where a patch for the unit SOURCE of OBJECT finds each of the NUMBER
   NAMES.  Return an exit status.  */

extern int klp_find (const struct klp_object *object, const char *source,
		     char **names, int number);

/* Tell which variables the object at PATH, the new code of the unit SOURCE of
   OBJECT, has that are copies of what the unit has; and print of each one its
   name, the function that it is in or `-', its symbol and the position of
   that.  Return an exit status.  */

extern int klp_copies (const struct klp_object *object, const char *source,
		       const char *path);

/* The symbols that Module.symvers says are exported, and from which object.
   Without a file there are none.  */

struct klp_exports;
extern struct klp_exports *klp_exports_read (const char *path);
extern void klp_exports_free (struct klp_exports *exports);

/* Return the object that exports NAME, or null.  */

extern const char *klp_exported (const struct klp_exports *exports,
				 const char *name);

/* Write the module at PATCH, made for the NUMBER OBJECTS, to OUTPUT, with
   relocations that kernel live patching applies.  Return an exit status.  */

extern int klp_convert (const char *patch, const char *output,
			const struct klp_object *objects, size_t number,
			const struct klp_exports *exports);

#endif
