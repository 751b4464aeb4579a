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

/* Text becomes lines, and those become files and hunks: everything that is no
   part of a diff is passed over, as patch and git apply do.  A hunk is trusted
   no further than its lines go.  */

#include <ctype.h>
#include <error.h>
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "patch-internal.h"

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
  bool reverse_p;		/* The patch is taken in reverse.  */
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

/* Set *PATH to the name of a file at TEXT, line INDEX of READER, or to null if
   that is /dev/null.  Return false after a message.  */

static bool
read_path (struct reader *reader, size_t index, const char *text, char **path)
{
  const char *end;
  char *name = patch_name (text, &end);
  if (!name)
    return refuse (reader, index, "the quotes of the name are wrong");
  if (*text != '"' && *end == '\0')
    patch_drop_time (name);
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
  file->patch = reader->name;
  grow_array (&patch->files, &patch->room, patch->num_files,
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

/* Read the line TEXT, `@@ -OLD +NEW @@ HEADING', into *HUNK, in reverse if
   REVERSE_P.  Return false if it is none.  */

static bool
read_hunk_line (const char *text, struct patch_hunk *hunk, bool reverse_p)
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
  if (reverse_p)
    {
      struct patch_hunk read = *hunk;
      hunk->old_first = read.new_first;
      hunk->old_count = read.new_count;
      hunk->new_first = read.old_first;
      hunk->new_count = read.old_count;
    }
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

/* Return true if line INDEX of READER begins a file: its names and a hunk.  What
   only looks like names are lines of a hunk.  */

static bool
file_begins_p (const struct reader *reader, size_t index)
{
  return (names_p (reader, index)
	  && after (line_at (reader, index + 2), "@@ -"));
}

/* Return true if line INDEX of READER is the one before the signature of a
   mail.  */

static bool
signature_p (const struct reader *reader, size_t index)
{
  const char *text = line_at (reader, index);
  const char *next = line_at (reader, index + 1);
  return ((!strcmp (text, "-- ") || !strcmp (text, "--"))
	  && (*next == '\0' || !strchr ("-+ \t@\\", *next)));
}

/* Return true if lines at the end of a hunk of READER are missing, of which
   line INDEX is to be the next: an editor or a mailer may have taken blank
   ones of context away.  OLD and NEW are how many there should be.  patch
   takes up to three for there as well.  */

static bool
cut_p (const struct reader *reader, size_t index, unsigned old, unsigned new)
{
  const char *text = line_at (reader, index);
  return (old <= 3 && old == new
	  && (index >= reader->num_lines || file_begins_p (reader, index)
	      || signature_p (reader, index)
	      || (*text && !strchr ("-+ \t", *text))));
}

/* Return true if TEXT has a word between BEGIN and END.  */

static bool
marked_p (const char *text, const char *begin, const char *end)
{
  const char *mark = strstr (text, begin);
  return mark && strstr (mark + strlen (begin), end);
}

/* Return what to say of a line of HUNK that none has, or of all of them, if git
   marked words in it instead of lines.  TEXT is the line behind them.  */

static const char *
word_diff (const struct patch_hunk *hunk, const char *text)
{
  bool words_p = marked_p (text, "[-", "-]") || marked_p (text, "{+", "+}");
  for (size_t i = 0; i < hunk->num_lines && !words_p; i++)
    words_p = (marked_p (hunk->lines[i].text, "[-", "-]")
	       || marked_p (hunk->lines[i].text, "{+", "+}"));
  return (words_p ? ": words are marked in it, by git diff --word-diff, without"
	  " which lines are" : "");
}

/* Return true if HUNK adds or removes a line.  */

static bool
changes_p (const struct patch_hunk *hunk)
{
  for (size_t i = 0; i < hunk->num_lines; i++)
    if (hunk->lines[i].kind != PATCH_CONTEXT)
      return true;
  return false;
}

/* Read the hunk at the current line of READER, and add it to FILE.  */

static bool
read_hunk (struct reader *reader, struct patch_file *file, size_t *hunks_room)
{
  struct patch_hunk read = { NULL };
  size_t start = reader->at++, room = 0;

  if (!read_hunk_line (reader->lines[start], &read, reader->reverse_p))
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
  while (old < hunk->old_count || new < hunk->new_count)
    {
      static char blank[] = "";
      size_t index = reader->at++;
      char *text = line_at (reader, index);
      enum patch_line_kind kind;
      bool guessed_p = false;
      if (*text == '\\')
	continue;
      unsigned missing = hunk->old_count - old;
      if (hunk->num_lines > 0
	  && cut_p (reader, index, missing, hunk->new_count - new))
	{
	  reader->at--;
	  text = blank;
	  guessed_p = true;
	  /* One alone, with something after it, is not the end of a patch that
	     is cut itself.  */
	  hunk->cut_p |= missing > 1 || index >= reader->num_lines;
	}
      else if (index >= reader->num_lines)
	return refuse (reader, start, "the hunk ends too early: %u old and %u"
		       " new lines are missing", hunk->old_count - old,
		       hunk->new_count - new);
      switch (*text)
	{
	case '-':
	  kind = reader->reverse_p ? PATCH_ADDED : PATCH_REMOVED;
	  break;
	case '+':
	  kind = reader->reverse_p ? PATCH_REMOVED : PATCH_ADDED;
	  break;
	case ' ':
	case '\t':		/* The blank before it, or all of them, were */
	case '\0':		/* lost on the way.  */
	  kind = PATCH_CONTEXT;
	  break;
	default:
	  return refuse (reader, index, "no line of a hunk begins so: %u old"
			 " and %u new lines of it are missing%s",
			 hunk->old_count - old, hunk->new_count - new,
			 word_diff (hunk, text));
	}
      if ((kind != PATCH_ADDED && old == hunk->old_count)
	  || (kind != PATCH_REMOVED && new == hunk->new_count))
	return refuse (reader, index, "the hunk has more lines than it says");
      grow_array (&hunk->lines, &room, hunk->num_lines, sizeof *hunk->lines);
      old += kind != PATCH_ADDED;
      new += kind != PATCH_REMOVED;
      hunk->lines[hunk->num_lines++] = (struct patch_line) {
	.kind = kind, .guessed_p = guessed_p,
	.text = text + (*text == '-' || *text == '+' || *text == ' ')
      };
    }
  if (!changes_p (hunk))
    return refuse (reader, start, "the hunk changes no line%s",
		   word_diff (hunk, ""));
  if (reader->reverse_p)
    patch_order_lines (hunk);
  patch_number_lines (hunk);

  while (*line_at (reader, reader->at) == '\\')
    reader->at++;
  char *next = line_at (reader, reader->at);
  if (*next == '+'
      || (*next == '-' && !file_begins_p (reader, reader->at)
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

/* Return true if FILE, which begins at line INDEX of READER, has lines on no side
   where it is not there.  Otherwise say so.  */

static bool
lines_fit_p (struct reader *reader, const struct patch_file *file,
	     size_t index)
{
  const char *old = file->old_path, *new = file->new_path;
  if (reader->reverse_p)
    {
      old = file->new_path;
      new = file->old_path;
    }
  for (size_t i = 0; i < file->num_hunks; i++)
    if ((!old && file->hunks[i].old_count > 0)
	|| (!new && file->hunks[i].new_count > 0))
      return refuse (reader, index, "the file is not in the %s tree, and has"
		     " lines there", (!file->old_path ? "old" : "new"));
  return true;
}

/* Read the file whose `diff --git' is the current line of READER.  */

static bool
read_git_file (struct reader *reader)
{
  size_t start = reader->at++;
  bool new_p = false, deleted_p = false, index_p = false;
  struct patch_file *file = add_file (reader, start);
  file->git_p = true;
  const char *names = after (reader->lines[start], "diff --git ");
  if (names)
    patch_git_names (names, file);

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
      index_p |= after (text, "index ") != NULL;
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
      /* What it is renamed from has nothing before it.  */
      char *from = ((file->renamed_p || file->copied_p) && file->old_path
		    ? xstrdup (file->old_path) : NULL);
      char *bare = from ? after (from, "a/") : NULL;
      bool ok = read_names (reader, file) && read_hunks (reader, file);
      if (ok && bare && file->old_path)
	file->plain_p = !strcmp (bare, file->old_path);
      free (from);
      if (!ok)
	return false;
    }
  else if (after (line_at (reader, reader->at), "Binary files ")
	   || after (line_at (reader, reader->at), "GIT binary patch"))
    {
      file->binary_p = true;
      reader->at++;
    }
  /* An empty file has none when it comes or goes.  */
  if (!file->binary_p && !file->num_hunks && !new_p && !deleted_p
      && (index_p || after (line_at (reader, reader->at), "--- ")))
    return refuse (reader, start, "the hunks of the file are missing");
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
      free (file->name);
      free (file);
      return true;
    }
  return lines_fit_p (reader, file, start);
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

  /* diff -N gives a file that is not there the name of the other, as one has
     that loses its first lines, or gets some before these.  */
  patch_name_file (file);
  const struct patch_hunk *hunk = file->hunks;
  char **none = NULL;
  bool reverse_p = reader->reverse_p;
  if (file->num_hunks == 1 && hunk->old_count == 0 && hunk->old_first == 1)
    none = reverse_p ? &file->new_path : &file->old_path;
  else if (file->num_hunks == 1 && hunk->new_count == 0
	   && hunk->new_first == 1)
    none = reverse_p ? &file->old_path : &file->new_path;
  if (none && file->old_path && file->new_path)
    {
      size_t at = none == &file->old_path ? start : start + 1;
      enum patch_age age = patch_age (line_at (reader, at) + 4);
      if (age == AGE_NONE)
	{
	  free (*none);
	  *none = NULL;
	}
      file->doubtful_p = age == AGE_UNKNOWN && hunk->old_count == 0;
    }
  return lines_fit_p (reader, file, start);
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

/* Return a copy of what stands between BEGIN and END, with which TEXT begins and
   ends, or null if it does not.  */

static char *
between (char *text, const char *begin, const char *end)
{
  char *inner = after (text, begin);
  size_t length = inner ? strlen (inner) : 0, tail = strlen (end);
  return (length > tail && !strcmp (inner + length - tail, end)
	  ? xstrndup (inner, length - tail) : NULL);
}

/* Look in line INDEX of READER for a file whose lines are not shown: that it is
   binary, by Mercurial; or that it was deleted or added, by Subversion.  Add
   that file.  */

static void
find_unshown (struct reader *reader, size_t index)
{
  char *text = reader->lines[index], *name;
  if ((name = between (text, "Binary file ", " has changed")))
    add_binary_file (reader, index, name, name);
  else if ((name = between (text, "Index: ", " (deleted)")))
    add_file (reader, index)->old_path = xstrdup (name);
  else if ((name = between (text, "Index: ", " (added)")))
    add_file (reader, index)->new_path = xstrdup (name);
  free (name);
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

/* Look for `Submodule FOLDER OLD..NEW', or that FOLDER has changes, in line INDEX
   of READER, and add that folder, unless a diff of what is in it follows.  */

static void
find_submodule (struct reader *reader, size_t index)
{
  static const char commit[] = "0123456789abcdef";
  const char *folder = after (reader->lines[index], "Submodule ");
  const char *end = folder ? strstr (folder, " contains modified content")
			   : NULL;
  for (const char *at = folder; !end && at && (at = strchr (at, ' ')); at++)
    {
      size_t old = strspn (at + 1, commit);
      const char *dots = at + 1 + old;
      size_t number = strspn (dots, "."), new = strspn (dots + number, commit);
      if (old >= 4 && new >= 4 && (number == 2 || number == 3)
	  && strchr (": ", dots[number + new]))
	end = at;
    }
  if (!end || end == folder
      || after (line_at (reader, index + 1), "diff --git "))
    return;
  struct patch_file *file = add_file (reader, index);
  file->submodule_p = true;
  file->old_path = xstrndup (folder, end - folder);
  file->new_path = xstrdup (file->old_path);
}

/* Look in line INDEX of READER for what is no unified diff.  Return false after
   a message.  */

static bool
readable_p (const struct reader *reader, size_t index)
{
  char *text = reader->lines[index];
  if (after (text, "diff --cc ") || after (text, "diff --combined ")
      || after (text, "@@@ -"))
    return refuse (reader, index, "a combined diff of a merge: make a diff"
		   " against one parent, as git diff PARENT MERGE does");
  if (after (text, "***************")
      && after (line_at (reader, index + 1), "*** "))
    return refuse (reader, index, "a context diff: make a unified one, as"
		   " diff -u does");
  if (after (text, "@@ -") && isdigit ((unsigned char) text[4]))
    return refuse (reader, index, "a hunk without the names of its file before"
		   " it");
  return true;
}

/* Take FILE, which is as its patch has it, in reverse.  Its hunks are so
   already.  */

static void
reverse_file (struct patch_file *file)
{
  /* A file has its name from the tree that it is in, if it gets another.  */
  if (!file->renamed_p && !file->copied_p)
    patch_name_file (file);
  char *path = file->old_path;
  file->old_path = file->new_path;
  file->new_path = path;
  if (file->copied_p)
    {
      free (file->new_path);
      file->new_path = NULL;
      file->copied_p = false;
    }
}

/* Read all files of READER.  Return false after a message.  */

static bool
read_files (struct reader *reader)
{
  while (reader->at < reader->num_lines)
    {
      char *text = reader->lines[reader->at], *name;
      if (after (text, "diff --git "))
	{
	  if (!read_git_file (reader))
	    return false;
	  continue;
	}
      if (file_begins_p (reader, reader->at))
	{
	  if (!read_plain_file (reader))
	    return false;
	  continue;
	}
      if (!readable_p (reader, reader->at))
	return false;
      if ((name = after (text, "Index: ")))
	reader->index = name;
      if (after (text, "Cannot display: ") && reader->index)
	add_binary_file (reader, reader->at, reader->index, reader->index);
      else if (!differ_p (reader, reader->at))
	{
	  find_unshown (reader, reader->at);
	  find_single (reader, reader->at);
	  find_submodule (reader, reader->at);
	}
      reader->at++;
    }
  return true;
}

bool
patch_parse (struct patch *patch, const char *name, char *text, size_t length,
	     bool reverse_p)
{
  struct reader reader
    = { .name = name, .patch = patch, .reverse_p = reverse_p };
  size_t first = patch->num_files;
  split_lines (&reader, text, length);
  bool ok = read_files (&reader);
  free (reader.lines);
  if (ok && reverse_p && patch->num_files > first)
    {
      size_t number = patch->num_files - first;
      struct patch_file **files = patch->files + first;
      for (size_t i = 0; i < number; i++)
	reverse_file (files[i]);
      for (size_t i = 0; i < number / 2; i++)
	{
	  struct patch_file *file = files[i];
	  files[i] = files[number - 1 - i];
	  files[number - 1 - i] = file;
	}
    }
  return ok;
}
