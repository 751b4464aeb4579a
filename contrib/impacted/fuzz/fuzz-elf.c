/* Fuzzing the reader of objects.
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

/* The input is a file that is an object or an archive.  The handler aborts
   when elf-file.h promises something else, and reads the records.

   Compiled with WITHOUT_DWARF, the program finds no debug information: libdw
   0.188 takes it to be well formed, and what it does with bytes that are not
   would hide what our own code does.  */

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include "elf-file.h"
#include "impacted.h"
#include "record.h"

#ifdef WITHOUT_DWARF
#include <elfutils/libdwfl.h>

/* In place of that of libdw, which does not get to run.  */

Dwfl *
dwfl_begin (const Dwfl_Callbacks *callbacks __attribute__ ((unused)))
{
  return NULL;
}
#endif

#define require(CONDITION) \
  do if (!(CONDITION)) abort (); while (0)

static const char path[] = "fuzz";

/* What was read, and how far.  */

struct seen
{
  bool in_object_p;
  bool stopped_p;
  unsigned calls;		/* So many calls were made.  */
  unsigned stop;		/* Stop at this one.  */
};

/* Count a call.  Return what the function that is called has to return.  */

static bool
go_on (struct seen *seen)
{
  require (!seen->stopped_p);
  seen->stopped_p = ++seen->calls == seen->stop;
  return !seen->stopped_p;
}

static bool
see_object (void *data, const struct elf_object *object)
{
  struct seen *seen = data;
  require (!seen->in_object_p);
  require (!strcmp (object->path, path));
  require (!object->member || strlen (object->member) < SIZE_MAX);
  seen->in_object_p = true;
  return go_on (seen);
}

static bool
ignore_unit (void *data __attribute__ ((unused)),
	     const struct record_unit *unit __attribute__ ((unused)))
{
  return true;
}

static bool
ignore_function (void *data __attribute__ ((unused)),
		 const struct record_function *function
		 __attribute__ ((unused)))
{
  return true;
}

static bool
ignore_impact (void *data __attribute__ ((unused)),
	       const struct record_impact *impact __attribute__ ((unused)))
{
  return true;
}

static bool
ignore_end (void *data __attribute__ ((unused)))
{
  return true;
}

static bool
see_record (void *data, const char *name, const char *text, size_t length,
	    const char *directory)
{
  static const struct record_handler ignore
    = { ignore_unit, ignore_function, ignore_impact, ignore_end, NULL };
  struct seen *seen = data;
  require (seen->in_object_p && length > 0);
  require (!directory || strlen (directory) < SIZE_MAX);
  record_read (name, text, length, &ignore, NULL);
  return go_on (seen);
}

static bool
see_symbol (void *data, const struct elf_symbol *symbol)
{
  struct seen *seen = data;
  require (seen->in_object_p);
  require (*symbol->name);
  require (!symbol->unit || *symbol->unit);
  require (!symbol->section || *symbol->section);
  return go_on (seen);
}

static bool
see_end (void *data)
{
  struct seen *seen = data;
  require (seen->in_object_p);
  seen->in_object_p = false;
  return go_on (seen);
}

/* Read the file FD into SEEN, with facts if FACTS_P, and return whether all was
   well.  */

static bool
read_into (int fd, struct seen *seen, bool facts_p)
{
  const struct elf_handler handler = {
    .object = see_object, .record = see_record, .symbol = see_symbol,
    .end = see_end, .facts_p = facts_p
  };
  lseek (fd, 0, SEEK_SET);
  bool ok = elf_read (path, fd, &handler, seen);
  require (!ok || (!seen->stopped_p && !seen->in_object_p));
  require (fcntl (fd, F_GETFD) != -1);
  return ok;
}

extern int LLVMFuzzerTestOneInput (const uint8_t *, size_t);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  int fd = memfd_create (path, MFD_CLOEXEC);
  require (fd >= 0 && write (fd, data, size) == (ssize_t) size);
  elf_file_p (path, (const char *) data, size);

  for (int facts_p = 0; facts_p < 2; facts_p++)
    {
      struct seen seen = { 0 };
      read_into (fd, &seen, facts_p);
      if (seen.calls == 0)
	continue;
      struct seen stopped = { .stop = seen.calls / 2 + 1 };
      require (!read_into (fd, &stopped, facts_p));
      require (stopped.calls == stopped.stop);
    }
  close (fd);
  return 0;
}
