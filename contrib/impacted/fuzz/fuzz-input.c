/* Fuzzing how files are opened.
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

/* The input is a file that may be compressed, or a thin archive.  It is opened
   as the tool does, and then each part that parses bytes gets it directly: so
   it does not have to be found out which bytes a file begins with.  */

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include "decompress.h"
#include "impacted.h"
#include "input.h"
#include "thin.h"

#define require(CONDITION) \
  do if (!(CONDITION)) abort (); while (0)

/* What came out, and how much of it is wanted.  */

struct seen
{
  size_t size;
  size_t most;
  bool stopped_p;
};

static bool
see_bytes (void *data, const char *text, size_t length)
{
  struct seen *seen = data;
  require (!seen->stopped_p && length > 0);
  /* All of it can be read.  */
  require (memchr (text, -1, length) != text + length);
  seen->size += length;
  seen->stopped_p = seen->size > seen->most;
  return !seen->stopped_p;
}

static void
see_member (void *data, const char *name)
{
  size_t *members = data;
  require (*name && strlen (name) < SIZE_MAX);
  ++*members;
}

/* Open the file that the LENGTH bytes at TEXT are.  */

static void
open_file (const char *text, size_t length)
{
  int fd = memfd_create ("fuzz", MFD_CLOEXEC);
  require (fd >= 0 && write (fd, text, length) == (ssize_t) length);
  /* A descriptor below would be taken for the database.  */
  int high = fcntl (fd, F_DUPFD_CLOEXEC, 40);
  close (fd);
  char *path = xasprintf ("/proc/self/fd/%d", high);
  struct input input;
  if (input_open (&input, path, length % 2) == INPUT_OPENED)
    {
      require (input.name && input.key && !input.stream_p);
      require ((input.text != NULL) == (input.length > 0));
      require (input.kind != INPUT_EMPTY || !input.length);
      require (input.kind != INPUT_PACKAGE || input.advice);
      if (input.kind == INPUT_THIN)
	require (thin_archive_p (input.text, input.length));
      input_close (&input);
    }
  free (path);
  close (high);
}

extern int LLVMFuzzerTestOneInput (const uint8_t *, size_t);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *text = (const char *) data;
  enum compression kind = compression_of (text, size);
  if (kind != COMPRESSION_NONE)
    {
      struct seen seen = { .most = 1 << 20 };
      const char *reason = decompress (kind, text, size, see_bytes, &seen);
      require (!reason || *reason);
      if (seen.size > 1)
	{
	  struct seen stopped = { .most = seen.size / 2 - 1 };
	  require (!decompress (kind, text, size, see_bytes, &stopped)
		   && stopped.stopped_p);
	}
    }
  size_t members = 0;
  require (!thin_archive_read (text, size, see_member, &members)
	   || thin_archive_p (text, size));
  require (members <= size / 60);
  open_file (text, size);
  return 0;
}
