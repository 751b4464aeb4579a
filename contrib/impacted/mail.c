/* Patches in mails.
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

/* git mailsplit makes a file of each mail, and git mailinfo one of each patch,
   decoded.  Mails that are not encoded are read without git: text around a
   patch is passed over.  */

#include <errno.h>
#include <error.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "impacted.h"
#include "mail.h"

/* Return true if the LENGTH bytes at LINE begin with PREFIX, whatever the case
   of their letters.  */

static bool
begins_p (const char *line, size_t length, const char *prefix)
{
  size_t size = strlen (prefix);
  return length >= size && !strncasecmp (line, prefix, size);
}

/* Return true if the LENGTH bytes at FIELD name an encoding that has to be
   decoded, whatever the case of its letters.  */

static bool
encoding_p (const char *field, size_t length)
{
  for (; length; field++, length--)
    if (begins_p (field, length, "base64")
	|| begins_p (field, length, "quoted-"))
      return true;
  return false;
}

bool
mail_encoded_p (const char *text, size_t length)
{
  const char *end = text + length;
  bool header_p = true;
  while (text < end)
    {
      const char *newline = memchr (text, '\n', end - text);
      size_t size = (newline ? newline : end) - text;
      const char *next = newline ? newline + 1 : end;
      if (size > 0 && text[size - 1] == '\r')
	size--;
      /* A part of a mail has a header of its own, after its boundary.  */
      if (begins_p (text, size, "From ")
	  || (size > 2 && text[0] == '-' && text[1] == '-'
	      && begins_p (next, end - next, "Content-")))
	header_p = true;
      else if (size == 0)
	header_p = false;
      else if (header_p
	       && begins_p (text, size, "Content-Transfer-Encoding:"))
	{
	  /* A line that begins with a blank goes on with the one before.  */
	  while (next < end && (*next == ' ' || *next == '\t'))
	    {
	      newline = memchr (next, '\n', end - next);
	      next = newline ? newline + 1 : end;
	    }
	  if (encoding_p (text, next - text))
	    return true;
	}
      text = next;
    }
  return false;
}

/* The work on the mails of one file.  */

struct decoding
{
  const char *name;		/* That of the file.  */
  char *folder;			/* For what is made of it.  */
  char *mails;			/* Files in FOLDER: all of them,  */
  char *message;		/* and the text and the patch of one.  */
  char *patch;
};

/* Run git with WORDS, whose standard input is the file INPUT if that is not
   null.  DECODING says for what.  Return false after a message.  */

static bool
run_git (const struct decoding *decoding, char *const *words,
	 const char *input)
{
  static char git[] = "git";
  posix_spawn_file_actions_t actions;
  pid_t child;
  int status;
  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_addopen (&actions, STDIN_FILENO,
				    input ? input : "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null",
				    O_WRONLY, 0);
  int code = posix_spawnp (&child, git, &actions, NULL, words, environ);
  posix_spawn_file_actions_destroy (&actions);
  if (code)
    error (0, code, "%s: the mail is encoded, and git, which decodes it,"
	   " cannot be run: install git, or save the mail decoded",
	   decoding->name);
  else if (waitpid (child, &status, 0) != child || status != 0)
    {
      error (0, 0, "%s: git %s failed: save the mail decoded", decoding->name,
	     words[1]);
      return false;
    }
  return code == 0;
}

/* Write the LENGTH bytes at TEXT to the file with all mails.  Return false
   after a message.  */

static bool
write_mails (const struct decoding *decoding, const char *text, size_t length)
{
  FILE *stream = fopen (decoding->mails, "w");
  bool ok = stream && fwrite (text, 1, length, stream) == length;
  if ((stream && fclose (stream)) || !ok)
    {
      error (0, errno, "%s", decoding->mails);
      return false;
    }
  return true;
}

/* Append what git mailinfo makes of MAIL to STREAM.  Return false after a
   message.  */

static bool
decode_one (const struct decoding *decoding, const char *mail, FILE *stream)
{
  static char git[] = "git", info[] = "mailinfo", plain[] = "-n";
  static char whole[] = "--no-scissors";
  char *const words[] = { git, info, plain, whole, decoding->message,
			  decoding->patch, NULL };
  if (!run_git (decoding, words, mail))
    return false;
  FILE *from = fopen (decoding->patch, "r");
  char buffer[4096];
  size_t got;
  if (!from)
    {
      error (0, errno, "%s", decoding->patch);
      return false;
    }
  while ((got = fread (buffer, 1, sizeof buffer, from)) > 0)
    fwrite (buffer, 1, got, stream);
  bool ok = !ferror (from);
  fclose (from);
  unlink (decoding->message);
  unlink (decoding->patch);
  return ok;
}

/* Append what all mails of DECODING have to STREAM.  Return false after a
   message.  */

static bool
decode_all (const struct decoding *decoding, FILE *stream)
{
  static char git[] = "git", split[] = "mailsplit", single[] = "-b";
  char *to = xasprintf ("-o%s", decoding->folder);
  char *const words[] = { git, split, single, to, decoding->mails, NULL };
  bool ok = run_git (decoding, words, NULL);
  free (to);
  for (unsigned i = 1; ; i++)
    {
      char *mail = xasprintf ("%s/%04u", decoding->folder, i);
      bool last_p = access (mail, F_OK) != 0;
      ok = ok && (last_p || decode_one (decoding, mail, stream));
      unlink (mail);
      free (mail);
      if (last_p)
	return ok;
    }
}

char *
mail_decode (const char *name, const char *text, size_t length, size_t *size)
{
  const char *temporary = getenv ("TMPDIR");
  if (!temporary || *temporary == '\0')
    temporary = "/tmp";
  struct decoding decoding = {
    .name = name,
    .folder = xasprintf ("%s/impacted.XXXXXX", temporary)
  };
  char *result = NULL;
  *size = 0;
  if (!mkdtemp (decoding.folder))
    {
      error (0, errno, "%s", temporary);
      free (decoding.folder);
      return NULL;
    }
  decoding.mails = xasprintf ("%s/mails", decoding.folder);
  decoding.message = xasprintf ("%s/message", decoding.folder);
  decoding.patch = xasprintf ("%s/patch", decoding.folder);
  FILE *stream = open_text (&result, size);
  bool ok = (write_mails (&decoding, text, length)
	     && decode_all (&decoding, stream));
  fclose (stream);
  unlink (decoding.mails);
  unlink (decoding.message);
  unlink (decoding.patch);
  rmdir (decoding.folder);
  free (decoding.mails);
  free (decoding.message);
  free (decoding.patch);
  free (decoding.folder);
  if (!ok)
    {
      free (result);
      result = NULL;
    }
  return result;
}
