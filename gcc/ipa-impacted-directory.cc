/* Lists of objects and programs, in a directory or on standard output.
   Copyright (C) 2026 Free Software Foundation, Inc.

This file is part of GCC.

GCC is free software; you can redistribute it and/or modify it under
the terms of the GNU General Public License as published by the Free
Software Foundation; either version 3, or (at your option) any later
version.

GCC is distributed in the hope that it will be useful, but WITHOUT ANY
WARRANTY; without even the implied warranty of MERCHANTABILITY or
FITNESS FOR A PARTICULAR PURPOSE.  See the GNU General Public License
for more details.

You should have received a copy of the GNU General Public License
along with GCC; see the file COPYING3.  If not see
<http://www.gnu.org/licenses/>.  */


/* Where a list is written that is not appended to a file.  In a directory each
   object has a file of its own.  The compiler writes those of units, and the
   driver that of a program: its partitions have no names that last, and what
   compiles them has no standard output of the user's.  */

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "diagnostic-core.h"
#include "md5.h"
#include "pretty-print.h"
#include "ipa-impacted-directory.h"
#include "ipa-impacted-option.h"

/* Write LENGTH bytes of TEXT to FD.  Return true if that went well, with errno
   set if not.  */

bool
write_impacted_bytes (int fd, const char *text, size_t length)
{
  while (length > 0)
    {
      ssize_t written = write (fd, text, length);
      if (written < 0)
	{
	  if (errno == EINTR)
	    continue;
	  return false;
	}
      text += written;
      length -= written;
    }
  return true;
}

/* Write LENGTH bytes of TEXT, a list, to standard output.  Return true if that
   went well, and give an error if not.  */

bool
write_impacted_list_to_stdout (const char *text, size_t length)
{
  fflush (stdout);
  bool ok = write_impacted_bytes (STDOUT_FILENO, text, length);
  if (!ok)
    error ("cannot write the list of impacted functions to standard output: "
	   "%m");
  return ok;
}

/* Return true if FILE, to which lists go, is a directory, or one that has to be
   made.  */

bool
impacted_list_in_directory_p (const char *file)
{
  struct stat status;
  return (IS_DIR_SEPARATOR (file[strlen (file) - 1])
	  || (stat (file, &status) == 0 && S_ISDIR (status.st_mode)));
}

/* Return true if nothing is left under its name of the object FILE: it goes to
   /dev/null, or to who reads a pipe or standard output.  */

bool
impacted_object_discarded_p (const char *file)
{
  struct stat status;
  return (!strcmp (file, "-")
	  || !strcmp (file, "/dev/stdout")
	  || !strcmp (file, "/dev/stderr")
	  || startswith (file, "/dev/fd/")
	  || startswith (file, "/proc/self/fd/")
	  || (stat (file, &status) == 0 && !S_ISREG (status.st_mode)));
}

namespace {

/* Return the name of the file in DIRECTORY for the list of the object PATH.  It
   is that of the object with all that leads to it, so that no two objects share
   one: a slash is written as #, what would then be ambiguous as %23 and
   %25.  */

char *
file_in_directory (const char *directory, const char *path)
{
  pretty_printer pp;
  for (const char *p = path; *p; p++)
    if (IS_DIR_SEPARATOR (*p))
      {
	if (p > path)
	  pp_character (&pp, '#');
      }
    else if (*p == '#')
      pp_string (&pp, "%23");
    else if (*p == '%')
      pp_string (&pp, "%25");
    else
      pp_character (&pp, *p);
  const char *name = pp_formatted_text (&pp);

  /* What a file system has no room for is told apart by a checksum.  */
  const size_t most = 200, kept = 160;
  char digits[34] = "";
  size_t length = strlen (name);
  if (length > most)
    {
      unsigned char sum[16];
      md5_buffer (path, strlen (path), sum);
      for (int i = 0; i < 16; i++)
	snprintf (digits + 2 * i, 3, "%02x", sum[i]);
      digits[32] = '#';
      digits[33] = '\0';
      name += length - kept;
    }

  bool slash_p = IS_DIR_SEPARATOR (directory[strlen (directory) - 1]);
  char *result = concat (directory, slash_p ? "" : "/", digits, name,
			 ".impacted", NULL);
  return result;
}

/* Replace FILE by one with LENGTH bytes of TEXT, at once.  Return true if that
   went well, with errno set if not.  */

bool
replace_file (const char *file, const char *text, size_t length)
{
  char *directory = xstrndup (file, lbasename (file) - file);
  char *temporary = concat (directory, ".impacted-XXXXXX", NULL);
  free (directory);
  int fd = mkstemp (temporary);
  bool ok = fd >= 0;
  int saved_errno = errno;
  if (ok)
    {
      mode_t mask = umask (0);
      umask (mask);
      ok = (write_impacted_bytes (fd, text, length)
	    && fchmod (fd, 0666 & ~mask) == 0);
      saved_errno = errno;
      if (close (fd) != 0 && ok)
	{
	  ok = false;
	  saved_errno = errno;
	}
      if (ok && rename (temporary, file) != 0)
	{
	  ok = false;
	  saved_errno = errno;
	}
      if (!ok)
	unlink (temporary);
    }
  free (temporary);
  errno = saved_errno;
  return ok;
}

} // anon namespace

/* Write LENGTH bytes of TEXT as the list of OBJECT, its whole path, to
   DIRECTORY, which is made if it ends in a slash.  Return true if that went
   well, and give an error if not.  */

bool
write_impacted_list_of (const char *object, const char *directory,
			const char *text, size_t length)
{
  if (IS_DIR_SEPARATOR (directory[strlen (directory) - 1])
      && mkdir (directory, 0777) != 0 && errno != EEXIST)
    {
      error ("cannot create directory %qs for lists of impacted functions: %m",
	     directory);
      return false;
    }
  char *file = file_in_directory (directory, object);
  bool ok = replace_file (file, text, length);
  if (!ok)
    error ("cannot write the list of impacted functions to %qs: %m", file);
  free (file);
  return ok;
}

/* Return true if the list of a program that VALUE, one of
   -flive-patching-list=, asks for is for the driver to write.  */

bool
impacted_list_by_driver_p (const char *value)
{
  return (impacted_list_to_stdout_p (value)
	  || impacted_list_in_directory_p (impacted_list_file (value)));
}

namespace {

/* The record of a partition.  */

struct partition_record
{
  const char *text;
  size_t length;
  unsigned long part;
};

int
compare_partitions (const void *a, const void *b)
{
  unsigned long part_a = ((const partition_record *) a)->part;
  unsigned long part_b = ((const partition_record *) b)->part;
  return part_a < part_b ? -1 : part_a > part_b;
}

/* Append what is in FILE to TEXT: nothing if there is no such file.  Return
   true if that went well, and give an error if not.  */

bool
read_list (const char *file, vec<char> *text)
{
  FILE *list = fopen (file, "r");
  if (!list && errno == ENOENT)
    return true;
  bool ok = list != NULL;
  if (list)
    {
      char buffer[BUFSIZ];
      while (size_t length = fread (buffer, 1, sizeof buffer, list))
	for (size_t i = 0; i < length; i++)
	  text->safe_push (buffer[i]);
      ok = !ferror (list);
      fclose (list);
    }
  if (!ok)
    error ("cannot read the list of impacted functions from %qs: %m", file);
  return ok;
}

/* Return TEXT, a string with the records of the partitions of a program as they
   were complete, in the order of their numbers.  */

char *
sorted_partitions (const vec<char> &text)
{
  static const char first_line[] = "\n# impacted functions, ";
  static const char mark[] = " partition ";
  auto_vec<partition_record> records;
  for (const char *p = text.begin (); p;)
    {
      const char *next = strstr (p, first_line);
      if (next)
	next++;
      const char *number = strstr (p, mark);
      partition_record record
	= { p, next ? next - p : strlen (p),
	    number ? strtoul (number + sizeof mark - 1, NULL, 10) : 0 };
      records.safe_push (record);
      p = next;
    }
  records.qsort (compare_partitions);
  char *sorted = XNEWVEC (char, text.length ()), *to = sorted;
  for (const partition_record &record : records)
    {
      memcpy (to, record.text, record.length);
      to += record.length;
    }
  *to = '\0';
  return sorted;
}

} // anon namespace

/* The records of PROGRAM are in FILE, if there are any.  Write them to where
   VALUE, that of -flive-patching-list=, wants them.  Return true if that went
   well, and give an error if not.  */

bool
write_impacted_list_of_program (const char *program, const char *value,
				const char *file)
{
  auto_vec<char> text;
  if (!read_list (file, &text))
    return false;
  if (text.is_empty ())
    return true;
  text.safe_push ('\0');
  char *list = sorted_partitions (text);
  bool ok = true;
  if (impacted_list_to_stdout_p (value))
    ok = write_impacted_list_to_stdout (list, strlen (list));
  else if (!impacted_object_discarded_p (program))
    {
      const char *base = lbasename (program);
      char *directory = xstrndup (program, base - program);
      char *real_directory = lrealpath (*directory ? directory : ".");
      char *object = concat (real_directory, "/", base, NULL);
      ok = write_impacted_list_of (object, impacted_list_file (value), list,
				   strlen (list));
      free (object);
      free (real_directory);
      free (directory);
    }
  free (list);
  return ok;
}
