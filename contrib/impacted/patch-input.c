/* The text of a patch.
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
#include <error.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "decompress.h"
#include "impacted.h"
#include "patch-input.h"

/* A text that grows.  A zero byte follows.  */

struct growing
{
  const char *name;		/* For messages, or null.  */
  char *text;
  size_t length;
  size_t room;
  uint64_t most;		/* It may not become longer than this.  */
  bool failed_p;
};

/* Have room for LENGTH more bytes of GROWING.  */

static void
make_room (struct growing *growing, size_t length)
{
  if (growing->room - growing->length > length)
    return;
  growing->room = 2 * growing->room + length + 1;
  growing->text = xreallocarray (growing->text, growing->room, 1);
}

/* Read STREAM to its end into GROWING.  Return false if that fails.  */

static bool
read_stream (FILE *stream, struct growing *growing)
{
  enum { AT_ONCE = 65536 };
  size_t got;
  do
    {
      make_room (growing, AT_ONCE);
      got = fread (growing->text + growing->length, 1, AT_ONCE, stream);
      growing->length += got;
    }
  while (got > 0);
  growing->text[growing->length] = '\0';
  return !ferror (stream);
}

/* The sink of decompress: add LENGTH bytes at TEXT to the growing text DATA.
   Stop where there is too much.  */

static bool
add_text (void *data, const char *text, size_t length)
{
  struct growing *growing = data;
  if (length > growing->most - growing->length)
    {
      if (growing->name)
	error (0, 0, "%s: more than %ju bytes come out of it, which is no patch"
	       " that was compressed; if it is one, decompress it first",
	       growing->name, (uintmax_t) growing->most);
      growing->failed_p = true;
      return false;
    }
  make_room (growing, length);
  memcpy (growing->text + growing->length, text, length);
  growing->length += length;
  growing->text[growing->length] = '\0';
  return true;
}

/* Put into GROWING what its text is, if that is compressed.  Return false after
   a message.  */

static bool
decompress_text (struct growing *growing)
{
  enum compression kind = compression_of (growing->text, growing->length);
  if (kind == COMPRESSION_NONE)
    return true;
  struct growing out = {
    .name = growing->name, .most = decompress_most (growing->length)
  };
  make_room (&out, 0);
  out.text[0] = '\0';
  const char *reason = decompress (kind, growing->text, growing->length,
				   add_text, &out);
  if (reason && growing->name)
    error (0, 0, "%s: %s", growing->name, reason);
  free (growing->text);
  growing->text = out.text;
  growing->length = out.length;
  return !reason && !out.failed_p;
}

bool
patch_input (const char *name, char **text, size_t *length, bool quiet_p)
{
  bool named_p = strcmp (name, "-") != 0;
  FILE *stream = named_p ? fopen (name, "r") : stdin;
  *text = NULL;
  *length = 0;
  if (!stream)
    {
      if (!quiet_p)
	error (0, errno, "%s", name);
      return false;
    }
  const char *shown = named_p ? name : "(standard input)";
  struct growing growing = { .name = quiet_p ? NULL : shown };
  bool ok = read_stream (stream, &growing);
  if (!ok && !quiet_p)
    error (0, errno, "%s", shown);
  if (named_p)
    fclose (stream);
  ok = ok && decompress_text (&growing);
  if (!ok)
    {
      free (growing.text);
      return false;
    }
  *text = growing.text;
  *length = growing.length;
  return true;
}

/* Return true if LINE, which ends with a newline or the text, is the command of
   a diff without context: the lines of the old file, a letter, and perhaps
   those of the new one.  */

static bool
command_p (const char *line)
{
  static const char lines[] = "0123456789,";
  size_t length = strspn (line, lines);
  if (!length || line[0] == ',' || !line[length]
      || !strchr ("acd", line[length]))
    return false;
  line += length + 1;
  line += strspn (line, lines);
  return *line == '\r' || *line == '\n' || *line == '\0';
}

char *
patch_input_lacks (const char *text, size_t length)
{
  if (length >= 2 && (!memcmp (text, "\377\376", 2)
		      || !memcmp (text, "\376\377", 2)))
    return xstrdup (": it is UTF-16, of which iconv -f UTF-16 -t UTF-8 makes"
		    " what can be read");

  const char *previous = "";
  unsigned number = 1;
  for (const char *line = text; *line; number++)
    {
      size_t columns = strcspn (line, "\n");
      const char *hunk = memmem (line, columns, "@@ -", 4);
      int before = hunk ? hunk - line : 0;
      if (hunk && memchr (line, '\033', before))
	return xasprintf (": line %u has colors, which git does without by"
			  " --no-color", number);
      if (before && !strncmp (line, previous, before)
	  && !strncmp (previous + before, "+++ ", 4))
	return xasprintf (": there is `%.*s' before what line %u has of one;"
			  " sed 's/^.\\{%d\\}//' takes that away",
			  before, line, number, before);
      if (command_p (line))
	return xasprintf (": line %u is of another one; diff -u makes it"
			  " unified", number);
      previous = line;
      line += columns + (line[columns] == '\n');
    }
  return xstrdup ("");
}
