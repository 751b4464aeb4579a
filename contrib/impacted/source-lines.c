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

/* Return true if the backslash at the end of LINE, or a comment that goes on,
   makes the next line a part of a directive.  */

static bool
continued_p (const struct source_line *line)
{
  size_t length = strlen (line->text);
  return line->comment_p || (length > 0 && line->text[length - 1] == '\\');
}

/* Set LINE->code.  *COMMENT_P says that it begins in a comment, and is set for
   the next line.  Return false if a comment ends that did not begin.  */

static bool
strip_comments (struct source_line *line, bool *comment_p)
{
  const char *text = line->text;
  char *to = line->code = xmalloc (strlen (text) + 1);
  char *start = to;
  bool ok = true;

  for (;;)
    {
      bool blank_p = false;
      for (;; text++)
	{
	  if (*comment_p)
	    {
	      text = strstr (text, "*/");
	      blank_p = true;
	      if (!text)
		{
		  *to = '\0';
		  return ok;
		}
	      *comment_p = false;
	      text++;
	    }
	  else if (text[0] == '/' && text[1] == '*')
	    {
	      *comment_p = true;
	      text++;
	    }
	  else if (isspace ((unsigned char) *text))
	    blank_p = true;
	  else
	    break;
	}
      if (*text == '\0' || (text[0] == '/' && text[1] == '/'))
	break;
      if (text[0] == '*' && text[1] == '/')
	ok = false;
      if (blank_p && to > start)
	*to++ = ' ';
      size_t length = 1;
      if (source_quoted_p (text, to > start ? to[-1] : '\0'))
	length = source_quoted_length (text);
      memcpy (to, text, length);
      to += length;
      text += length;
    }
  *to = '\0';
  return ok;
}

bool
source_strip_lines (struct source_line *lines, size_t number, bool comment_p)
{
  bool begin_p = comment_p;
  for (size_t i = 0; i < number; i++)
    {
      bool ended_p = !strip_comments (&lines[i], &comment_p);
      lines[i].comment_p = comment_p;
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
      begin_p |= comment_p || strstr (lines[i].text, "*/");
    }
  return true;
}

bool
source_starred_p (const char *text)
{
  text += strspn (text, " \t");
  return (*text == '*'
	  && (text[1] == '\0' || isspace ((unsigned char) text[1])));
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
      if (*code == '#' && !(go_on_p && i > 0))
	{
	  code += 1 + (code[1] == ' ');
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
