/* Where a list of impacted functions is written.
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


#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "tree.h"
#include "cgraph.h"
#include "diagnostic-core.h"
#include "options.h"
#include "opts.h"
#include "output.h"
#include "target.h"
#include "toplev.h"
#include "ipa-impacted.h"
#include "ipa-impacted-directory.h"

/* As in the driver.  */
#ifndef TARGET_OBJECT_SUFFIX
#define TARGET_OBJECT_SUFFIX ".o"
#endif

namespace {

/* Append LENGTH bytes of TEXT to FILE, so that no part of it comes between
   what another process appends, and that all of it gets there or nothing.
   Return true if that went well, with errno set if not.  */

bool
append_to_file (const char *file, const char *text, size_t length)
{
  int fd = open (file, O_WRONLY | O_APPEND | O_CREAT | O_NOCTTY, 0666);
  if (fd < 0)
    return false;

  struct stat status;
  bool regular_p = fstat (fd, &status) == 0 && S_ISREG (status.st_mode);
  off_t old_size = 0;
  if (regular_p)
    {
#if HOST_HAS_F_SETLKW
      struct flock whole;
      memset (&whole, 0, sizeof whole);
      whole.l_type = F_WRLCK;
      whole.l_whence = SEEK_SET;
      while (fcntl (fd, F_SETLKW, &whole) == -1)
	if (errno != EINTR)
	  {
	    int saved_errno = errno;
	    close (fd);
	    errno = saved_errno;
	    return false;
	  }
#endif
      /* Only now nobody else makes it longer.  */
      old_size = lseek (fd, 0, SEEK_END);
    }

  bool ok = write_impacted_bytes (fd, text, length);
  int saved_errno = errno;
  if (!ok && regular_p && ftruncate (fd, old_size) != 0)
    {
      /* Then a list without its end mark is left, which says so.  */
    }
  /* Closing gives the lock back.  */
  if (close (fd) != 0 && ok)
    return false;
  errno = saved_errno;
  return ok;
}

/* Return a copy of the next option in *OPTIONS, which are quoted as in
   COLLECT_GCC_OPTIONS, and advance *OPTIONS.  Return NULL if there is
   none.  */

char *
next_driver_option (const char **options)
{
  const char *p = *options + strspn (*options, " ");
  if (*p == '\0')
    return NULL;
  char *option = XNEWVEC (char, strlen (p) + 1), *to = option;
  for (bool quoted_p = false; *p && (quoted_p || *p != ' '); p++)
    if (*p == '\'')
      quoted_p = !quoted_p;
    else
      {
	if (*p == '\\' && !quoted_p && p[1])
	  p++;
	*to++ = *p;
      }
  *to = '\0';
  *options = p;
  return option;
}

/* What this compilation is done for.  */

struct compiler_output
{
  compiler_output ();
  ~compiler_output ();
  char *object () const;
  bool discarded_p () const;

private:
  /* The argument of -o, or NULL.  */
  char *m_file;
  /* True if the driver made an object or assembler code of just this unit its
     goal, and no program.  Then M_SUFFIX is what such a file ends in.  */
  bool m_single_p;
  const char *m_suffix;
};

/* The assembler file is mostly a temporary one.  What the user wanted is what
   the driver says to all programs that it starts.  */

compiler_output::compiler_output ()
  : m_file (NULL), m_single_p (false), m_suffix (NULL)
{
  const char *options = getenv ("COLLECT_GCC_OPTIONS");
  if (!options)
    return;
  while (char *option = next_driver_option (&options))
    {
      if (!strcmp (option, "-c") || !strcmp (option, "-S"))
	{
	  m_single_p = true;
	  m_suffix = option[1] == 'c' ? TARGET_OBJECT_SUFFIX : ".s";
	}
      else if (!strcmp (option, "-o"))
	{
	  free (m_file);
	  m_file = next_driver_option (&options);
	}
      free (option);
    }
}

compiler_output::~compiler_output ()
{
  free (m_file);
}

/* Return true if nothing is left of the object under a name of its own.  */

bool
compiler_output::discarded_p () const
{
  const char *file = m_file ? m_file : m_single_p ? NULL : asm_file_name;
  return file && impacted_object_discarded_p (file);
}

/* Return the name of the object, with all that leads to it, or of what tells it
   from others if it is a temporary file.  */

char *
compiler_output::object () const
{
  char *object = NULL, *directory = NULL;
  /* Without a name from the user an object goes to the working directory, and
     who has two sources of one name in a build moves it away from there.  And
     a temporary object is for a program.  In both cases the directory of the
     source is what tells it from others.  */
  const char *source_base = lbasename (main_input_filename);
  char *source_dir = xstrndup (main_input_filename,
			       source_base - main_input_filename);
  if (m_single_p && m_file)
    {
      const char *base = lbasename (m_file);
      directory = xstrndup (m_file, base - m_file);
      object = xstrdup (base);
    }
  else if (m_single_p)
    {
      /* The driver calls it -.o if the source is standard input.  */
      const char *base = *in_fnames[0] ? lbasename (in_fnames[0]) : "-";
      const char *dot = strrchr (base, '.');
      char *stem = xstrndup (base, dot && dot > base ? dot - base
						     : strlen (base));
      directory = xstrdup ("");
      object = concat (source_dir, stem, m_suffix, NULL);
      free (stem);
    }
  else
    {
      /* The name of a program is then the beginning of the name that dump
	 files have.  */
      const char *prefix = dump_dir_name ? dump_dir_name : "";
      const char *base = aux_base_name;
      if (*prefix && startswith (base, prefix))
	base += strlen (prefix);
      const char *prefix_base = lbasename (prefix);
      directory = xstrndup (prefix, prefix_base - prefix);
      object = concat (prefix_base, source_dir, base, dump_base_ext, NULL);
    }
  free (source_dir);
  char *real_directory = lrealpath (*directory ? directory : ".");
  char *path = concat (real_directory, "/", object, NULL);
  free (real_directory);
  free (directory);
  free (object);
  return path;
}

} // anon namespace

/* Write LIST to FILE, which may be a directory, or to standard output if it is
   NULL.  */

void
write_impacted_text (const impacted_text &list, const char *file)
{
  if (!file)
    {
      /* The assembler text may go there, too.  */
      if (asm_out_file)
	fflush (asm_out_file);
      write_impacted_list_to_stdout (list.text, list.length);
      return;
    }

  if (!impacted_list_in_directory_p (file))
    {
      if (!append_to_file (file, list.text, list.length))
	error ("cannot write the list of impacted functions to %qs: %m", file);
      return;
    }

  /* Each object has a list there.  A probe has none, and must not leave one
     that is taken for that of an object.  */
  compiler_output output;
  if (output.discarded_p ())
    return;
  char *object = output.object ();
  write_impacted_list_of (object, file, list.text, list.length);
  free (object);
}
