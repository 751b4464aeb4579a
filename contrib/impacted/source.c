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

   Stage 1, source-lines.c, takes comments away and finds directives.  Stage 2
   splits what is left into the statements that are outside of all braces;
   source-judge.c says what each one is, and source-outline.c what of it is more
   than the code of functions.  */

#include <ctype.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "source-internal.h"

/* Names live in a list of blocks.  */

struct source_names
{
  struct source_names *next;
  char text[];
};

const char *
source_keep_name (struct source_names **names, const char *text,
		  size_t length)
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

size_t
source_quoted_length (const char *text)
{
  size_t i = 1;
  while (text[i] && text[i] != *text)
    i += text[i] == '\\' && text[i + 1] ? 2 : 1;
  return i + (text[i] != '\0');
}

bool
source_quoted_p (const char *text, char last)
{
  return *text == '"' || (*text == '\'' && !isdigit ((unsigned char) last));
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
  unsigned value;		/* Braces of a value in parentheses.  */
  unsigned transparent;		/* Open namespaces.  */
  bool whole_p;			/* The lines are a whole file.  */
  struct branch
  {
    unsigned depth;
    unsigned parens;
    unsigned transparent;
  } *branches;			/* What was open at each #if that is open.  */
  size_t num_branches;
  size_t branches_room;
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
  splitter->statement = source_judge (splitter->length ? splitter->text : "", end);
  splitter->judged_p = true;
  splitter->name = NULL;
  if (splitter->statement.name)
    splitter->name = source_keep_name (splitter->names, splitter->statement.name,
			  splitter->statement.name_length);
}

/* End the statement of SPLITTER in the current line.  */

static void
end_statement (struct splitter *splitter)
{
  if (splitter->first != SIZE_MAX)
    {
      judge_now (splitter, ';');
      /* Within a function, that is a call.  */
      if (splitter->statement.kind == SOURCE_CALL && !splitter->whole_p
	  && strchr (" \t", *splitter->lines[splitter->first].text))
	splitter->statement.kind = SOURCE_DECLARATION;
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
  splitter->parens = splitter->value = 0;
}

/* Note that all lines up to the current one of SPLITTER are of something that
   begins before the first one; END follows its last brace, if that was
   seen.  */

static void
hide_lines (struct splitter *splitter, char end)
{
  if (splitter->whole_p)
    return;
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
	  && source_word_in_p (splitter->text, length, " public private protected "));
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

/* Take the directive at the current line of SPLITTER into account: what is open
   after one branch of a condition is what is open after each of them, so that
   only one counts.  */

static void
pass_directive (struct splitter *splitter)
{
  const struct source_line *line = &splitter->lines[splitter->at];
  if (line->kind != SOURCE_DIRECTIVE || line->first != splitter->at)
    return;
  if (!strncmp (line->name, "if", 2))
    {
      grow_array (&splitter->branches, &splitter->branches_room,
		  splitter->num_branches, sizeof *splitter->branches);
      splitter->branches[splitter->num_branches++] = (struct branch) {
	splitter->depth, splitter->parens, splitter->transparent
      };
    }
  else if (splitter->num_branches == 0)
    return;
  else if (!strcmp (line->name, "endif"))
    splitter->num_branches--;
  else if (!strncmp (line->name, "el", 2))
    {
      const struct branch *branch
	= &splitter->branches[splitter->num_branches - 1];
      splitter->depth = branch->depth;
      splitter->parens = branch->parens;
      splitter->transparent = branch->transparent;
    }
}

/* Return true if C opens the brace of a value in the head that SPLITTER reads: in
   its parentheses, or in what a constructor initializes.  */

static bool
value_begins_p (const struct splitter *splitter, char c)
{
  size_t length = splitter->length;
  if (c != '{' || splitter->depth > 0 || splitter->judged_p || length == 0)
    return false;
  while (length > 1 && splitter->text[length - 1] == ' ')
    length--;
  char last = splitter->text[length - 1];
  return (splitter->parens > 0 ? last == '='
	  : ((source_word_char_p (last) || last == '>')
	     && splitter->text[source_head_length (splitter->text)]));
}

/* Split the line that SPLITTER is at.  */

static void
split_line (struct splitter *splitter)
{
  const char *text = splitter->lines[splitter->at].code;
  while (*text)
    {
      size_t length = 1;
      if (source_quoted_p (text, '\0'))
	length = source_quoted_length (text);
      else if (source_word_char_p (*text))
	while (source_word_char_p (text[length]) || text[length] == '\'')
	  length++;

      if (splitter->value > 0 || value_begins_p (splitter, *text))
	{
	  splitter->value += *text == '{';
	  splitter->value -= *text == '}';
	  add_text (splitter, text, length);
	}
      else if (*text == '{')
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
      && source_word_in_p (heading, strcspn (heading, ": "),
		    " public private protected "))
    statement.kind = SOURCE_TYPE;
  else if (length > 0)
    {
      char *text = xstrndup (heading, length);
      statement = source_judge (text, '{');
      if (statement.name)
	name = source_keep_name (names, statement.name,
				 statement.name_length);
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
    = { .lines = lines, .names = &names, .first = SIZE_MAX,
	.whole_p = !heading };

  if (source_starred_p (lines, number))
    source_strip_lines (lines, number, true);
  else if (!source_strip_lines (lines, number, false))
    source_strip_lines (lines, number, true);
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
  source_find_directives (lines, number, &names);

  for (size_t i = 0; i < number; i++)
    {
      splitter.at = i;
      if (lines[i].kind == SOURCE_NOTHING)
	split_line (&splitter);
      else
	pass_directive (&splitter);
    }
  free (splitter.branches);
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
  if (splitter.members_p && heading)
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
source_statement (const struct source_line *lines, size_t number, size_t first,
		  size_t *last)
{
  char *text;
  size_t length;
  FILE *stream = open_text (&text, &length);
  *last = first;
  bool whole_p = (lines[first].kind == SOURCE_MACRO
		  || lines[first].kind == SOURCE_DIRECTIVE);
  for (size_t i = first; i < number; i++)
    if (lines[i].first == first && lines[i].kind == lines[first].kind)
      {
	fprintf (stream, "%s%s", i > first ? " " : "", lines[i].code);
	*last = i;
      }
    else if (whole_p)
      break;
    else if (*lines[i].code && lines[i].first != SIZE_MAX
	     && lines[i].kind != SOURCE_MACRO
	     && lines[i].kind != SOURCE_DIRECTIVE)
      break;
  fclose (stream);
  return text;
}
