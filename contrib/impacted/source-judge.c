/* What statements of C and C++ are.
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

bool
source_word_in_p (const char *word, size_t length, const char *list)
{
  for (const char *at = list + 1; *at; at += strcspn (at, " ") + 1)
    if (strcspn (at, " ") == length && !strncmp (at, word, length))
      return true;
  return false;
}

/* Words that say where something lives and not what it is.  */

static const char storage_words[]
  = " static inline const volatile extern __inline __inline__ constexpr"
    " constinit thread_local __thread _Thread_local ";

/* Return where the parentheses at TEXT end, or the whole.  */

static const char *
after_parentheses (const char *text)
{
  unsigned depth = 0;
  while (*text)
    {
      depth += *text == '(';
      depth -= *text == ')' && depth > 0;
      text += source_quoted_p (text, '\0') ? source_quoted_length (text) : 1;
      if (depth == 0)
	break;
    }
  return text + strspn (text, " ");
}

size_t
source_variable_head (const char *text)
{
  unsigned depth = 0;
  const char *at = text;
  while (*at)
    {
      depth += *at == '(' || *at == '[';
      depth -= (*at == ')' || *at == ']') && depth > 0;
      if (depth == 0 && (*at == '{' || *at == ';'
			 || (*at == '=' && at[1] != '=')))
	break;
      at += source_quoted_p (at, '\0') ? source_quoted_length (at) : 1;
    }
  while (at > text && at[-1] == ' ')
    at--;
  return at - text;
}

bool
source_word_p (const char *code, const char *name)
{
  size_t length = strlen (name);
  for (const char *at = code; (at = strstr (at, name)); at += length)
    if ((at == code || !source_word_char_p (at[-1]))
	&& !source_word_char_p (at[length]))
      return true;
  return false;
}

bool
source_includes_p (const char *text, const char *base)
{
  text = source_directive (text);
  return (text && !strncmp (text, "include", 7)
	  && source_word_p (text, base));
}

bool
source_begins_inner_p (const char *code)
{
  return source_judge (code, ';').inner_p;
}

bool
source_called_p (const char *code, const char *name)
{
  size_t length = strlen (name);
  for (const char *at = code; (at = strstr (at, name)); at += length)
    if ((at == code || !strchr (".>", at[-1]))
	&& (at == code || !source_word_char_p (at[-1]))
	&& at[length + strspn (at + length, " ")] == '(')
      return true;
  return false;
}

bool
source_single_p (const char *text)
{
  unsigned depth = 0, angles = 0;
  bool value_p = false;
  for (const char *at = text; *at;)
    {
      depth += strchr ("([{", *at) != NULL;
      depth -= strchr (")]}", *at) && depth > 0;
      value_p |= *at == '=';
      /* Angles are those of templates up to a value.  */
      if (!value_p && depth == 0 && *at == '<')
	angles++;
      if (angles > 0 && depth == 0 && *at == '>')
	angles--;
      if (depth == 0 && (*at == ';' ? at[1 + strspn (at + 1, "; ")] != '\0'
			 : *at == ',' && angles == 0))
	return false;
      at += source_quoted_p (at, at > text ? at[-1] : '\0')
	    ? source_quoted_length (at) : 1;
    }
  return true;
}

/* Return what the statement with TEXT is, which END follows, if it is neither
   a function nor a type and has the name NAME of LENGTH bytes.  CALL_P says
   that nothing but a pair of parentheses is with it, EXTERN_P that it is
   defined elsewhere, FUNCTION_P that its parentheses are those of a
   function.  */

static enum source_kind
judge_rest (const char *text, char end, const char *name, size_t length,
	    bool call_p, bool extern_p, bool function_p)
{
  const char *equals = text + source_variable_head (text);
  equals += strspn (equals, " ");
  bool equals_p = *equals == '=';
  if (source_word_in_p (name, length, " static_assert _Static_assert "))
    return SOURCE_NOTHING;
  if (call_p)
    return SOURCE_CALL;
  /* A function of C++ can be pure, deleted or the usual one.  */
  if (equals_p && function_p)
    return SOURCE_DECLARATION;
  if (equals_p || (end == '{' && !function_p))
    return SOURCE_VARIABLE;
  return extern_p || function_p ? SOURCE_DECLARATION : SOURCE_VARIABLE;
}

struct statement
source_judge (const char *text, char end)
{
  struct statement statement = { SOURCE_DECLARATION, NULL, 0, false, false };
  const char *word = NULL, *tag = NULL;
  size_t word_length = 0, tag_length = 0;
  bool first_p = true, typedef_p = false, type_p = false, paren_p = false;
  bool named_p = false, extern_p = false, tag_next_p = false;
  bool call_p = false, pointer_p = false, round_p = false;
  unsigned words = 0;		/* Those that are not of its storage.  */

  for (const char *at = text; *at && !named_p;)
    {
      if (source_quoted_p (at, '\0'))
	{
	  if (extern_p && end == '{')
	    statement.transparent_p = true;
	  at += source_quoted_length (at);
	}
      else if (source_word_char_p (*at))
	{
	  size_t length = 1;
	  while (source_word_char_p (at[length]))
	    length++;
	  if (source_word_in_p (at, length, " __attribute__ __attribute __declspec"
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
	  if (first_p && source_word_in_p (at, length, " namespace "))
	    statement.transparent_p = end == '{';
	  else if (first_p && source_word_in_p (at, length, " if for while switch do"
					 " else return goto case default break"
					 " continue "))
	    statement.inner_p = true;
	  else if (source_word_in_p (at, length, " typedef using "))
	    typedef_p = true;
	  else if (source_word_in_p (at, length, " struct union enum class "))
	    {
	      type_p |= !paren_p;
	      tag_next_p = tag == NULL;
	    }
	  else if (source_word_in_p (at, length, " extern "))
	    extern_p = true;
	  else
	    {
	      if (tag_next_p)
		tag = at, tag_length = length;
	      tag_next_p = false;
	      word = at, word_length = length;
	      words += !source_word_in_p (at, length, storage_words);
	    }
	  if (!source_word_in_p (at, length, storage_words))
	    first_p = false;
	  at += length;
	}
      else if (*at == '(')
	{
	  /* A macro before a declaration says something of it.  */
	  const char *next = after_parentheses (at);
	  if (words == 1 && !type_p && !typedef_p
	      && (source_word_char_p (*next) || *next == '*'))
	    {
	      words = 0;
	      word = NULL;
	      at = next;
	      continue;
	    }
	  paren_p = round_p = true;
	  /* A pointer to a function has its name in parentheses.  */
	  pointer_p |= at[1] == '*';
	  if (at[1] != '*' && word && !typedef_p)
	    {
	      named_p = true;
	      call_p = words == 1 && !type_p && !pointer_p;
	    }
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
	      statement.kind = SOURCE_VARIABLE;
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
  if (statement.kind == SOURCE_DECLARATION && word && !statement.inner_p
      && !statement.transparent_p)
    statement.kind = judge_rest (text, end, word, word_length, call_p,
				 extern_p, round_p && !pointer_p);
  if (statement.inner_p)
    statement.name = NULL;
  return statement;
}

char *
source_head_name (const char *text)
{
  char *head = xstrndup (text, strcspn (text, "{"));
  struct statement statement = source_judge (head, '{');
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
