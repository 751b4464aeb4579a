/* Reader of unified diffs.
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

/* A patch is read in two steps.  First its text becomes lines, and those
   become files and hunks: everything that is no part of a diff is passed over,
   as patch and git apply do.  A hunk is trusted no further than its lines go.

   Then the numbers of lines are made those of one tree.  When a series changes
   a file twice, the second patch speaks of lines as the first one leaves them;
   but what the compiler recorded is the tree before both.  */

#include <ctype.h>
#include <error.h>
#include <limits.h>
#include <stdint.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <uthash.h>
#include "impacted.h"
#include "patch.h"

/* What is being read.  */

struct reader
{
  const char *name;		/* Of the file, for messages.  */
  char **lines;
  size_t num_lines;
  char *end;			/* The null byte after all of them.  */
  size_t at;			/* Index of the current line.  */
  char *index;			/* The path of a line `Index:', or null.  */
  struct patch *patch;
  size_t files_room;		/* Of PATCH->files.  */
};

/* Say what is wrong with line INDEX of READER, and be false.  */

#define refuse(READER, INDEX, ...)					\
  (error_at_line (0, 0, (READER)->name, (unsigned) (INDEX) + 1,		\
		  __VA_ARGS__), false)

/* Return what follows PREFIX in TEXT, or null if it does not begin so.  */

static char *
after (char *text, const char *prefix)
{
  size_t length = strlen (prefix);
  return strncmp (text, prefix, length) ? NULL : text + length;
}

/* Return line INDEX of READER, or an empty one behind the last.  */

static char *
line_at (const struct reader *reader, size_t index)
{
  return index < reader->num_lines ? reader->lines[index] : reader->end;
}

/* Make the LENGTH bytes at TEXT, which a null byte follows, the lines of
   READER.  A carriage return at the end of a line is no part of it; a null
   byte counts as a space, as it does for the compiler.  */

static void
split_lines (struct reader *reader, char *text, size_t length)
{
  char *end = reader->end = text + length;
  size_t room = 0;

  while (text < end)
    {
      char *newline = memchr (text, '\n', end - text);
      char *stop = newline ? newline : end;
      for (char *null = text; (null = memchr (null, '\0', stop - null));)
	*null = ' ';
      *stop = '\0';
      if (stop > text && stop[-1] == '\r')
	stop[-1] = '\0';
      grow_array (&reader->lines, &room, reader->num_lines,
		  sizeof *reader->lines);
      reader->lines[reader->num_lines++] = text;
      text = stop + 1;
    }
}

/* Return a copy of the name at TEXT, without the quotes and escapes of git,
   and set *END to what follows it.  A name without quotes ends at a tab.
   Return null if TEXT begins with a quote and is no quoted name.  */

static char *
read_name (const char *text, const char **end)
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

/* Take the time or revision at the end of NAME away, before which mail or a
   web page made blanks of a tab.  */

static void
drop_time (char *name)
{
  static const char pattern[]
    = "[ ]+([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}.*"
      "|\\((revision [0-9]+|working copy|nonexistent)\\)"
      "|(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ 0-9][0-9]"
      " [0-9]{2}:[0-9]{2}:[0-9]{2} [0-9]{4}.*)$";
  regex_t made;
  regmatch_t match;
  if (regcomp (&made, pattern, REG_EXTENDED))
    error (STATUS_TROUBLE, 0, "memory exhausted");
  if (!regexec (&made, name, 1, &match, 0) && match.rm_so > 0)
    name[match.rm_so] = '\0';
  regfree (&made);
}

/* Set *PATH to the name of a file at TEXT, line INDEX of READER, or to null if
   that is /dev/null.  Return false after a message.  */

static bool
read_path (struct reader *reader, size_t index, const char *text, char **path)
{
  const char *end;
  char *name = read_name (text, &end);
  if (!name)
    return refuse (reader, index, "the quotes of the name are wrong");
  if (*text != '"' && *end == '\0')
    drop_time (name);
  if (*name == '\0')
    {
      free (name);
      return refuse (reader, index, "there is no name of a file");
    }
  free (*path);
  *path = NULL;
  if (strcmp (name, "/dev/null"))
    *path = name;
  else
    free (name);
  return true;
}

/* Add a file that begins at line INDEX to the patch of READER.  */

static struct patch_file *
add_file (struct reader *reader, size_t index)
{
  struct patch *patch = reader->patch;
  struct patch_file *file = xcalloc (1, sizeof *file);
  file->line = index + 1;
  grow_array (&patch->files, &reader->files_room, patch->num_files,
	      sizeof *patch->files);
  return patch->files[patch->num_files++] = file;
}

/* Read the number at *TEXT and move *TEXT after it.  Return false if there is
   none, or none that a line can have.  */

static bool
read_number (const char **text, unsigned *number)
{
  uint64_t value = 0;
  const char *digit = *text;
  for (; isdigit ((unsigned char) *digit); digit++)
    if ((value = value * 10 + (*digit - '0')) > INT_MAX)
      return false;
  if (digit == *text)
    return false;
  *text = digit;
  *number = value;
  return true;
}

/* Read a range of lines, START or START,COUNT, at *TEXT, and move *TEXT after
   it.  If there is no line in it, *FIRST is the number of the one after it.
   Return false if it is none.  */

static bool
read_range (const char **text, unsigned *first, unsigned *count)
{
  *count = 1;
  if (!read_number (text, first))
    return false;
  if (**text == ',')
    {
      ++*text;
      if (!read_number (text, count))
	return false;
    }
  if (*count == 0)
    ++*first;
  return *first > 0 && *first <= (unsigned) INT_MAX - *count;
}

/* Read the line TEXT, `@@ -OLD +NEW @@ HEADING', into *HUNK.  Return false if
   it is none.  */

static bool
read_hunk_line (const char *text, struct patch_hunk *hunk)
{
  text += 4;
  if (!read_range (&text, &hunk->old_first, &hunk->old_count)
      || strncmp (text, " +", 2))
    return false;
  text += 2;
  if (!read_range (&text, &hunk->new_first, &hunk->new_count)
      || strncmp (text, " @@", 3))
    return false;
  text += 3;
  hunk->heading = text + (*text == ' ');
  return true;
}

/* Return true if line INDEX of READER and the next are the names of a file,
   `--- OLD' and `+++ NEW'.  */

static bool
names_p (const struct reader *reader, size_t index)
{
  return (after (line_at (reader, index), "--- ")
	  && after (line_at (reader, index + 1), "+++ "));
}

/* Read the hunk at the current line of READER, and add it to FILE.  */

static bool
read_hunk (struct reader *reader, struct patch_file *file, size_t *hunks_room)
{
  struct patch_hunk read = { NULL };
  size_t start = reader->at++, room = 0, new_room = 0;

  if (!read_hunk_line (reader->lines[start], &read))
    return refuse (reader, start, "a hunk begins with `@@ -LINE,COUNT"
		   " +LINE,COUNT @@'");
  grow_array (&file->hunks, hunks_room, file->num_hunks, sizeof *file->hunks);
  struct patch_hunk *hunk = &file->hunks[file->num_hunks++];
  *hunk = read;

  /* Where it is in the new tree follows from the hunks before it.  What it
     says itself is often wrong in a patch that was edited by hand.  */
  hunk->new_first = hunk->old_first;
  if (file->num_hunks > 1)
    {
      unsigned old_end = hunk[-1].old_first + hunk[-1].old_count;
      if (hunk->old_first < old_end)
	return refuse (reader, start, "the hunk is not after the one before"
		       " it");
      hunk->new_first = (hunk[-1].new_first + hunk[-1].new_count
			 + (hunk->old_first - old_end));
    }

  unsigned old = 0, new = 0;
  size_t new_lines = 0;
  while (old < hunk->old_count || new < hunk->new_count)
    {
      static char blank[] = "";
      size_t index = reader->at++;
      char *text = line_at (reader, index);
      enum patch_line_kind kind;
      if (*text == '\\')
	continue;
      /* An editor may have taken blank lines of context at the end away; patch
	 takes up to three for there as well, and git does not.  */
      unsigned missing = hunk->old_count - old;
      if (!file->git_p && hunk->num_lines > 0 && missing <= 3
	  && missing == hunk->new_count - new
	  && (index >= reader->num_lines || names_p (reader, index)
	      || (*text && !strchr ("-+ \t", *text))))
	{
	  reader->at--;
	  text = blank;
	  hunk->cut_p = true;
	}
      else if (index >= reader->num_lines)
	return refuse (reader, start, "the hunk ends too early: %u old and %u"
		       " new lines are missing", hunk->old_count - old,
		       hunk->new_count - new);
      switch (*text)
	{
	case '-':
	  kind = PATCH_REMOVED;
	  break;
	case '+':
	  kind = PATCH_ADDED;
	  break;
	case ' ':
	case '\t':		/* The blank before it, or all of them, were */
	case '\0':		/* lost on the way.  */
	  kind = PATCH_CONTEXT;
	  break;
	default:
	  return refuse (reader, index, "no line of a hunk begins so: %u old"
			 " and %u new lines of it are missing",
			 hunk->old_count - old, hunk->new_count - new);
	}
      if ((kind != PATCH_ADDED && old == hunk->old_count)
	  || (kind != PATCH_REMOVED && new == hunk->new_count))
	return refuse (reader, index, "the hunk has more lines than it says");
      grow_array (&hunk->lines, &room, hunk->num_lines, sizeof *hunk->lines);
      if (kind != PATCH_REMOVED)
	{
	  grow_array (&hunk->new_lines, &new_room, new_lines,
		      sizeof *hunk->new_lines);
	  hunk->new_lines[new_lines++] = hunk->num_lines;
	  new++;
	}
      old += kind != PATCH_ADDED;
      hunk->lines[hunk->num_lines++] = (struct patch_line) {
	.kind = kind,
	.old_p = kind != PATCH_ADDED,
	.old = hunk->old_first + old - 1,
	.text = text + (*text == '-' || *text == '+' || *text == ' ')
      };
    }

  while (*line_at (reader, reader->at) == '\\')
    reader->at++;
  char *next = line_at (reader, reader->at);
  if (*next == '+'
      || (*next == '-' && !names_p (reader, reader->at)
	  && strcmp (next, "-- ") && strcmp (next, "--")))
    return refuse (reader, reader->at, "the hunk has more lines than it says");
  return true;
}

/* Read the hunks of FILE that begin at the current line of READER.  */

static bool
read_hunks (struct reader *reader, struct patch_file *file)
{
  size_t room = 0;
  while (after (line_at (reader, reader->at), "@@ -"))
    if (!read_hunk (reader, file, &room))
      return false;
  return true;
}

/* Read the names at the current line of READER into FILE.  */

static bool
read_names (struct reader *reader, struct patch_file *file)
{
  size_t at = reader->at;
  reader->at += 2;
  return (read_path (reader, at, line_at (reader, at) + 4, &file->old_path)
	  && read_path (reader, at + 1, line_at (reader, at + 1) + 4,
			&file->new_path));
}

/* Return PATH without the letter that git or Mercurial puts before it.  */

static const char *
without_letter (const char *path)
{
  return (*path && strchr ("abciow12", *path) && path[1] == '/' && path[2]
	  ? path + 2 : path);
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

/* Set FILE->name, unless that was done.  */

static void
name_file (struct patch_file *file)
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
  if (file->git_p || !other)
    path = without_letter (path);
  if (file->git_p && other)
    other = without_letter (other);
  if (other && !file->renamed_p && !file->copied_p)
    path = common_end (path, other);
  while (path[0] == '.' && path[1] == '/' && path[2])
    path += 1 + strspn (path + 1, "/");
  file->name = xstrdup (path);
}

/* Put the two names at TEXT, which follow `diff --git ', into FILE.  They are
   the only ones where no line is changed, and then they differ in what stands
   before their first slash, which is of equal length.  */

static void
read_git_names (const char *text, struct patch_file *file)
{
  const char *end = text;
  char *old = NULL;
  if (*text == '"')
    old = read_name (text, &end);
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
  file->new_path = read_name (end + 1, &end);
  if (!file->new_path)
    file->new_path = xstrdup (old);
}

/* Read the file whose `diff --git' is the current line of READER.  */

static bool
read_git_file (struct reader *reader)
{
  size_t start = reader->at++;
  bool new_p = false, deleted_p = false;
  struct patch_file *file = add_file (reader, start);
  file->git_p = true;
  const char *names = after (reader->lines[start], "diff --git ");
  if (names)
    read_git_names (names, file);

  for (; reader->at < reader->num_lines; reader->at++)
    {
      static const char *const others[]
	= { "old mode ", "new mode ", "index ", "similarity index ",
	    "dissimilarity index " };
      char *text = reader->lines[reader->at], *name;
      char **path = NULL;
      bool other_p = false;
      for (size_t i = 0; i < sizeof others / sizeof *others; i++)
	other_p |= after (text, others[i]) != NULL;
      if (other_p)
	continue;
      if (after (text, "new file mode "))
	new_p = true;
      else if (after (text, "deleted file mode "))
	deleted_p = true;
      else if ((name = after (text, "rename from "))
	       || (name = after (text, "rename old ")))
	file->renamed_p = true, path = &file->old_path;
      else if ((name = after (text, "rename to "))
	       || (name = after (text, "rename new ")))
	file->renamed_p = true, path = &file->new_path;
      else if ((name = after (text, "copy from ")))
	file->copied_p = true, path = &file->old_path;
      else if ((name = after (text, "copy to ")))
	file->copied_p = true, path = &file->new_path;
      else
	break;
      if (!path)
	continue;
      /* These have no a/ and b/.  */
      char *read = NULL;
      if (!read_path (reader, reader->at, name, &read))
	return false;
      free (*path);
      *path = read ? xasprintf ("%c/%s", path == &file->old_path ? 'a' : 'b',
				read) : NULL;
      free (read);
    }

  if (names_p (reader, reader->at))
    {
      if (!read_names (reader, file) || !read_hunks (reader, file))
	return false;
    }
  else if (after (line_at (reader, reader->at), "Binary files ")
	   || after (line_at (reader, reader->at), "GIT binary patch"))
    {
      file->binary_p = true;
      reader->at++;
    }
  if (new_p)
    {
      free (file->old_path);
      file->old_path = NULL;
    }
  if (deleted_p)
    {
      free (file->new_path);
      file->new_path = NULL;
    }
  if (!file->old_path && !file->new_path)
    {
      if (reader->at > start + 1)
	return refuse (reader, start, "there is no name of a file");
      /* That was a sentence about git.  */
      reader->patch->num_files--;
      free (file);
    }
  return true;
}

/* Read the file whose names are at the current line of READER.  */

static bool
read_plain_file (struct reader *reader)
{
  size_t start = reader->at;
  struct patch_file *file = add_file (reader, start);
  if (!read_names (reader, file) || !read_hunks (reader, file))
    return false;
  if (!file->old_path && !file->new_path)
    return refuse (reader, start, "there is no name of a file");

  /* diff -N gives a file that is not there the name of the other.  */
  name_file (file);
  const struct patch_hunk *hunk = file->hunks;
  char **none = NULL;
  if (file->num_hunks == 1 && hunk->old_count == 0 && hunk->old_first == 1)
    none = &file->old_path;
  else if (file->num_hunks == 1 && hunk->new_count == 0
	   && hunk->new_first == 1)
    none = &file->new_path;
  if (none && file->old_path && file->new_path)
    {
      free (*none);
      *none = NULL;
    }
  return true;
}

/* Add the file OLD, which is now NEW, or null for what it was; it is at line
   INDEX of READER, which says no more than that it changes.  */

static void
add_binary_file (struct reader *reader, size_t index, const char *old,
		 const char *new)
{
  struct patch_file *file = add_file (reader, index);
  file->binary_p = true;
  file->old_path = strcmp (old, "/dev/null") ? xstrdup (old) : NULL;
  file->new_path = strcmp (new, "/dev/null") ? xstrdup (new) : NULL;
  if (!file->old_path && !file->new_path)
    file->old_path = xstrdup (old);
}

/* Look for `[Binary f|F]iles OLD and NEW differ' in line INDEX of READER, and
   add that file.  Return true if it is that.  */

static bool
differ_p (struct reader *reader, size_t index)
{
  static const char ending[] = " differ";
  char *text = reader->lines[index], *names;
  size_t length = strlen (text), tail = sizeof ending - 1;
  if (!(names = after (text, "Binary files "))
      && !(names = after (text, "Files ")))
    return false;
  if (length < tail || strcmp (text + length - tail, ending))
    return false;
  char *both = xstrndup (names, text + length - tail - names);
  char *and = strstr (both, " and ");
  if (and && and > both && and[5])
    {
      *and = '\0';
      add_binary_file (reader, index, both, and + 5);
    }
  free (both);
  return and != NULL;
}

/* Look for `Only in FOLDER: NAME' in line INDEX of READER, and add that
   file.  */

static void
find_single (struct reader *reader, size_t index)
{
  char *folder = after (reader->lines[index], "Only in ");
  char *colon = folder ? strstr (folder, ": ") : NULL;
  if (!colon || colon == folder || colon[2] == '\0')
    return;
  struct patch_file *file = add_file (reader, index);
  file->single_p = true;
  file->old_path = xasprintf ("%.*s/%s", (int) (colon - folder), folder,
			      colon + 2);
  file->new_path = xstrdup (file->old_path);
}

/* Look in line INDEX of READER for what is no unified diff, or not readable.
   HEADER_P says that it is in the header of a mail.  Return false after a
   message.  */

static bool
readable_p (const struct reader *reader, size_t index, bool header_p)
{
  static const char encoding[] = "content-transfer-encoding:";
  char *text = reader->lines[index];
  if (after (text, "diff --cc ") || after (text, "diff --combined ")
      || after (text, "@@@ -"))
    return refuse (reader, index, "a combined diff of a merge: make a diff"
		   " against one parent, as git diff PARENT MERGE does");
  if (after (text, "***************")
      && after (line_at (reader, index + 1), "*** "))
    return refuse (reader, index, "a context diff: make a unified one, as"
		   " diff -u does");
  if (header_p && !strncasecmp (text, encoding, sizeof encoding - 1)
      && (strcasestr (text, "quoted-printable")
	  || strcasestr (text, "base64")))
    return refuse (reader, index, "the mail is encoded: save it decoded, as"
		   " git mailinfo does");
  struct patch_hunk hunk;
  if (after (text, "@@ -") && read_hunk_line (text, &hunk))
    return refuse (reader, index, "a hunk without the names of its file before"
		   " it");
  return true;
}

/* Read all files of READER.  Return false after a message.  */

static bool
read_files (struct reader *reader)
{
  /* A mail, if that is one, begins with lines like `From: NAME'.  */
  bool header_p = true;
  while (reader->at < reader->num_lines)
    {
      char *text = reader->lines[reader->at], *name;
      if (after (text, "From "))
	header_p = true;
      else if (*text == '\0')
	header_p = false;

      if (after (text, "diff --git "))
	{
	  if (!read_git_file (reader))
	    return false;
	  continue;
	}
      if (names_p (reader, reader->at)
	  && after (line_at (reader, reader->at + 2), "@@ -"))
	{
	  if (!read_plain_file (reader))
	    return false;
	  continue;
	}
      if (!readable_p (reader, reader->at, header_p))
	return false;
      if ((name = after (text, "Index: ")))
	reader->index = name;
      else if (after (text, "Cannot display: ") && reader->index)
	add_binary_file (reader, reader->at, reader->index, reader->index);
      else if (!differ_p (reader, reader->at))
	find_single (reader, reader->at);
      reader->at++;
    }
  if (reader->patch->num_files == 0)
    {
      error (0, 0, "%s: there is no unified diff in it", reader->name);
      return false;
    }
  return true;
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

/* A file in the tree that the patches so far have made.  */

struct present
{
  char *name;
  struct patch_file *file;
  UT_hash_handle hh;
};

/* Make NUMBER, of a line in the tree that FILE applies to, one of the tree
   before the first patch.  Return false if the line is not in it; *NUMBER is
   then that of the line before it.  */

static bool
translate (const struct patch_file *file, unsigned *number)
{
  while ((file = file->before))
    {
      size_t low = 0, high = file->num_hunks;
      while (low < high)
	{
	  size_t middle = low + (high - low) / 2;
	  if (file->hunks[middle].new_first <= *number)
	    low = middle + 1;
	  else
	    high = middle;
	}
      if (low == 0)
	continue;
      const struct patch_hunk *hunk = &file->hunks[low - 1];
      unsigned offset = *number - hunk->new_first;
      if (offset < hunk->new_count)
	{
	  const struct patch_line *line
	    = &hunk->lines[hunk->new_lines[offset]];
	  *number = line->old;
	  return line->old_p;
	}
      *number = hunk->old_first + hunk->old_count + (offset - hunk->new_count);
    }
  return true;
}

/* Make the numbers of the lines of FILE those of the tree before the first
   patch.  */

static void
translate_file (struct patch_file *file)
{
  for (size_t i = 0; i < file->num_hunks; i++)
    for (size_t j = 0; j < file->hunks[i].num_lines; j++)
      {
	struct patch_line *line = &file->hunks[i].lines[j];
	if (line->old > 0 && !translate (file, &line->old))
	  line->old_p = false;
      }
}

/* Find the file before each one of PATCH, and translate its lines.  */

static void
join_series (struct patch *patch)
{
  struct present *all = NULL, *present, *next;
  for (size_t i = 0; i < patch->num_files; i++)
    {
      struct patch_file *file = patch->files[i];
      present = NULL;
      if (file->old_path && !file->copied_p)
	HASH_FIND_STR (all, file->name, present);
      if (present)
	file->before = present->file;
      if (file->before)
	translate_file (file);

      const char *name = file->name;
      if (file->renamed_p && file->new_path)
	{
	  if (present)
	    {
	      HASH_DEL (all, present);
	      free (present->name);
	      free (present);
	    }
	  name = without_letter (file->new_path);
	  HASH_FIND_STR (all, name, present);
	}
      else if (!present)
	HASH_FIND_STR (all, name, present);
      if (!present)
	{
	  present = xcalloc (1, sizeof *present);
	  present->name = xstrdup (name);
	  HASH_ADD_KEYPTR (hh, all, present->name, strlen (present->name),
			   present);
	}
      present->file = file;
    }
  HASH_ITER (hh, all, present, next)
    {
      HASH_DEL (all, present);
      free (present->name);
      free (present);
    }
}

struct patch *
patch_read (const char *name, const char *text, size_t length)
{
  struct patch *patch = xcalloc (1, sizeof *patch);
  struct reader reader = { .name = name, .patch = patch };

  patch->text = xmalloc (length + 1);
  memcpy (patch->text, text, length);
  patch->text[length] = '\0';
  split_lines (&reader, patch->text, length);
  bool ok = read_files (&reader);
  free (reader.lines);
  if (!ok)
    {
      patch_free (patch);
      return NULL;
    }
  for (size_t i = 0; i < patch->num_files; i++)
    name_file (patch->files[i]);
  join_series (patch);
  return patch;
}

void
patch_free (struct patch *patch)
{
  for (size_t i = 0; i < patch->num_files; i++)
    {
      struct patch_file *file = patch->files[i];
      for (size_t j = 0; j < file->num_hunks; j++)
	{
	  free (file->hunks[j].lines);
	  free (file->hunks[j].new_lines);
	}
      free (file->hunks);
      free (file->old_path);
      free (file->new_path);
      free (file->name);
      free (file);
    }
  free (patch->files);
  free (patch->text);
  free (patch);
}
