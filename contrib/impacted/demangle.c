/* Names of C++ for people.
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


#include <ctype.h>
#include <libiberty/demangle.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "demangle.h"
#include "impacted.h"

/* A name of a hundred characters can mean one of gigabytes, since each of its
   parts may stand for two of the part before.  Beyond this it stays as it
   is.  */

enum { LONGEST_NAME = 1 << 16 };

/* A name that is being put together.  */

struct readable
{
  FILE *stream;
  size_t length;
  jmp_buf too_long;
};

/* Add the SIZE bytes at TEXT to the struct readable DATA.  */

static void
add_readable (const char *text, size_t size, void *data)
{
  struct readable *readable = data;
  readable->length += size;
  if (readable->length > LONGEST_NAME)
    longjmp (readable->too_long, 1);
  fwrite (text, 1, size, readable->stream);
}

/* Return what NAME means by the OPTIONS of the demangler, or null if it is no
   name of C++ or means one that is too long.  */

static char *
demangle (const char *name, int options)
{
  char *text;
  size_t length;
  /* All others are C's, and most names are.  */
  if (name[0] != '_' || (name[1] != 'Z' && name[1] != 'G'))
    return NULL;
  struct readable readable = { .stream = open_text (&text, &length) };
  volatile bool ok_p = false;
  if (!setjmp (readable.too_long))
    ok_p = cplus_demangle_v3_callback (name, options, add_readable, &readable);
  fclose (readable.stream);
  if (ok_p)
    return text;
  free (text);
  return NULL;
}

char *
demangled (const char *name)
{
  char *text = demangle (name, DMGL_PARAMS | DMGL_ANSI | DMGL_RET_DROP);
  return text ? text : xstrdup (name);
}

char *
demangled_bare (const char *name)
{
  return demangle (name, DMGL_ANSI | DMGL_RET_DROP);
}

char *
demangled_last (const char *name)
{
  static const char operator[] = "operator";
  char *bare = demangled_bare (name), *last = NULL;
  if (!bare)
    return NULL;
  size_t end = strlen (bare);
  unsigned depth = 0;
  while (end > 0 && (depth > 0 || strchr ("> ", bare[end - 1])))
    {
      depth += bare[end - 1] == '>';
      depth -= bare[end - 1] == '<' && depth > 0;
      end--;
    }
  size_t begin = end;
  while (begin > 0 && (isalnum ((unsigned char) bare[begin - 1])
		       || strchr ("_$~", bare[begin - 1])))
    begin--;
  const char *found = strstr (bare, operator);
  if (found && (found == bare || found[-1] == ':')
      && !isalnum ((unsigned char) found[sizeof operator - 1])
      && found[sizeof operator - 1] != '_')
    /* Nobody overloads that of a lambda.  */
    last = xstrdup (found - bare > 3 && !strncmp (found - 3, "}::", 3)
		    ? found : operator);
  else if (begin < end)
    last = xstrndup (bare + begin, end - begin);
  free (bare);
  return last;
}

bool
any_mangled_part (const char *name,
		  bool (*callback) (void *, const char *, size_t), void *data)
{
  for (size_t rest = strlen (name); *name; name++, rest--)
    {
      size_t length = 0, digits = 0;
      if (*name == '0')
	continue;
      while (isdigit ((unsigned char) name[digits]) && length < rest)
	{
	  length = length * 10 + (name[digits++] - '0');
	  if (length <= rest - digits
	      && callback (data, name + digits, length))
	    return true;
	}
    }
  return false;
}

char *
shown_name (const char *name, bool mangled_p)
{
  return mangled_p ? xstrdup (name) : demangled (name);
}

/* Return PREFIX without what is after its last `::', mangled; empty if there is
   nothing before that.  */

static char *
mangled_scope (const char *prefix, const char *last)
{
  char *text;
  size_t length;
  FILE *stream = open_text (&text, &length);
  for (const char *part = prefix; part < last;)
    {
      const char *end = strstr (part, "::");
      if (part == prefix && end - part == 3 && !strncmp (part, "std", 3))
	fputs ("St", stream);
      else
	fprintf (stream, "%d%.*s", (int) (end - part), (int) (end - part),
		 part);
      part = end + 2;
    }
  fclose (stream);
  return text;
}

void
mangled_begins (const char *prefix, void (*callback) (void *, const char *),
		void *data)
{
  /* Nested, also in one that is const; in no namespace; and in std.  */
  static const char *const starts[] = { "_ZN", "_ZNK", "_Z" };
  enum { NESTED = 2, LONGEST = 80 };
  const char *last = prefix, *next;
  while ((next = strstr (last, "::")) != NULL)
    last = next + 2;
  size_t length = strlen (last);
  bool std_p = !strncmp (prefix, "std::", 5) && last == prefix + 5;
  char *scope = mangled_scope (prefix, last);
  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
    if (i < NESTED ? *scope != '\0' : *scope == '\0' || std_p)
      for (size_t size = length ? length : 1; size <= LONGEST; size++)
	/* L is of a static one.  */
	for (int static_p = 0; static_p < 2; static_p++)
	  {
	    char *begin = xasprintf ("%s%s%s%zu%s", starts[i], scope,
				     static_p ? "L" : "", size, last);
	    callback (data, begin);
	    free (begin);
	  }
  free (scope);
}
