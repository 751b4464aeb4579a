/* What the tool prints.
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
#include <errno.h>
#include <fcntl.h>
#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "impacted.h"
#include "output.h"

/* What describes the JSON, and its version.  */

static const char json_schema[] = "impacted 2";

/* When there are colours.  */

static enum colour_when colour_when = COLOUR_AUTO;

void
set_colour (enum colour_when when)
{
  colour_when = when;
}

/* Return true if STREAM may have colours.  Standard output is asked for often,
   and stays what it is.  */

static bool
colour_p (FILE *stream)
{
  static int stdout_p = -1;
  if (colour_when != COLOUR_AUTO)
    return colour_when == COLOUR_ALWAYS;
  if (stream == stdout && stdout_p >= 0)
    return stdout_p;
  const char *no_color = getenv ("NO_COLOR");
  const char *term = getenv ("TERM");
  bool result = (isatty (fileno (stream)) && !(no_color && *no_color)
		 && term && strcmp (term, "dumb"));
  if (stream == stdout)
    stdout_p = result;
  return result;
}

void
put_colour (FILE *stream, enum colour colour)
{
  static const char *const codes[] = {
    [COLOUR_NONE] = "\33[0m",
    [COLOUR_HEADING] = "\33[1m",
    [COLOUR_NAME] = "\33[36m",
    [COLOUR_QUIET] = "\33[2m"
  };
  if (colour_p (stream))
    fputs (codes[colour], stream);
}

/* Put into *CHARACTER the first one of UTF-8 in the SIZE bytes at TEXT, which
   are not none.  Return its number of bytes, or 0 if there is none.  */

static size_t
read_character (const char *text, size_t size, unsigned *character)
{
  static const unsigned least[] = { 0, 0, 0x80, 0x800, 0x10000 };
  unsigned char first = *text;
  *character = first;
  if (first < 0x80)
    return 1;
  size_t length = (first >= 0xf8 ? 0 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3
		   : first >= 0xc0 ? 2 : 0);
  if (length == 0 || length > size)
    return 0;
  unsigned value = first & (0xff >> (length + 1));
  for (size_t i = 1; i < length; i++)
    {
      if ((text[i] & 0xc0) != 0x80)
	return 0;
      value = value << 6 | (text[i] & 0x3f);
    }
  *character = value;
  return (value < least[length] || value > 0x10ffff
	  || (value >= 0xd800 && value <= 0xdfff)) ? 0 : length;
}

/* Return true if CHARACTER does something in place of being shown: a control
   character, of C1 as well, or one that changes the direction of the text
   after it, so that a name looks like another one.  */

static bool
control_p (unsigned character)
{
  return (character < ' ' || (character >= 0x7f && character < 0xa0)
	  || character == 0x61c || character == 0x200e || character == 0x200f
	  || (character >= 0x202a && character <= 0x202e)
	  || (character >= 0x2066 && character <= 0x2069));
}

size_t
shown_length (const char *text)
{
  unsigned character;
  size_t length = read_character (text, strlen (text), &character);
  return length && !control_p (character) ? length : 0;
}

/* Return true if TEXT has ASCII alone, and no control character.  */

static bool
plain_p (const char *text)
{
  for (; *text; text++)
    if (*text < ' ' || *text > '~')
      return false;
  return true;
}

/* Put the SIZE bytes at TEXT on STREAM.  Those of characters that are in no
   text become octal escapes, and so do those that are no character; but
   newlines and tabs stay if LINES_P.  */

static void
put_visible (FILE *stream, const char *text, size_t size, bool lines_p)
{
  while (size)
    {
      unsigned character;
      size_t length = read_character (text, size, &character);
      bool shown_p = (length && (!control_p (character)
				 || (lines_p && (character == '\n'
						 || character == '\t'))));
      if (!length)
	length = 1;
      for (size_t i = 0; i < length; i++)
	if (shown_p)
	  putc (text[i], stream);
	else
	  fprintf (stream, "\\%03o", (unsigned char) text[i]);
      text += length;
      size -= length;
    }
}

char *
visible_text (const char *text)
{
  char *visible;
  size_t length;
  if (plain_p (text))
    return xstrdup (text);
  FILE *stream = open_text (&visible, &length);
  put_visible (stream, text, strlen (text), false);
  fclose (stream);
  return visible;
}

void
put_text (FILE *stream, const char *text)
{
  put_visible (stream, text, strlen (text), false);
}

char *
place_text (const struct place *place)
{
  if (!place->file)
    return xstrdup ("-");
  /* Each line of an answer has one, so this is no matter for xasprintf.  */
  char digits[3 * sizeof place->line + 1], *end = digits + sizeof digits;
  char *first = end;
  unsigned rest = place->line;
  do
    *--first = '0' + rest % 10;
  while (rest /= 10);
  size_t length = strlen (place->file);
  char *text = xmalloc (length + 1 + (end - first) + 1);
  memcpy (text, place->file, length);
  text[length] = ':';
  memcpy (text + length + 1, first, end - first);
  text[length + 1 + (end - first)] = '\0';
  return text;
}

/* True while a line of progress stands on the terminal.  */

static bool progress_p;

void
progress (const char *what, unsigned long long done)
{
  static struct timespec last;
  struct timespec now;
  if (!isatty (STDERR_FILENO) || clock_gettime (CLOCK_MONOTONIC, &now))
    return;
  if (!last.tv_sec)
    last = now;
  long elapsed = ((now.tv_sec - last.tv_sec) * 10
		  + (now.tv_nsec - last.tv_nsec) / 100000000);
  if (elapsed < 1)
    return;
  last = now;
  fflush (stderr);
  dprintf (STDERR_FILENO, "\r%llu %s", done, what);
  progress_p = true;
}

void
progress_end (void)
{
  if (progress_p)
    dprintf (STDERR_FILENO, "\r\33[K");
  progress_p = false;
}

/* Write the SIZE bytes at TEXT to standard error, as the stream without a
   COOKIE that messages go to.  Return how many were written, or 0.  */

static ssize_t
write_message (void *cookie __attribute__ ((unused)), const char *text,
	       size_t size)
{
  char *visible;
  size_t length, done = 0;
  FILE *stream = open_memstream (&visible, &length);
  if (!stream)
    return 0;
  put_visible (stream, text, size, true);
  fclose (stream);
  while (done < length)
    {
      ssize_t written = write (STDERR_FILENO, visible + done, length - done);
      if (written < 0 && errno != EINTR)
	break;
      done += written < 0 ? 0 : written;
    }
  free (visible);
  return done == length ? size : 0;
}

void
guard_messages (void)
{
  static char buffer[BUFSIZ];
  /* Where one of the three standard files is closed, the next file that is
     opened would take its place, and get the messages, say.  */
  for (int fd = 0; fd <= STDERR_FILENO; fd++)
    if (fcntl (fd, F_GETFD) < 0)
      open ("/dev/null", fd == STDOUT_FILENO ? O_RDONLY : O_WRONLY);

  cookie_io_functions_t functions = { .write = write_message };
  FILE *stream = fopencookie (NULL, "w", functions);
  if (!stream)
    error (STATUS_TROUBLE, errno, "standard error");
  setvbuf (stream, buffer, _IOLBF, sizeof buffer);
  stderr = stream;
}

void
begin_message (void)
{
  progress_end ();
  fprintf (stderr, "%s: ", program_invocation_short_name);
}

/* Return the JSON string TEXT, which is UTF-8, with escapes for what json-c
   leaves as it is and may do something to a terminal; or null if there is no
   such character.  */

static char *
escape_json (const char *text)
{
  char *escaped;
  size_t length;
  bool found_p = false;
  FILE *stream = open_text (&escaped, &length);
  while (*text)
    {
      unsigned character;
      size_t size = read_character (text, 4, &character);
      if (control_p (character))
	{
	  found_p = true;
	  fprintf (stream, "\\u%04x", character);
	}
      else
	fwrite (text, 1, size, stream);
      text += size;
    }
  fclose (stream);
  if (found_p)
    return escaped;
  free (escaped);
  return NULL;
}

/* Return TEXT as JSON, with what is not UTF-8 in it replaced.  */

static struct json_object *
json_text (const char *text)
{
  if (plain_p (text))
    return json_object_new_string (text);
  char *clean;
  size_t length;
  FILE *stream = open_text (&clean, &length);
  for (size_t left = strlen (text); left;)
    {
      unsigned character;
      size_t size = read_character (text, left, &character);
      if (size)
	fwrite (text, 1, size, stream);
      else
	fputs ("\357\277\275", stream);
      text += size ? size : 1;
      left -= size ? size : 1;
    }
  fclose (stream);
  struct json_object *string = json_object_new_string (clean);
  free (clean);
  char *escaped
    = escape_json (json_object_to_json_string_ext
		   (string, JSON_C_TO_STRING_NOSLASHESCAPE));
  if (escaped)
    json_object_set_serializer (string, json_object_userdata_to_json_string,
				escaped, json_object_free_userdata);
  return string;
}

void
json_add_text (struct json_object *object, const char *name, const char *text)
{
  json_object_object_add (object, name, text ? json_text (text) : NULL);
}

void
json_add_element (struct json_object *array, const char *text)
{
  json_object_array_add (array, json_text (text));
}

void
json_add_number (struct json_object *object, const char *name,
		 unsigned long long number)
{
  json_object_object_add (object, name, json_object_new_uint64 (number));
}

void
json_add_place (struct json_object *object, const struct place *place,
		const char *path)
{
  json_add_text (object, "path", path ? path : place->file);
  json_add_number (object, "line", place->line);
  json_add_number (object, "column", place->column);
  json_add_number (object, "last", place->last);
}

struct json_object *
json_answer (const char *command)
{
  struct json_object *object = json_object_new_object ();
  json_add_text (object, "schema", json_schema);
  json_add_text (object, "command", command);
  return object;
}

void
json_print (struct json_object *object)
{
  puts (json_object_to_json_string_ext (object, JSON_C_TO_STRING_PRETTY
					| JSON_C_TO_STRING_NOSLASHESCAPE));
  json_object_put (object);
}

void
json_print_line (struct json_object *object)
{
  puts (json_object_to_json_string_ext (object, JSON_C_TO_STRING_PLAIN
					| JSON_C_TO_STRING_NOSLASHESCAPE));
  json_object_put (object);
}

/* Whether it was said that what is printed is not all there.  */

static bool said_p;

int
finish_output (int status)
{
  if (fflush (stdout) || ferror (stdout))
    {
      error (0, errno, "standard output");
      said_p = true;
      return STATUS_TROUBLE;
    }
  return status;
}

void
check_output (void)
{
  if (!said_p && finish_output (STATUS_FOUND) != STATUS_FOUND)
    _exit (STATUS_TROUBLE);
}
