/* What is set up when a program starts.
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

/* A patch that is loaded into a program that runs comes too late for what is
   done when it starts: code that runs when the patch is loaded has to do it.
   That are the constructors of C++, and what a macro outside of all functions
   puts where something looks for it at the start: initcalls, exported symbols,
   static keys.  A variable that the program has keeps its value.  A new one that
   is constant data comes with the patch.  */

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "startup.h"

/* Say in DATA that there is a name.  */

static bool
see_name (void *data, const char *name __attribute__ ((unused)))
{
  *(bool *) data = true;
  return false;
}

bool
cxx_p (struct work *work)
{
  static const char *const endings[]
    = { ".cc", ".cp", ".cxx", ".cpp", ".CPP", ".c++", ".C", ".hh", ".hpp",
	".hxx", ".H", ".tcc", ".ipp" };
  const char *dot = strrchr (work->path, '.');
  for (size_t i = 0; dot && i < sizeof endings / sizeof *endings; i++)
    if (!strcmp (dot, endings[i]))
      return true;
  for (size_t i = 0; i < work->num_functions; i++)
    if (!strncmp (work->functions[i].source->name, "_Z", 2))
      return true;
  /* Units of C++ may include any header.  */
  if (work->cxx == CXX_UNKNOWN && header_p (work->path))
    {
      bool any_p = false;
      database_names_from (work->db, "_Z", see_name, &any_p);
      work->cxx = any_p ? CXX_SOME : CXX_NONE;
    }
  return work->cxx == CXX_SOME && header_p (work->path);
}

/* Return true if the words of TEXT up to END, but for NAME, say that a variable
   has a type of the language, which no code has to construct.  */

static bool
builtin_p (const char *text, const char *end, const char *name)
{
  static const char *const types[]
    = { "auto", "bool", "char", "char16_t", "char32_t", "char8_t", "const",
	"double", "enum", "extern", "float", "inline", "int", "int16_t",
	"int32_t", "int64_t", "int8_t", "long", "short", "signed", "size_t",
	"ssize_t", "static", "thread_local", "uint16_t", "uint32_t",
	"uint64_t", "uint8_t", "uintptr_t", "unsigned", "void", "volatile",
	"wchar_t" };
  bool builtin_p = false;
  while (text < end)
    {
      size_t length = 1;
      if (!source_word_char_p (*text))
	{
	  if (*text == '*' || *text == '&')
	    return true;
	  text++;
	  continue;
	}
      while (text + length < end && source_word_char_p (text[length]))
	length++;
      bool known_p = strlen (name) == length && !strncmp (text, name, length);
      for (size_t i = 0; i < sizeof types / sizeof *types && !known_p; i++)
	if (strlen (types[i]) == length && !strncmp (types[i], text, length))
	  known_p = builtin_p = true;
      if (!known_p)
	return false;
      text += length;
    }
  return builtin_p;
}

/* Return true if TEXT, an initializer, is known when it is compiled: there are
   constants and addresses in it.  */

static bool
constant_p (const char *text)
{
  static const char *const words[]
    = { "NULL", "nullptr", "true", "false", "sizeof" };
  char last = '\0';
  while (*text)
    {
      size_t length = 1;
      if (*text == '"' || *text == '\'')
	{
	  char quote = *text;
	  while (text[length] && text[length] != quote)
	    length += text[length] == '\\' && text[length + 1] ? 2 : 1;
	  length += text[length] != '\0';
	}
      else if (isdigit ((unsigned char) *text))
	while (source_word_char_p (text[length]) || text[length] == '.')
	  length++;
      else if (source_word_char_p (*text))
	{
	  bool known_p = last == '&', upper_p = true;
	  while (source_word_char_p (text[length]))
	    length++;
	  for (size_t i = 0; i < length; i++)
	    upper_p &= !islower ((unsigned char) text[i]);
	  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
	    known_p |= (strlen (words[i]) == length
			&& !strncmp (words[i], text, length));
	  if ((!known_p && !upper_p) || text[length + (text[length] == ' ')] == '(')
	    return false;
	}
      if (*text != ' ')
	last = *text;
      text += length;
    }
  return true;
}

/* Return true if the program has to do something when it starts for the
   variable NAME, whose code is TEXT in the file of WORK.  */

static bool
dynamic_p (struct work *work, const char *text, const char *name)
{
  static const char *const early[] = { "constexpr", "constinit" };
  static const char *const late[] = { "section", "__section__", "__section" };
  for (size_t i = 0; i < sizeof late / sizeof *late; i++)
    if (source_word_p (text, late[i]))
      return true;
  if (!cxx_p (work))
    return false;
  for (size_t i = 0; i < sizeof early / sizeof *early; i++)
    if (source_word_p (text, early[i]))
      return false;
  const char *end = text + source_variable_head (text);
  return !builtin_p (text, end, name) || !constant_p (end);
}

/* Return the code before the initializer of the variable NAME on SIDE, or null
   if it is not there.  */

static char *
other_head (const struct side *side, const char *name)
{
  size_t at = 0;
  char *text = side_find (side, SOURCE_VARIABLE, name, &at);
  if (text)
    text[source_variable_head (text)] = '\0';
  return text;
}

const char *
startup_variable (struct work *work, const struct side *side,
		  size_t index, const struct side *other)
{
  const char *name = side->lines[index].name, *kind = "declaration";
  size_t first, last;
  if (!name)
    return kind;
  char *text = side_statement (side, index, &first, &last);
  if (!text)
    {
      /* It begins before the hunk: all that is shown is its initializer.  */
      for (size_t i = 0; i < other->number; i++)
	if (other->lines[i].kind == SOURCE_VARIABLE && other->lines[i].name
	    && other->lines[i].first == SIZE_MAX
	    && !strcmp (other->lines[i].name, name))
	  return "initial value";
      return kind;
    }
  char *head = other_head (other, name);
  if (head)
    {
      size_t length = source_variable_head (text);
      if (strlen (head) == length && !strncmp (head, text, length))
	kind = "initial value";
    }
  else if (side->hunk->lines[side->from[index]].kind == PATCH_ADDED
	   && dynamic_p (work, text, name))
    kind = "start-up";
  free (head);
  free (text);
  return kind;
}

char *
startup_call (const struct side *side, size_t index)
{
  enum { LONGEST = 60 };
  size_t first, last;
  char *text = side_statement (side, index, &first, &last);
  if (!text)
    return xstrdup (side->lines[index].name ? side->lines[index].name
					    : side->lines[index].code);
  size_t length = strlen (text);
  while (length > 0 && strchr ("; ", text[length - 1]))
    length--;
  if (length > LONGEST)
    {
      length = strcspn (text, "(");
      memcpy (text + length, "(...)", sizeof "(...)");
    }
  else
    text[length] = '\0';
  return text;
}
