/* Names of files.
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
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "path.h"

char *
resolve_path (const char *directory, const char *file)
{
  char *path;
  bool absolute_p = *file == '/';
  if (directory && !absolute_p)
    {
      absolute_p = *directory == '/';
      path = xasprintf ("%s/%s", directory, file);
    }
  else
    path = xstrdup (file);
  char *to = path + absolute_p, *start = to;
  size_t up = 0;		/* Components `..' at the begin.  */
  for (char *from = path; *from;)
    {
      size_t size = strcspn (from, "/");
      if (size == 2 && from[0] == '.' && from[1] == '.')
	{
	  char *slash = memrchr (start, '/', to - start);
	  if ((size_t) (to - start) > up)
	    to = slash && slash >= start + up ? slash : start + up;
	  else if (directory && !absolute_p)
	    {
	      if (to > start)
		*to++ = '/';
	      memmove (to, from, size);
	      to += size;
	      up = to - start;
	    }
	}
      else if (size && (size != 1 || from[0] != '.'))
	{
	  if (to > start)
	    *to++ = '/';
	  memmove (to, from, size);
	  to += size;
	}
      from += size;
      from += *from == '/';
    }
  *to = '\0';
  return path;
}

size_t
common_begin (const char *path, const char *other)
{
  size_t same = 0;
  for (size_t i = 0; ; i++)
    {
      bool end_p = path[i] == '\0' || path[i] == '/';
      if (end_p && (other[i] == '\0' || other[i] == '/'))
	same = i;
      if (path[i] != other[i] || path[i] == '\0')
	return same;
    }
}

char *
relative_path (const char *from, const char *path)
{
  size_t same = common_begin (from, path);
  char *result;
  size_t length;
  FILE *stream = open_text (&result, &length);
  const char *mark = "";
  for (const char *rest = from + same; *rest; rest++)
    if (*rest == '/' && rest[1])
      {
	fprintf (stream, "%s..", mark);
	mark = "/";
      }
  const char *rest = path + same;
  rest += *rest == '/';
  if (*rest)
    fprintf (stream, "%s%s", mark, rest);
  fclose (stream);
  return result;
}

size_t
different_begin (const char *path, const char *name)
{
  size_t at = strlen (path), i = strlen (name), different = at;
  while (at > 0 && i > 0 && path[at - 1] == name[i - 1])
    {
      at--, i--;
      if ((i == 0 || name[i - 1] == '/') && (at == 0 || path[at - 1] == '/'))
	different = at;
    }
  return different;
}

bool
path_ends_p (const char *path, const char *name)
{
  return different_begin (path, name) + strlen (name) == strlen (path);
}
