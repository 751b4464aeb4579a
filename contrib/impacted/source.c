/* What lines of C and C++ are about.
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

/* This is no parser of C: it sees a piece of a file, which begins and ends
   anywhere.  It only has to tell a reader what a change is about that no
   record of the compiler speaks of; so whatever is not understood is called a
   declaration, and nothing is left out.

   Stage 1 takes comments away and finds directives.  Stage 2 splits what is
   left into the statements that are outside of all braces, and says what each
   one is.  */

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "source.h"

/* Names live in a list of blocks.  */

struct source_names
{
  struct source_names *next;
  char text[];
};

static const char *
keep_name (struct source_names **names, const char *text, size_t length)
{
  struct source_names *name = xmalloc (sizeof *name + length + 1);
  memcpy (name->text, text, length);
  name->text[length] = '\0';
  name->next = *names;
  *names = name;
  return name->text;
}

bool
source_word_char_p (char c)
{
  return isalnum ((unsigned char) c) || c == '_' || c == '$' || (c & 0x80);
}

/* Return the length of the string or character constant at TEXT.  */

static size_t
quoted_length (const char *text)
{
  size_t i = 1;
  while (text[i] && text[i] != *text)
    i += text[i] == '\\' && text[i + 1] ? 2 : 1;
  return i + (text[i] != '\0');
}

/* Return true if there is a string or a character constant at TEXT; LAST is
   what stands before it.  An apostrophe in a number is not one.  */

static bool
quoted_p (const char *text, char last)
{
  return *text == '"' || (*text == '\'' && !isdigit ((unsigned char) last));
}

/* Return true if the backslash at the end of TEXT makes the next line a part
   of it.  */

static bool
continued_p (const char *text)
{
  size_t length = strlen (text);
  return length > 0 && text[length - 1] == '\\';
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
      if (quoted_p (text, to > start ? to[-1] : '\0'))
	length = quoted_length (text);
      memcpy (to, text, length);
      to += length;
      text += length;
    }
  *to = '\0';
  return ok;
}

/* Stage 1 for the NUMBER lines at LINES, which begin in a comment if
   COMMENT_P.  Return false if they do begin in one although not COMMENT_P.  */

static bool
strip_lines (struct source_line *lines, size_t number, bool comment_p)
{
  bool begin_p = comment_p;
  for (size_t i = 0; i < number; i++)
    {
      bool ended_p = !strip_comments (&lines[i], &comment_p);
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

/* Return true if TEXT looks like a line within a comment that has a star at
   the begin of each.  */

static bool
starred_p (const char *text)
{
  text += strspn (text, " \t");
  return (*text == '*'
	  && (text[1] == '\0' || isspace ((unsigned char) text[1])));
}

/* Set KIND, NAME and FIRST of those of the NUMBER lines at LINES that are of a
   directive.  */

static void
find_directives (struct source_line *lines, size_t number,
		 struct source_names **names)
{
  /* What begins before the first line and goes on after it is a macro.  */
  bool go_on_p = number > 0 && continued_p (lines[0].text);
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
	  name = keep_name (names, code, length);
	  kind = SOURCE_DIRECTIVE;
	  if (!strcmp (name, "define") || !strcmp (name, "undef"))
	    {
	      kind = SOURCE_MACRO;
	      code += length + (code[length] == ' ');
	      length = 0;
	      while (source_word_char_p (code[length]))
		length++;
	      name = length ? keep_name (names, code, length) : NULL;
	    }
	  first = i;
	}
      else if (!go_on_p)
	continue;
      lines[i].kind = kind;
      lines[i].name = name;
      lines[i].first = first;
      lines[i].end_p = true;
      go_on_p = continued_p (lines[i].text);
    }
}

/* Return true if the LENGTH bytes at WORD are one of the words in LIST, each
   of which stands between blanks.  */

static bool
word_in_p (const char *word, size_t length, const char *list)
{
  for (const char *at = list + 1; *at; at += strcspn (at, " ") + 1)
    if (strcspn (at, " ") == length && !strncmp (at, word, length))
      return true;
  return false;
}

/* What a statement is, as far as it can be told from its text up to a brace or
   to its end.  NAME lives in that text.  */

struct statement
{
  enum source_kind kind;
  const char *name;
  size_t name_length;
  bool transparent_p;		/* A namespace or the like.  */
  bool inner_p;			/* Only the body of a function has it.  */
};

/* Return what the statement with TEXT is, which END follows: a brace or a
   semicolon.  */

static struct statement
judge (const char *text, char end)
{
  struct statement statement = { SOURCE_DECLARATION, NULL, 0, false, false };
  const char *word = NULL, *tag = NULL;
  size_t word_length = 0, tag_length = 0;
  bool first_p = true, typedef_p = false, type_p = false, paren_p = false;
  bool named_p = false, extern_p = false, tag_next_p = false;

  for (const char *at = text; *at && !named_p;)
    {
      if (quoted_p (at, '\0'))
	{
	  if (extern_p && end == '{')
	    statement.transparent_p = true;
	  at += quoted_length (at);
	}
      else if (source_word_char_p (*at))
	{
	  size_t length = 1;
	  while (source_word_char_p (at[length]))
	    length++;
	  if (word_in_p (at, length, " __attribute__ __attribute __declspec"
			 " alignas _Alignas template asm __asm__ requires "))
	    {
	      /* Pass over what stands in parentheses or angles.  */
	      at += length;
	      at += *at == ' ';
	      int depth = 0;
	      if (*at == '(' || *at == '<')
		do
		  {
		    depth += *at == '(' || *at == '<';
		    depth -= *at == ')' || *at == '>';
		    at++;
		  }
		while (*at && depth > 0);
	      continue;
	    }
	  if (first_p && word_in_p (at, length, " namespace "))
	    statement.transparent_p = end == '{';
	  else if (first_p && word_in_p (at, length, " if for while switch do"
					 " else return goto case default break"
					 " continue "))
	    statement.inner_p = true;
	  else if (word_in_p (at, length, " typedef using "))
	    typedef_p = true;
	  else if (word_in_p (at, length, " struct union enum class "))
	    {
	      type_p |= !paren_p;
	      tag_next_p = tag == NULL;
	    }
	  else if (word_in_p (at, length, " extern "))
	    extern_p = true;
	  else
	    {
	      if (tag_next_p)
		tag = at, tag_length = length;
	      tag_next_p = false;
	      word = at, word_length = length;
	    }
	  if (!word_in_p (at, length, " static inline const volatile extern"
			  " __inline __inline__ constexpr "))
	    first_p = false;
	  at += length;
	}
      else if (*at == '(')
	{
	  paren_p = true;
	  /* A pointer to a function has its name in parentheses.  */
	  if (at[1] != '*' && word && !typedef_p)
	    named_p = true;
	  at++;
	}
      else if (*at == '=' || (*at == '[' && at[1] != '[') || *at == ',')
	{
	  /* A variable; but `:' and `,' stand in the head of a class too.  */
	  if (*at != ',' || !type_p || end != '{')
	    named_p = word != NULL && !typedef_p;
	  paren_p |= *at == '=';
	  if (*at == '=' && end == '{')
	    {
	      statement.name = word;
	      statement.name_length = word_length;
	      return statement;
	    }
	  at++;
	}
      else
	at++;
    }

  statement.name = word;
  statement.name_length = word_length;
  if (typedef_p)
    {
      statement.kind = SOURCE_TYPE;
      if (end == '{' && tag)
	statement.name = tag, statement.name_length = tag_length;
    }
  else if (type_p && !paren_p
	   && (end == '{' || (tag && word == tag && end == ';')))
    {
      statement.kind = SOURCE_TYPE;
      statement.name = tag;
      statement.name_length = tag_length;
    }
  else if (end == '{' && !statement.transparent_p)
    {
      const char *equals = strchr (text, '=');
      if ((paren_p && (!equals || equals > strchr (text, '(')))
	  || *text == '\0')
	statement.kind = SOURCE_FUNCTION;
    }
  if (statement.inner_p)
    statement.name = NULL;
  return statement;
}

/* What stage 2 knows at a place.  */

struct splitter
{
  struct source_line *lines;
  struct source_names **names;
  char *text;			/* Of the statement so far.  */
  size_t length;
  size_t room;
  size_t first;			/* Line where it begins, or SIZE_MAX.  */
  size_t at;			/* The current line.  */
  struct statement statement;	/* Once a brace was seen.  */
  const char *name;		/* Of that.  */
  bool judged_p;
  bool any_p;			/* There was something before it.  */
  bool headless_p;		/* It begins with a brace.  */
  bool members_p;		/* What begins before the first line is a
				   class.  */
  unsigned depth;		/* Of braces.  */
  unsigned parens;		/* Outside of braces.  */
  unsigned transparent;		/* Open namespaces.  */
  size_t hidden;		/* So many lines are of something that begins
				   before the first one.  */
  char hidden_end;		/* What follows its last brace.  */
};

/* Find out what the statement of SPLITTER is, which END follows.  */

static void
judge_now (struct splitter *splitter, char end)
{
  if (splitter->judged_p)
    return;
  splitter->statement = judge (splitter->length ? splitter->text : "", end);
  splitter->judged_p = true;
  splitter->name = NULL;
  if (splitter->statement.name)
    splitter->name = keep_name (splitter->names, splitter->statement.name,
				splitter->statement.name_length);
}

/* End the statement of SPLITTER in the current line.  */

static void
end_statement (struct splitter *splitter)
{
  if (splitter->first != SIZE_MAX)
    {
      judge_now (splitter, ';');
      for (size_t i = splitter->first; i <= splitter->at; i++)
	if (*splitter->lines[i].code
	    && splitter->lines[i].kind == SOURCE_NOTHING)
	  {
	    splitter->lines[i].kind = splitter->statement.kind;
	    splitter->lines[i].name = splitter->name;
	    splitter->lines[i].first = splitter->first;
	  }
    }
  splitter->first = SIZE_MAX;
  splitter->length = 0;
  if (splitter->text)
    *splitter->text = '\0';
  splitter->judged_p = false;
  splitter->headless_p = false;
  splitter->any_p = true;
  splitter->parens = 0;
}

/* Note that all lines up to the current one of SPLITTER are of something that
   begins before the first one; END follows its last brace, if that was
   seen.  */

static void
hide_lines (struct splitter *splitter, char end)
{
  splitter->hidden = splitter->at + 1;
  splitter->hidden_end = end;
}

/* Add the LENGTH bytes at TEXT to the statement of SPLITTER.  Its begin says
   what it is, so that the rest of a very long one is not needed.  */

static void
add_text (struct splitter *splitter, const char *text, size_t length)
{
  enum { ENOUGH = 2000 };
  if (splitter->first == SIZE_MAX)
    splitter->first = splitter->at;
  if (splitter->judged_p || splitter->length + length > ENOUGH)
    return;
  if (splitter->length + length + 2 > splitter->room)
    {
      splitter->room = 2 * (splitter->length + length) + 80;
      splitter->text = xreallocarray (splitter->text, splitter->room, 1);
    }
  memcpy (splitter->text + splitter->length, text, length);
  splitter->length += length;
  splitter->text[splitter->length] = '\0';
}

/* Return true if what SPLITTER has read of a statement says who may use the
   members of a class.  */

static bool
access_p (const struct splitter *splitter)
{
  size_t length = splitter->length;
  while (length > 0 && splitter->text[length - 1] == ' ')
    length--;
  return (length > 0
	  && word_in_p (splitter->text, length, " public private protected "));
}

/* Take the closing brace at TEXT into SPLITTER.  */

static void
close_brace (struct splitter *splitter, const char *text)
{
  char next = text[1] == ' ' ? text[2] : text[1];
  if (splitter->depth > 0)
    {
      if (--splitter->depth > 0)
	return;
      if (splitter->headless_p)
	hide_lines (splitter, next);
      if (splitter->statement.kind == SOURCE_FUNCTION)
	end_statement (splitter);
    }
  else if (splitter->transparent > 0)
    {
      end_statement (splitter);
      splitter->transparent--;
    }
  else
    {
      if (splitter->first == SIZE_MAX)
	splitter->first = splitter->at;
      end_statement (splitter);
      hide_lines (splitter, next);
    }
}

/* Split the line that SPLITTER is at.  */

static void
split_line (struct splitter *splitter)
{
  const char *text = splitter->lines[splitter->at].code;
  while (*text)
    {
      size_t length = 1;
      if (quoted_p (text, '\0'))
	length = quoted_length (text);
      else if (source_word_char_p (*text))
	while (source_word_char_p (text[length]) || text[length] == '\'')
	  length++;

      if (*text == '{')
	{
	  if (splitter->depth == 0 && !splitter->judged_p)
	    {
	      add_text (splitter, "", 0);
	      judge_now (splitter, '{');
	      /* What this is the brace of may be before the first line.  */
	      splitter->headless_p = splitter->length == 0 && !splitter->any_p;
	      if (splitter->statement.inner_p)
		hide_lines (splitter, '\0');
	      if (splitter->statement.transparent_p)
		{
		  end_statement (splitter);
		  splitter->transparent++;
		  text++;
		  continue;
		}
	    }
	  splitter->depth++;
	}
      else if (*text == '}')
	close_brace (splitter, text);
      else if (splitter->depth == 0)
	{
	  if (*text == ';' && splitter->parens == 0)
	    {
	      if (splitter->first != SIZE_MAX)
		end_statement (splitter);
	    }
	  else if (*text == ':' && access_p (splitter))
	    {
	      splitter->members_p = true;
	      end_statement (splitter);
	    }
	  else if (*text != ' ' || splitter->first != SIZE_MAX)
	    {
	      splitter->parens += *text == '(';
	      splitter->parens -= *text == ')' && splitter->parens > 0;
	      add_text (splitter, text, length);
	    }
	}
      text += length;
    }
  if (splitter->first != SIZE_MAX && splitter->depth == 0)
    add_text (splitter, " ", 1);
}

/* Return how many of the NUMBER lines at LINES are of something that begins
   before the first one and has the head HEADING: all that are indented.  */

static size_t
indented_lines (const struct source_line *lines, size_t number,
		const char *heading)
{
  size_t count = 0;
  if (!heading || *heading == '\0')
    return 0;
  for (size_t i = 0; i < number; i++)
    if (lines[i].kind != SOURCE_MACRO && lines[i].kind != SOURCE_DIRECTIVE
	&& *lines[i].code)
      {
	if (*lines[i].text == '}')
	  return i + 1;
	if (*lines[i].text != '{' && !isspace ((unsigned char) *lines[i].text))
	  break;
	count = i + 1;
      }
  return count;
}

/* Say of the COUNT hidden lines at LINES what they are of, by HEADING or by
   END, which follows their last brace.  */

static void
set_hidden (struct source_line *lines, size_t count, const char *heading,
	    char end, struct source_names **names)
{
  struct statement statement
    = { end && end != '}' ? SOURCE_TYPE : SOURCE_FUNCTION,
	NULL, 0, false, false };
  const char *name = NULL;
  size_t length = heading ? strcspn (heading, "{") : 0;
  if (length > 0
      && word_in_p (heading, strcspn (heading, ": "),
		    " public private protected "))
    statement.kind = SOURCE_TYPE;
  else if (length > 0)
    {
      char *text = xstrndup (heading, length);
      statement = judge (text, '{');
      if (statement.name)
	name = keep_name (names, statement.name, statement.name_length);
      free (text);
    }
  for (size_t i = 0; i < count; i++)
    if (*lines[i].code && lines[i].kind != SOURCE_MACRO
	&& lines[i].kind != SOURCE_DIRECTIVE
	&& !(lines[i].kind == SOURCE_FUNCTION && lines[i].name
	     && lines[lines[i].first].text[0] != ' '
	     && lines[lines[i].first].text[0] != '\t'))
      {
	lines[i].kind = statement.kind;
	lines[i].name = name;
	lines[i].first = SIZE_MAX;
      }
}

struct source_names *
source_read (struct source_line *lines, size_t number, const char *heading)
{
  struct source_names *names = NULL;
  struct splitter splitter
    = { .lines = lines, .names = &names, .first = SIZE_MAX };

  if (number > 0 && starred_p (lines[0].text))
    strip_lines (lines, number, true);
  else if (!strip_lines (lines, number, false))
    strip_lines (lines, number, true);
  for (size_t i = 0; i < number; i++)
    {
      const char *code = lines[i].code;
      size_t length = strlen (code);
      lines[i].kind = SOURCE_NOTHING;
      lines[i].name = NULL;
      lines[i].first = SIZE_MAX;
      lines[i].end_p = (lines[i].text[strspn (lines[i].text, " \t")] == '\0'
			|| (length > 0 && strchr (";}{:", code[length - 1])));
    }
  find_directives (lines, number, &names);

  for (size_t i = 0; i < number; i++)
    if (lines[i].kind == SOURCE_NOTHING)
      {
	splitter.at = i;
	split_line (&splitter);
      }
  if (number > 0)
    {
      splitter.at = number - 1;
      if (splitter.headless_p)
	hide_lines (&splitter, '\0');
      end_statement (&splitter);
    }
  size_t hidden = indented_lines (lines, number, heading);
  if (hidden < splitter.hidden)
    hidden = splitter.hidden;
  if (splitter.members_p)
    {
      splitter.hidden_end = ';';
      if (splitter.hidden == 0)
	hidden = number;
    }
  if (hidden > 0)
    set_hidden (lines, hidden, splitter.members_p ? NULL : heading,
		splitter.hidden_end, &names);
  free (splitter.text);
  return names;
}

void
source_free (struct source_line *lines, size_t number,
	     struct source_names *names)
{
  for (size_t i = 0; i < number; i++)
    free (lines[i].code);
  while (names)
    {
      struct source_names *next = names->next;
      free (names);
      names = next;
    }
}

char *
source_head_name (const char *text)
{
  char *head = xstrndup (text, strcspn (text, "{"));
  struct statement statement = judge (head, '{');
  char *name = NULL;
  if (statement.kind == SOURCE_FUNCTION && statement.name
      && !statement.inner_p)
    name = xstrndup (statement.name, statement.name_length);
  free (head);
  return name;
}

bool
source_names_p (const char *text, const char *name)
{
  bool mangled_p = !strncmp (name, "_Z", 2), macro_p = false;
  size_t name_length = strcspn (name, mangled_p ? "" : ".");

  if (mangled_p && (strstr (text, "operator") || strchr (text, '[')))
    return true;
  for (const char *at = text; *at;)
    {
      size_t length = 1;
      if (!source_word_char_p (*at))
	{
	  at++;
	  continue;
	}
      bool upper_p = true;
      while (source_word_char_p (at[length]))
	length++;
      for (size_t i = 0; i < length; i++)
	upper_p &= !islower ((unsigned char) at[i]);
      if (length == name_length && !strncmp (at, name, length))
	return true;
      if (mangled_p)
	{
	  char *part = xasprintf ("%zu%.*s", length, (int) length, at);
	  bool found_p = strstr (name, part) != NULL;
	  free (part);
	  if (found_p)
	    return true;
	}
      /* A macro may make a name of another one.  */
      if (macro_p && length > 1)
	{
	  char *part = xstrndup (at, length);
	  bool found_p = strstr (name, part) != NULL;
	  free (part);
	  if (found_p)
	    return true;
	}
      at += length;
      macro_p |= upper_p && at[strspn (at, " ")] == '(';
    }
  /* Or of one on a later line.  */
  return macro_p && !strchr (text, ')');
}
