/* Memory that does not run out.
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

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include "impacted.h"

/* End the program after libiberty's message.  It would exit as if there were
   nothing to patch.  */

static void
end_without_memory (void)
{
  exit (STATUS_TROUBLE);
}

void
guard_memory (void)
{
  xmalloc_set_program_name (program_invocation_short_name);
  xatexit (end_without_memory);
}

void *
xreallocarray (void *old, size_t number, size_t size)
{
  void *new = reallocarray (old, number ? number : 1, size ? size : 1);
  if (!new)
    xmalloc_failed (number * size);
  return new;
}

void
grow_array (void *array, size_t *room, size_t used, size_t size)
{
  if (used < *room)
    return;
  void **memory = array;
  *room = *room ? *room * 2 : 16;
  *memory = xreallocarray (*memory, *room, size);
}

/* That of libiberty does not know the sizes z and j of a number.  */

char *
xasprintf (const char *format, ...)
{
  char *text;
  va_list arguments;
  va_start (arguments, format);
  int length = vasprintf (&text, format, arguments);
  va_end (arguments);
  if (length < 0)
    xmalloc_failed (0);
  return text;
}

FILE *
open_text (char **text, size_t *length)
{
  FILE *stream = open_memstream (text, length);
  if (!stream)
    xmalloc_failed (0);
  return stream;
}

void
join_text (char **text, const char *more)
{
  char *longer = (*text ? xasprintf ("%s, %s", *text, more)
		  : xstrdup (more));
  free (*text);
  *text = longer;
}
