/* klp-convert: make a live patch of a kernel module.
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

/* The source of a live patch refers to symbols that are not exported, static
   ones as well, by declarations that have an assembler name which says where
   the symbol is:

     extern int f (int) asm ("\".klp.sym.rela.vmlinux.vmlinux.f,0\"");

   which the macro KLP_RELOC_SYMBOL of clang-extract makes.  The kernel's build
   makes a module with such undefined symbols, and this program what kernel
   live patching reads.

     klp-name.c      the names
     klp-object.c    vmlinux and modules: symbols, positions, units
     klp-unit.c      what a unit of a patch has to know of these
     klp-exports.c   Module.symvers
     klp-module.c    reads the patch
     klp-resolve.c   decides about each symbol of it
     klp-convert.c   moves relocations, and writes it  */

#include <argp.h>
#include <error.h>
#include <stdlib.h>
#include "impacted.h"
#include "klp.h"
#include "output.h"

#ifndef VERSION
# define VERSION "unknown"
#endif

const char *argp_program_version = "klp-convert " VERSION;

struct arguments
{
  const char *output;
  const char *exports;
  const char *unit;
  const char *copies;
  char **words;
  int number;
};

static const struct argp_option options[] = {
  { "output", 'o', "FILE", 0, "Write to FILE, and not over MODULE", 1 },
  { "symvers", 's', "FILE", 0, "Symbols that FILE, a Module.symvers, names as"
    " exported are for the loader of modules", 1 },
  { "unit", 'u', "SOURCE", 0, "Print where a patch for the unit SOURCE of"
    " OBJECT finds each NAME: that, `unit', `global' if it is another unit's,"
    " `other' if it is local to other ones or `none', and its position", 2 },
  { "copies", 'c', "NEW", 0, "With --unit: tell which variables of the unit"
    " its new code, the object NEW, has of its own; and print the name of each"
    " one, its function or `-', its symbol and the position of that", 2 },
  { 0 }
};

/* Parse an option.  */

static error_t
parse_option (int key, char *argument, struct argp_state *state)
{
  struct arguments *arguments = state->input;
  switch (key)
    {
    case 'o':
      arguments->output = argument;
      return 0;
    case 's':
      arguments->exports = argument;
      return 0;
    case 'u':
      arguments->unit = argument;
      return 0;
    case 'c':
      arguments->copies = argument;
      return 0;
    case ARGP_KEY_ARGS:
      arguments->words = state->argv + state->next;
      arguments->number = state->argc - state->next;
      return 0;
    case ARGP_KEY_END:
      if (arguments->copies && !arguments->unit)
	argp_error (state, "--copies goes with --unit");
      if (arguments->number < 1 + !arguments->unit)
	argp_error (state, arguments->unit
		    ? "an OBJECT is needed"
		    : "a MODULE and the objects that it patches are needed");
      if (arguments->copies && arguments->number > 1)
	argp_error (state, "--copies is about one OBJECT");
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp argp = {
  options, parse_option,
  "MODULE OBJECT...\n--unit=SOURCE OBJECT NAME...\n"
  "--unit=SOURCE --copies=NEW OBJECT",
  "Turn the relocations of MODULE, a kernel module, that refer to symbols"
  " called .klp.sym.rela.OBJECT.FROM.NAME,POSITION into those that kernel live"
  " patching applies.  Each OBJECT, vmlinux or a module as it runs, has to have"
  " the symbols that are said to be in it.\v"
  "Exit status: 0 all is well, 1 the patch is refused and each reason is told,"
  " 2 trouble.", NULL, NULL, NULL
};

/* Read the objects that the patch is for and convert it, as ARGUMENTS say.
   Return an exit status.  */

static int
convert (const struct arguments *arguments)
{
  size_t number = arguments->number - 1;
  const char *patch = arguments->words[0];
  struct klp_object *objects = xcalloc (number, sizeof *objects);
  struct klp_exports *exports = klp_exports_read (arguments->exports);
  for (size_t i = 0; i < number; i++)
    klp_object_open (&objects[i], arguments->words[i + 1]);
  int status = klp_convert (patch, arguments->output ? arguments->output
			    : patch, objects, number, exports);
  for (size_t i = 0; i < number; i++)
    klp_object_close (&objects[i]);
  klp_exports_free (exports);
  free (objects);
  return status;
}

int
main (int argc, char **argv)
{
  struct arguments arguments = { .number = 0 };
  struct klp_object object;
  guard_messages ();
  guard_memory ();
  atexit (check_output);
  argp_err_exit_status = STATUS_TROUBLE;
  error_print_progname = begin_message;
  argp_parse (&argp, argc, argv, 0, NULL, &arguments);
  if (!arguments.unit)
    return convert (&arguments);
  klp_object_open (&object, arguments.words[0]);
  int status = (arguments.copies
		? klp_copies (&object, arguments.unit, arguments.copies)
		: klp_find (&object, arguments.unit, arguments.words + 1,
			    arguments.number - 1));
  klp_object_close (&object);
  return finish_output (status);
}
