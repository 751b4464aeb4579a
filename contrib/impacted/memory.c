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

#include <error.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"

/* Return MEMORY, or end the program if it is null.  */

static void *
check_memory (void *memory)
{
  if (!memory)
    error (STATUS_TROUBLE, 0, "memory exhausted");
  return memory;
}

void *
xmalloc (size_t size)
{
  return check_memory (malloc (size ? size : 1));
}

void *
xcalloc (size_t number, size_t size)
{
  return check_memory (calloc (number ? number : 1, size ? size : 1));
}

void *
xreallocarray (void *old, size_t number, size_t size)
{
  return check_memory (reallocarray (old, number ? number : 1,
				     size ? size : 1));
}

char *
xstrdup (const char *text)
{
  return check_memory (strdup (text));
}

char *
xstrndup (const char *text, size_t length)
{
  return check_memory (strndup (text, length));
}

char *
xasprintf (const char *format, ...)
{
  char *text;
  va_list arguments;
  va_start (arguments, format);
  int length = vasprintf (&text, format, arguments);
  va_end (arguments);
  return check_memory (length < 0 ? NULL : text);
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

FILE *
open_text (char **text, size_t *length)
{
  FILE *stream = open_memstream (text, length);
  if (!stream)
    error (STATUS_TROUBLE, 0, "memory exhausted");
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
