/* What objects have for the tool: records and symbols.
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

#ifndef ELF_FILE_H
#define ELF_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One object: a file, or a member of an archive.  */

struct elf_object
{
  const char *path;
  /* Its name in the archive, or null.  */
  const char *member;
  /* True if it is an input of a linker: its records and symbols have to fit
     to the last one.  Otherwise the linker may have dropped some.  */
  bool relocatable_p;
  /* True if it has a symbol table other than the dynamic one.  */
  bool symbols_p;
  /* Where the handler wants facts and the object has records: "vmlinux", the
     name of a kernel module, or null.  It lives until the object ends.  */
  const char *kernel;
  /* For elf_directory, until the object ends; or null.  */
  void *debug;
};

/* Whether the entry of a function can be patched: the compiler left room for a
   call and told of it, or it did not, or the object does not say.  */

enum symbol_entry { ENTRY_UNKNOWN, ENTRY_PATCHABLE, ENTRY_NONE };

/* Who may use a symbol: of a kernel, all modules or those under the GPL; and
   otherwise other objects, when the program runs.  */

enum symbol_export { EXPORT_NONE, EXPORT_ALL, EXPORT_GPL, EXPORT_DYNAMIC };

/* A symbol of type STT_FUNC or STT_GNU_IFUNC that is defined in the object.
   VALUE and SIZE are those of the symbol, in bytes.  UNIT is the source of the
   unit that it is from: as debug information has it, or without that the last
   part of it; or null if there is no telling.  */

struct elf_symbol
{
  const char *name;
  const char *unit;
  uint64_t value;
  uint64_t size;
  bool local_p;
  bool program_p;		/* It is of the code of a program that was
				   optimized when it was linked.  */
  bool ifunc_p;			/* It is of type STT_GNU_IFUNC.  */
  /* Where the handler wants facts: the section if it is no ordinary text, or
     null; and which one it is of those with its name, counted from 1 as kernel
     live patching does, or 0 if there is but one.  */
  const char *section;
  unsigned position;
  bool weak_p;
  enum symbol_export export;
  enum symbol_entry entry;
  /* For elf_no_source_p.  */
  void *debug;
  uint64_t address;
};

/* Who wants what is read; any member but OBJECT may be null.  Each function
   gets DATA and returns false to stop, having said why.  */

struct elf_handler
{
  /* An object begins.  */
  bool (*object) (void *data, const struct elf_object *object);
  /* One record of it: LENGTH bytes at TEXT.  NAME is the object's for
     messages.  DIRECTORY is where the compiler was run, if debug information
     says so, or null.  */
  bool (*record) (void *data, const char *name, const char *text,
		  size_t length, const char *directory);
  /* All records of it were passed.  */
  bool (*records) (void *data);
  /* One symbol of it.  */
  bool (*symbol) (void *data, const struct elf_symbol *symbol);
  /* The object is complete.  */
  bool (*end) (void *data);
  /* In place of all of these: the object is split debug information, a .dwo or
     .dwp file, which has neither records nor symbols.  */
  bool (*split) (void *data);
  /* The object, which begins, is one for link-time optimization alone: it has
     neither code nor a record.  */
  bool (*slim) (void *data);
  /* Tell what is known of the symbols of objects with records, and nothing of
     others.  Without a symbol table those of the dynamic one are told.  */
  bool facts_p;
};

/* Return true if the object has debug information in which SYMBOL, that is
   just being passed to a handler, is no function: it may come from an asm
   statement.  Set *FUNCTION to the assembler name of the function that begins
   where SYMBOL does, which may be another one, or to null if there is none.
   */

extern bool elf_no_source_p (const struct elf_symbol *symbol,
			     const char **function);

/* Return where the compiler was run for SOURCE, a unit of OBJECT, which a
   handler got, if debug information says so, or null.  It lives until the
   object ends.  */

extern const char *elf_directory (const struct elf_object *object,
				  const char *source);

/* Return true if the file PATH, which begins with the LENGTH bytes at TEXT,
   looks like an object, an archive that has objects, or by its name like a
   compressed kernel module.  */

extern bool elf_file_p (const char *path, const char *text, size_t length);

/* Read the file PATH, whose bytes the descriptor FD has, and pass what is in
   it to HANDLER with DATA.  Return true if all was well; otherwise a message
   was printed.  */

extern bool elf_read (const char *path, int fd,
		      const struct elf_handler *handler, void *data);

#endif
