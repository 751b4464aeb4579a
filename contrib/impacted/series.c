/* The patches that a command is given.
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

/* A patch is a file with diffs, with whatever text is around them.  A series is
   a file with names of patches, as quilt and packages of Debian have it: one a
   line, perhaps with -pN or -R after it, and comments.  */

#include <errno.h>
#include <error.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "elf-file.h"
#include "impacted.h"
#include "mail.h"
#include "patch-input.h"
#include "record.h"
#include "series.h"

/* One patch.  */

struct one
{
  char *name;			/* Of its file, or `-'.  */
  bool strip_p;
  unsigned long strip;
  bool reverse_p;
  bool listed_p;		/* A series has it.  */
};

/* All of them.  */

struct all
{
  struct one *ones;
  size_t number;
  size_t room;
  bool input_p;			/* Standard input is among them.  */
};

/* Return true if NAME is what a series is called.  */

static bool
series_name_p (const char *name)
{
  return !strcmp (basename (name), "series");
}

/* Return true if TEXT has a line that begins as one of a diff, or a header of a
   mail.  */

static bool
patch_text_p (const char *text, size_t length)
{
  static const char *const begins[]
    = { "diff ", "--- ", "@@ -", "Index: ", "Only in ", "Binary files ",
	"Files " };
  if (mail_encoded_p (text, length))
    return true;
  for (const char *line = text; line;)
    {
      for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
	if (!strncmp (line, begins[i], strlen (begins[i])))
	  return true;
      line = strchr (line, '\n');
      line += line != NULL;
    }
  return false;
}

/* Return true if the file NAME is a patch or a series, by what is in it.  */

static bool
patch_p (const char *name)
{
  struct stat status;
  char *text;
  size_t length;
  if (!strcmp (name, "-"))
    return true;
  /* What can be read only once is not looked at.  */
  if (stat (name, &status) || !S_ISREG (status.st_mode)
      || !patch_input (name, &text, &length, true))
    return false;
  bool patch_p = (!record_text_p (text, length)
		  && !elf_file_p (name, text, length)
		  && (series_name_p (name) || patch_text_p (text, length)));
  free (text);
  return patch_p;
}

size_t
series_count (char *const *words, size_t number, size_t least)
{
  size_t count = number < least ? number : least;
  while (count < number && patch_p (words[number - 1 - count]))
    count++;
  return count;
}

/* Add ONE to ALL.  */

static void
add_one (struct all *all, struct one one)
{
  grow_array (&all->ones, &all->room, all->number, sizeof *all->ones);
  all->ones[all->number++] = one;
}

/* Return the name of the file that the series in the file SERIES calls NAME:
   it is beside it, or in the folder of patches there, or beside its own
   folder.  */

static char *
listed_file (const char *series, const char *name)
{
  static const char *const folders[] = { "", "patches/", "../" };
  const char *slash = strrchr (series, '/');
  int length = slash ? slash - series + 1 : 0;
  if (*name == '/')
    return xstrdup (name);
  for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
    {
      char *path = xasprintf ("%.*s%s%s", length, series, folders[i], name);
      if (!access (path, F_OK))
	return path;
      free (path);
    }
  return xasprintf ("%.*s%s", length, series, name);
}

/* Read the option WORD of line NUMBER of the series NAME into *ONE.  Return
   false after a message.  */

static bool
read_option (const char *word, const char *name, unsigned number,
	     struct one *one)
{
  char *end;
  if (!strcmp (word, "-R"))
    {
      one->reverse_p = true;
      return true;
    }
  if (!strncmp (word, "-p", 2) && word[2] >= '0' && word[2] <= '9')
    {
      errno = 0;
      one->strip = strtoul (word + 2, &end, 10);
      one->strip_p = true;
      if (*end == '\0' && !errno)
	return true;
    }
  else if (!strcmp (word, "-pab"))
    return true;		/* quilt's: trees that are called a and b.  */
  error_at_line (0, 0, name, number, "after the name of a patch can be -pN or"
		 " -R, and not `%s'", word);
  return false;
}

/* Add what the series in the file NAME lists to ALL.  Return false after a
   message.  */

static bool
add_series (struct all *all, const char *name)
{
  static const char blanks[] = " \t\r";
  char *text, *rest, *line;
  size_t length, number = all->number;
  unsigned line_number = 0;
  const char *shown = strcmp (name, "-") ? name : "(standard input)";
  if (!patch_input (name, &text, &length, false))
    return false;
  bool ok = true;
  for (rest = text; ok && (line = strsep (&rest, "\n"));)
    {
      line_number++;
      if (*line == '#')
	continue;
      char *comment = strstr (line, " #"), *words, *word;
      if (!comment)
	comment = strstr (line, "\t#");
      if (comment)
	*comment = '\0';
      struct one one = { .listed_p = true };
      for (word = strtok_r (line, blanks, &words); ok && word;
	   word = strtok_r (NULL, blanks, &words))
	if (!one.name)
	  one.name = listed_file (name, word);
	else
	  ok = read_option (word, shown, line_number, &one);
      if (ok && one.name && access (one.name, R_OK))
	{
	  error_at_line (0, errno, shown, line_number, "%s", one.name);
	  ok = false;
	}
      if (ok && one.name)
	add_one (all, one);
      else
	free (one.name);
    }
  free (text);
  if (ok && all->number == number)
    {
      error (0, 0, "%s: this series names no patch", shown);
      ok = false;
    }
  return ok;
}

/* Add the file NAME to ALL, or what it lists if SERIES_P.  Return false after a
   message.  */

static bool
add_file (struct all *all, const char *name, bool series_p)
{
  if (!strcmp (name, "-"))
    {
      if (all->input_p)
	{
	  error (0, 0, "standard input can be read only once");
	  return false;
	}
      all->input_p = true;
    }
  if (series_p)
    return add_series (all, name);
  add_one (all, (struct one) { .name = xstrdup (name) });
  return true;
}

/* Return true if the file NAME is a series: it is called so, and is no patch
   itself.  */

static bool
series_p (const char *name)
{
  char *text;
  size_t length;
  if (!series_name_p (name) || !patch_input (name, &text, &length, true))
    return false;
  bool series_p = !patch_text_p (text, length);
  free (text);
  return series_p;
}

/* Add the patch ONE to PATCH, as OPTIONS say.  Return false after a message.  */

static bool
read_one (struct patch *patch, const struct one *one,
	  const struct series_options *options)
{
  char *text;
  size_t length, first = patch->num_files;
  const char *name = strcmp (one->name, "-") ? one->name : "(standard input)";
  if (!patch_input (one->name, &text, &length, false))
    return false;
  bool ok = (!record_text_p (text, length)
	     && !elf_file_p (one->name, text, length));
  char *shown = xstrdup (name);
  if (!ok)
    error (0, 0, "%s: this is no patch but has records: patches come after"
	   " these, `-' for standard input", name);
  else if (mail_encoded_p (text, length))
    {
      char *decoded = mail_decode (name, text, length, &length);
      free (text);
      text = decoded;
      ok = text != NULL;
      free (shown);
      shown = xasprintf ("%s, decoded", name);
    }
  ok = ok && patch_add (patch, shown, text, length,
			one->reverse_p != options->reverse_p);
  if (ok && patch->num_files == first)
    {
      char *reason = patch_input_lacks (text, length);
      error (0, 0, "%s: there is no unified diff in it%s", name, reason);
      free (reason);
      ok = one->listed_p;
    }
  for (size_t i = first; i < patch->num_files; i++)
    {
      /* What is said here counts for more than what a series says.  */
      patch->files[i]->strip_p = options->strip_p || one->strip_p;
      patch->files[i]->strip = options->strip_p ? options->strip : one->strip;
    }
  free (shown);
  free (text);
  return ok;
}

struct patch *
series_read (const struct series_options *options)
{
  struct all all = { NULL };
  bool ok = !options->series || add_file (&all, options->series, true);
  for (size_t i = 0; ok && i < options->num_words; i++)
    ok = add_file (&all, options->words[i], series_p (options->words[i]));
  if (ok && !all.number)
    ok = add_file (&all, "-", false);
  struct patch *patch = patch_new ();
  for (size_t i = 0; ok && i < all.number; i++)
    ok = read_one (patch,
		   &all.ones[options->reverse_p ? all.number - 1 - i : i],
		   options);
  ok = ok && patch->num_files && patch_finish (patch);
  for (size_t i = 0; i < all.number; i++)
    free (all.ones[i].name);
  free (all.ones);
  if (!ok)
    {
      patch_free (patch);
      patch = NULL;
    }
  return patch;
}
