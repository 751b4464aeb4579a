/* Lines of C and C++ without comments, and directives among them.
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

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "source-internal.h"

const char *
source_directive (const char *text)
{
  text += strspn (text, " \t");
  size_t length = *text == '#' ? 1 : strncmp (text, "%:", 2) ? 0 : 2;
  return length ? text + length + strspn (text + length, " \t") : NULL;
}

bool
source_backslash_p (const char *text)
{
  size_t length = strlen (text);
  while (length > 0 && isspace ((unsigned char) text[length - 1]))
    length--;
  return length > 0 && text[length - 1] == '\\';
}

/* Return true if the backslash at the end of LINE, or a comment that goes on,
   makes the next line a part of a directive.  */

static bool
continued_p (const struct source_line *line)
{
  return line->comment_p || source_backslash_p (line->text);
}

/* What the end of a line leaves open.  */

struct open
{
  bool comment_p;
  bool line_comment_p;		/* A comment up to the end of the line, which a
				   backslash makes a longer one.  */
  char quote;			/* That of a string or character constant.  */
  char raw[24];			/* What ends a raw string, or empty.  */
};

/* Put the rest of a raw string at TEXT, which OPEN says the end of, to *TO, as
   an ordinary string.  Return what follows it.  */

static const char *
copy_raw (const char *text, char **to, struct open *open)
{
  const char *end = strstr (text, open->raw);
  const char *last = end ? end : text + strlen (text);
  *(*to)++ = '"';
  for (; text < last; text++)
    {
      if (*text == '"' || *text == '\\')
	*(*to)++ = '\\';
      *(*to)++ = *text;
    }
  *(*to)++ = '"';
  if (!end)
    return last;
  last += strlen (open->raw);
  open->raw[0] = '\0';
  return last;
}

/* Put the string or character constant at TEXT to *TO, which ends with the line
   unless a backslash says in OPEN that it goes on.  Return what follows it.  */

static const char *
copy_quoted (const char *text, char **to, struct open *open)
{
  size_t length = source_quoted_length (text);
  char quote = *text;
  memcpy (*to, text, length);
  *to += length;
  open->quote = '\0';
  if (text[length] == '\0' && source_backslash_p (text))
    {
      open->quote = quote;
      while ((*to)[-1] != '\\')
	--*to;
      (*to)[-1] = quote;
    }
  return text + length;
}

/* Set what ends the raw string with the quote at TEXT in OPEN, of which BEGIN to
   END stands before it, and return its first character; or null if it is
   none.  */

static const char *
raw_begin (const char *text, const char *begin, const char *end,
	   struct open *open)
{
  static const char prefixes[] = " R LR uR UR u8R ";
  const char *word = end;
  while (word > begin && source_word_char_p (word[-1]))
    word--;
  size_t length = strcspn (text + 1, "( )\\");
  if (*text != '"' || !source_word_in_p (word, end - word, prefixes)
      || text[1 + length] != '(' || length > 16)
    return NULL;
  open->raw[0] = ')';
  memcpy (open->raw + 1, text + 1, length);
  strcpy (open->raw + 1 + length, "\"");
  return text + length + 2;
}

/* Set LINE->code.  OPEN is what the line before it leaves open, and is set for
   the next line.  Return false if a comment ends that did not begin.  */

static bool
strip_comments (struct source_line *line, struct open *open)
{
  const char *text = line->text;
  /* Each character can take two, and a string its quotes.  */
  char *to = line->code = xmalloc (2 * strlen (text) + 4);
  char *start = to;
  bool ok = true;

  if (open->line_comment_p)
    {
      open->line_comment_p = source_backslash_p (text);
      text = "";
    }
  else if (*open->raw)
    text = copy_raw (text, &to, open);
  else if (open->quote)
    {
      /* The quote that is open begins it.  */
      char *rest = xasprintf ("%c%s", open->quote, text);
      text += copy_quoted (rest, &to, open) - rest - 1;
      free (rest);
    }
  for (;;)
    {
      bool blank_p = false;
      for (;; text++)
	{
	  if (open->comment_p)
	    {
	      text = strstr (text, "*/");
	      blank_p = true;
	      if (!text)
		{
		  *to = '\0';
		  return ok;
		}
	      open->comment_p = false;
	      text++;
	    }
	  else if (text[0] == '/' && text[1] == '*')
	    {
	      open->comment_p = true;
	      text++;
	    }
	  else if (isspace ((unsigned char) *text))
	    blank_p = true;
	  else
	    break;
	}
      if (text[0] == '/' && text[1] == '/')
	open->line_comment_p = source_backslash_p (text);
      if (*text == '\0' || (text[0] == '/' && text[1] == '/'))
	break;
      if (text[0] == '*' && text[1] == '/')
	ok = false;
      const char *raw = blank_p ? NULL : raw_begin (text, start, to, open);
      if (blank_p && to > start)
	*to++ = ' ';
      if (raw)
	text = copy_raw (raw, &to, open);
      else if (source_quoted_p (text, to > start ? to[-1] : '\0'))
	text = copy_quoted (text, &to, open);
      else
	*to++ = *text++;
    }
  *to = '\0';
  return ok;
}

bool
source_strip_lines (struct source_line *lines, size_t number, bool comment_p)
{
  bool begin_p = comment_p;
  struct open open = { .comment_p = comment_p };
  for (size_t i = 0; i < number; i++)
    {
      bool ended_p = !strip_comments (&lines[i], &open);
      lines[i].comment_p = open.comment_p;
      if (ended_p && !begin_p)
	{
	  for (size_t j = 0; j <= i; j++)
	    {
	      free (lines[j].code);
	      lines[j].code = NULL;
	    }
	  return false;
	}
      /* A comment began after all, or ended: it is known now.  */
      begin_p |= open.comment_p || strstr (lines[i].text, "*/");
    }
  return true;
}

/* Return true if TEXT looks like a line within a comment that has a star at
   the begin of each.  */

static bool
starred_p (const char *text)
{
  text += strspn (text, " \t");
  return (*text == '*'
	  && (text[1] == '\0' || isspace ((unsigned char) text[1])));
}

bool
source_starred_p (const struct source_line *lines, size_t number)
{
  /* One alone can go on with a product.  */
  bool starred = number > 1 && starred_p (lines[0].text);
  if (!starred)
    return false;
  for (size_t i = 0; i < number; i++)
    {
      const char *end = strstr (lines[i].text, "*/");
      const char *begin = strstr (lines[i].text, "/*");
      if (begin || end)
	return end && (!begin || end < begin);
      starred &= starred_p (lines[i].text);
    }
  return starred;
}

void
source_find_directives (struct source_line *lines, size_t number,
		 struct source_names **names)
{
  /* What begins before the first line and goes on after it is a macro.  */
  bool go_on_p = (number > 0 && !lines[0].comment_p
		  && continued_p (&lines[0]));
  enum source_kind kind = SOURCE_MACRO;
  const char *name = NULL;
  size_t first = 0;

  for (size_t i = 0; i < number; i++)
    {
      const char *code = lines[i].code;
      const char *directive = source_directive (code);
      if (directive && !(go_on_p && i > 0))
	{
	  code = directive;
	  size_t length = 0;
	  while (source_word_char_p (code[length]))
	    length++;
	  name = source_keep_name (names, code, length);
	  kind = SOURCE_DIRECTIVE;
	  if (!strcmp (name, "define") || !strcmp (name, "undef"))
	    {
	      kind = SOURCE_MACRO;
	      code += length + (code[length] == ' ');
	      length = 0;
	      while (source_word_char_p (code[length]))
		length++;
	      name = length ? source_keep_name (names, code, length) : NULL;
	    }
	  first = i;
	}
      else if (!go_on_p)
	continue;
      lines[i].kind = kind;
      lines[i].name = name;
      lines[i].first = first;
      lines[i].end_p = true;
      go_on_p = continued_p (&lines[i]);
    }
}
