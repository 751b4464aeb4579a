/* The names of files in a patch.
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
#include <regex.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "impacted.h"
#include "patch-internal.h"

char *
patch_name (const char *text, const char **end)
{
  if (*text != '"')
    {
      size_t length = strcspn (text, "\t");
      *end = text + length;
      return xstrndup (text, length);
    }

  char *name = xmalloc (strlen (text)), *to = name;
  for (text++; *text && *text != '"'; text++)
    {
      static const char letters[] = "abtnvfr\"\\";
      static const char meanings[] = "\a\b\t\n\v\f\r\"\\";
      const char *letter;
      if (*text != '\\')
	*to++ = *text;
      else if (*++text >= '0' && *text <= '3' && text[1] >= '0'
	       && text[1] <= '7' && text[2] >= '0' && text[2] <= '7')
	{
	  int value = (*text - '0') * 64 + (text[1] - '0') * 8 + text[2] - '0';
	  *to++ = value ? value : ' ';
	  text += 2;
	}
      else if (*text && (letter = strchr (letters, *text)))
	*to++ = meanings[letter - letters];
      else
	break;
    }
  if (*text != '"')
    {
      free (name);
      return NULL;
    }
  *to = '\0';
  *end = text + 1;
  return name;
}

/* Return where the blanks before the time or revision in NAME begin, or the end
   of NAME.  */

static size_t
before_time (const char *name)
{
  static const char pattern[]
    = "[ ]+([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}.*"
      "|\\((revision [0-9]+|working copy|nonexistent)\\)"
      "|(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ 0-9][0-9]"
      " [0-9]{2}:[0-9]{2}:[0-9]{2} [0-9]{4}.*)$";
  static regex_t made;
  static bool made_p = false;
  regmatch_t match;
  if (!made_p && regcomp (&made, pattern, REG_EXTENDED))
    error (STATUS_TROUBLE, 0, "memory exhausted");
  made_p = true;
  return (!strchr (name, ' ') || regexec (&made, name, 1, &match, 0)
	  || match.rm_so == 0 ? strlen (name) : (size_t) match.rm_so);
}

void
patch_drop_time (char *name)
{
  name[before_time (name)] = '\0';
}

enum patch_age
patch_age (const char *text)
{
  static const char *const forms[]
    = { "%Y-%m-%d %H:%M:%S", "%a %b %d %H:%M:%S %Y" };
  enum { QUARTER = 15 * 60, MOST = 14 * 60 * 60 };
  const char *tab = strchr (text, '\t');
  const char *at = tab ? tab + 1 : text + before_time (text);
  at += strspn (at, " ");
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
    {
      struct tm read = { 0 };
      const char *rest = strptime (at, forms[i], &read);
      if (!rest)
	continue;
      if (*rest == '.')
	rest += 1 + strspn (rest + 1, "0123456789");
      bool zone_p = strptime (rest, " %z", &read) != NULL;
      long offset = read.tm_gmtoff;
      long time = timegm (&read) - offset;
      return (time == 0 || (!zone_p && time % QUARTER == 0 && time <= MOST
			    && time >= -MOST) ? AGE_NONE : AGE_KNOWN);
    }
  return AGE_UNKNOWN;
}

const char *
patch_without_letter (const char *path)
{
  return (*path && strchr ("abciow12", *path) && path[1] == '/' && path[2]
	  ? path + 2 : path);
}

const char *
patch_bare (const struct patch_file *file, const char *path)
{
  return file->git_p && !file->plain_p ? patch_without_letter (path) : path;
}

/* Return the end of PATH that consists of the last components of OTHER, and
   is not all of it; or PATH if there is none.  */

static const char *
common_end (const char *path, const char *other)
{
  const char *a = path + strlen (path), *b = other + strlen (other);
  const char *end = path;
  if (!strcmp (path, other))
    return path;
  for (; a > path && b > other && a[-1] == b[-1]; a--, b--)
    if (a[-1] == '/' && *a)
      end = a;
  /* Everything before one of them may be equal as well.  */
  if ((a == path && b > other && b[-1] == '/')
      || (b == other && a > path && a[-1] == '/'))
    end = a;
  return *end ? end : path;
}

void
patch_name_file (struct patch_file *file)
{
  const char *path = file->new_path, *other = file->old_path;
  if (file->name)
    return;
  if (!path || (file->renamed_p && other))
    {
      path = file->old_path;
      other = file->new_path;
    }
  if (!path)
    return;
  if (!file->git_p && !other)
    path = patch_without_letter (path);
  path = patch_bare (file, path);
  if (other)
    other = patch_bare (file, other);
  if (other && !file->renamed_p && !file->copied_p)
    path = common_end (path, other);
  while (path[0] == '.' && path[1] == '/' && path[2])
    path += 1 + strspn (path + 1, "/");
  file->name = xstrdup (path);
}

void
patch_git_names (const char *text, struct patch_file *file)
{
  const char *end = text;
  char *old = NULL;
  if (*text == '"')
    old = patch_name (text, &end);
  else
    {
      size_t length = strlen (text);
      if (length % 2 && text[length / 2] == ' ')
	end = text + length / 2;
      else
	end = strstr (text, " \"");
      if (!end)
	end = strstr (text, " b/");
      if (!end)
	end = text + strcspn (text, " ");
      old = xstrndup (text, end - text);
    }
  if (!old || *old == '\0' || *end != ' ' || end[1] == '\0')
    {
      free (old);
      return;
    }
  file->old_path = old;
  file->new_path = patch_name (end + 1, &end);
  if (!file->new_path)
    file->new_path = xstrdup (old);
  file->plain_p = !strcmp (file->old_path, file->new_path);
}

const char *
patch_strip (const char *path, unsigned long number)
{
  while (number--)
    {
      path = strchr (path, '/');
      if (!path)
	return NULL;
      path += strspn (path, "/");
    }
  return *path ? path : NULL;
}
