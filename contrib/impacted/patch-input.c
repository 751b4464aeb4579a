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

/* A text that is written to STREAM, and has LENGTH bytes at TEXT, and a zero
   byte, once that is closed.  */

struct written
{
  const char *name;		/* For messages, or null.  */
  FILE *stream;
  char *text;
  size_t length;
  uint64_t room;		/* So many more bytes may come.  */
  bool too_long_p;
};

/* Write LENGTH bytes at TEXT to WRITTEN, which nothing but a lack of memory can
   make fail.  */

static void
write_bytes (struct written *written, const char *text, size_t length)
{
  if (fwrite (text, 1, length, written->stream) != length)
    xmalloc_failed (length);
}

/* End WRITTEN.  */

static void
end_written (struct written *written)
{
  if (fclose (written->stream))
    xmalloc_failed (0);
}

/* Read the file INPUT to its end into WRITTEN.  Return 0, or what errno says if
   that fails.  */

static int
read_file (FILE *input, struct written *written)
{
  char block[BUFSIZ];
  size_t got;
  errno = 0;
  while ((got = fread (block, 1, sizeof block, input)) > 0)
    write_bytes (written, block, got);
  return ferror (input) ? errno : 0;
}

/* The sink of decompress: add LENGTH bytes at TEXT to the text DATA.  Stop
   where there is too much.  */

static bool
add_text (void *data, const char *text, size_t length)
{
  struct written *written = data;
  written->too_long_p = length > written->room;
  if (written->too_long_p)
    return false;
  written->room -= length;
  write_bytes (written, text, length);
  return true;
}

/* Put into WRITTEN, which is ended, what its text is, if that is compressed.
   Return false after a message, which there is only where it has a name.  */

static bool
decompress_text (struct written *written)
{
  enum compression kind = compression_of (written->text, written->length);
  if (kind == COMPRESSION_NONE)
    return true;
  uint64_t most = decompress_most (written->length);
  struct written out = { .name = written->name, .room = most };
  out.stream = open_text (&out.text, &out.length);
  const char *reason = decompress (kind, written->text, written->length,
				   add_text, &out);
  end_written (&out);
  if (out.too_long_p && out.name)
    error (0, 0, "%s: more than %ju bytes come out of it, which is no patch"
	   " that was compressed; if it is one, decompress it first",
	   out.name, (uintmax_t) most);
  else if (reason && out.name)
    error (0, 0, "%s: %s", out.name, reason);
  bool ok = !reason && !out.too_long_p;
  free (written->text);
  *written = out;
  return ok;
}

bool
patch_input (const char *name, char **text, size_t *length, bool quiet_p)
{
  bool named_p = strcmp (name, "-") != 0;
  FILE *input = named_p ? fopen (name, "r") : stdin;
  *text = NULL;
  *length = 0;
  if (!input)
    {
      if (!quiet_p)
	error (0, errno, "%s", name);
      return false;
    }
  const char *shown = named_p ? name : "(standard input)";
  struct written written = { .name = quiet_p ? NULL : shown };
  written.stream = open_text (&written.text, &written.length);
  int failure = read_file (input, &written);
  end_written (&written);
  if (named_p)
    fclose (input);
  if (failure && !quiet_p)
    error (0, failure, "%s", shown);
  if (failure || !decompress_text (&written))
    {
      free (written.text);
      return false;
    }
  *text = written.text;
  *length = written.length;
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
