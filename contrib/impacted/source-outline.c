/* What of a piece of source is more than the code of functions.
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

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "source-internal.h"

/* Return true if the LENGTH bytes at TEXT are one of WORDS, which end with a
   null.  */

static bool
one_of_p (const char *text, size_t length, const char *const *words)
{
  for (; *words; words++)
    if (strlen (*words) == length && !strncmp (*words, text, length))
      return true;
  return false;
}

/* Words of types, which no parameter is called; and those after which a type
   is not complete.  */

static const char *const type_words[]
  = { "bool", "char", "double", "float", "int", "long", "short", "signed",
      "unsigned", "void", "_Bool", "_Complex", "restrict", "__restrict",
      "class", "const", "enum", "struct", "typename", "union", "volatile",
      NULL };
static const char *const incomplete_words[]
  = { "class", "const", "enum", "struct", "typename", "union", "volatile",
      "return", "operator", NULL };

/* A name of a parameter comes after a type and before the end of the parameter,
   but not in the value that it has by default.  */

char *
source_head_words (const char *head)
{
  char *words, last = '(';
  size_t length;
  bool whole_p = false;		/* The last word can be a whole type.  */
  unsigned depth = 0, value = 0;	/* Parentheses around it, and around the
				   value if it is one.  */
  FILE *stream = open_text (&words, &length);
  while (*(head += strspn (head, " ")))
    {
      size_t size = 0;
      while (source_word_char_p (head[size]))
	size++;
      const char *next = head + size + strspn (head + size, " ");
      bool word_p = size > 0, type_p = one_of_p (head, size, type_words);
      if (!word_p)
	size = source_quoted_p (head, last) ? source_quoted_length (head) : 1;
      depth += strchr ("([{", *head) != NULL;
      depth -= strchr (")]}", *head) && depth > 0;
      if (*head == '=' && value == 0)
	value = depth;
      else if (depth < value || (depth == value && *head == ','))
	value = 0;
      if (!(word_p && !type_p && value == 0 && strchr (",)[=", *next) && *next
	    && (whole_p || strchr ("*&>", last))))
	fprintf (stream, "%.*s ", (int) size, head);
      whole_p = word_p && !one_of_p (head, size, incomplete_words);
      last = head[size - 1];
      head += size;
    }
  fclose (stream);
  return words;
}

/* Return true if TEXT, which a brace follows, has the begin of a lambda.  */

static bool
lambda_p (const char *text)
{
  for (const char *at = text; (at = strchr (at, '[')); at++)
    {
      const char *before = at;
      while (before > text && before[-1] == ' ')
	before--;
      /* What else may be in brackets follows a name, or is a designator.  */
      if (before > text
	  && (source_word_char_p (before[-1]) || strchr (")]", before[-1])))
	continue;
      const char *end = strchr (at, ']');
      if (!end)
	return false;
      end += 1 + strspn (end + 1, " ");
      if (*end == '\0' || *end == '(' || *end == '<')
	return true;
    }
  return false;
}

/* Return true if the body of a function follows TEXT.  */

static bool
body_follows_p (const char *text)
{
  static const char last_words[] = " const noexcept volatile ";
  struct statement statement = source_judge (text, '{');
  if (lambda_p (text) || source_word_p (text, "operator"))
    return true;
  if (statement.kind != SOURCE_FUNCTION || statement.inner_p)
    return false;
  if (!source_word_in_p (text, strcspn (text, " "),
			 " struct union enum class "))
    return true;
  /* The head of a type may have parentheses in it, and does not end so.  */
  size_t length = strlen (text), word = 0;
  while (length > 0 && text[length - 1] == ' ')
    length--;
  while (word < length && source_word_char_p (text[length - word - 1]))
    word++;
  return (length > 0
	  && (strchr (")&", text[length - 1])
	      || source_word_in_p (text + length - word, word, last_words)));
}

/* Return what follows the brace at TEXT and all that is in it.  */

static const char *
after_braces (const char *text)
{
  unsigned depth = 0;
  char last = '\0';
  while (*text)
    {
      depth += *text == '{';
      depth -= *text == '}';
      size_t length
	= source_quoted_p (text, last) ? source_quoted_length (text) : 1;
      last = *text;
      text += length;
      if (depth == 0)
	break;
    }
  return text;
}

size_t
source_head_length (const char *head)
{
  unsigned depth = 0;
  bool pair_p = false;
  const char *at = head;
  for (; *at; at++)
    {
      depth += *at == '(';
      depth -= *at == ')' && depth > 0;
      pair_p |= *at == ')' && depth == 0;
      if (pair_p && depth == 0 && *at == ':' && at[1] != ':' && at[-1] != ':')
	break;
    }
  return at - head;
}

/* What stands for a body.  */

enum { BODY = '\n' };

char *
source_outline (const char *text)
{
  char *outline, last = '\0';
  size_t length, room = strlen (text) + 1, used = 0;
  unsigned parens = 0;
  bool after_body_p = false;
  char *part = xcalloc (room, 1);	/* Since the last end of something.  */
  FILE *stream = open_text (&outline, &length);
  while (*text)
    {
      size_t size = source_quoted_p (text, last) ? source_quoted_length (text)
		    : 1;
      part[used] = '\0';
      const char *begin = part + strspn (part, " ");
      bool more_p = after_body_p && (*begin == '\0' || *begin == ',');
      if (*text == '{' && (more_p || body_follows_p (begin)) && parens == 0)
	{
	  if (!more_p)
	    {
	      part[begin - part + source_head_length (begin)] = '\0';
	      char *words = (lambda_p (begin) ? xstrdup (begin)
			     : source_head_words (begin));
	      fprintf (stream, "%s%c", words, BODY);
	      free (words);
	    }
	  text = after_braces (text);
	  used = 0;
	  last = '}';
	  after_body_p = true;
	  continue;
	}
      if (*text == '{' && parens > 0)
	{
	  size = after_braces (text) - text;
	  if (lambda_p (begin))
	    {
	      text += size;
	      continue;
	    }
	}
      parens += *text == '(';
      parens -= *text == ')' && parens > 0;
      memcpy (part + used, text, size);
      used += size;
      last = *text;
      text += size;
      bool access_p = (last == ':'
		       && source_word_in_p (begin, strcspn (begin, ": "),
					    " public private protected "));
      if (parens == 0 && (strchr ("{};", last) || access_p))
	{
	  fprintf (stream, "%.*s", (int) used, part);
	  used = 0;
	  after_body_p = false;
	}
    }
  fprintf (stream, "%.*s", (int) used, part);
  fclose (stream);
  free (part);
  return outline;
}

const char *
source_outline_rest (const char *outline)
{
  const char *body = strchr (outline, BODY);
  return body ? body + 1 + strspn (body + 1, " ;") : "";
}

size_t
source_lead_length (const char *text)
{
  size_t length = 0;
  while (source_word_char_p (text[length]))
    length++;
  size_t parens = length + strspn (text + length, " ");
  if (length == 0 || text[parens] != '(')
    return 0;
  unsigned depth = 0;
  const char *at = text + parens;
  while (*at)
    {
      depth += *at == '(';
      depth -= *at == ')';
      at += source_quoted_p (at, '\0') ? source_quoted_length (at) : 1;
      if (depth == 0)
	break;
    }
  const char *next = at + strspn (at, " ");
  return source_word_char_p (*next) || *next == '*' ? at - text : 0;
}
