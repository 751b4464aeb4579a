/* Reading -flive-patching-list=.
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


/* The value of -flive-patching-list= is NAME or NAME,FILE.  NAME may be the
   name of a C++ function, which can have commas of its own:

     table<int, long int>::find
     std::operator,

   They are in brackets or belong to an operator.  FILE is what follows the
   first comma that does neither, and may have any characters.  */

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "ipa-impacted-option.h"

namespace {

/* If P, a place in the name that begins at NAME, is at the word operator,
   return what follows it and the symbol of the operator, and else NULL.  */

const char *
skip_operator (const char *name, const char *p)
{
  static const char word[] = "operator";
  /* Those with a bracket or a comma, no one after a beginning of itself.  */
  static const char *const symbols[]
    = { "()", "[]", "->*", "->", "<=>", "<<=", ">>=", "<<", ">>", "<=", ">=",
	"<", ">", "," };
  if (!startswith (p, word) || (p > name && (ISIDNUM (p[-1]) || p[-1] == '$')))
    return NULL;
  p += sizeof word - 1;
  if (ISIDNUM (*p) || *p == '$')
    return NULL;
  const char *symbol = p + strspn (p, " ");
  for (const char *s : symbols)
    if (startswith (symbol, s))
      {
	const char *after = symbol + strlen (s);
	/* A function of C may be called operator, and FILE follow.  */
	if (*s == ',' && !strchr (",(< ", *after))
	  break;
	return after;
      }
  return p;
}

/* P is at a quotation mark.  Return what follows the constant that it begins,
   or only the mark if that has no end.  */

const char *
skip_constant (const char *p)
{
  for (const char *end = p + 1; *end; end++)
    if (*end == *p)
      return end + 1;
    else if (*end == '\\' && end[1])
      end++;
  return p + 1;
}

} // anon namespace

/* Return the FILE in VALUE, a value of -flive-patching-list=, or NULL if it has
   none.  If a bracket is missing in the NAME, so that a comma counts as part of
   it that need not be one, put that into *MISSING if that is not NULL, and
   else '\0'.  */

const char *
impacted_list_file (const char *value, char *missing)
{
  /* The brackets that close those that are open.  */
  char *closing = XNEWVEC (char, strlen (value) + 1);
  size_t depth = 0;
  bool comma_p = false;
  const char *file = NULL;

  for (const char *p = value; *p && !file;)
    {
      if (const char *after = skip_operator (value, p))
	{
	  p = after;
	  continue;
	}
      /* Other brackets may be around an expression with a < in it.  */
      bool angle_p = depth == 0 || closing[depth - 1] == '>';
      switch (*p)
	{
	case '\'':
	case '"':
	  p = skip_constant (p);
	  continue;
	case '(':
	  closing[depth++] = ')';
	  break;
	case '[':
	  closing[depth++] = ']';
	  break;
	case '{':
	  closing[depth++] = '}';
	  break;
	case '<':
	  if (angle_p)
	    closing[depth++] = '>';
	  break;
	case ',':
	  if (depth == 0)
	    file = p + 1;
	  else
	    comma_p = true;
	  break;
	default:
	  if (depth > 0 && *p == closing[depth - 1])
	    depth--;
	  break;
	}
      p++;
    }

  if (missing)
    *missing = !file && depth > 0 && comma_p ? closing[depth - 1] : '\0';
  free (closing);
  return file;
}

/* Return true if VALUE, that of -flive-patching-list=, has the list go to
   standard output.  */

bool
impacted_list_to_stdout_p (const char *value)
{
  const char *file = impacted_list_file (value);
  return !file || !strcmp (file, "-");
}

/* If OPTION, without its dash, is -flive-patching-list=, return the one that is
   the same but for the list, which goes to FILE.  Return NULL otherwise.  */

char *
impacted_list_option_to (const char *option, const char *file)
{
  static const char list[] = "flive-patching-list=";
  if (!startswith (option, list))
    return NULL;
  const char *to = impacted_list_file (option + sizeof list - 1);
  char *function = xstrndup (option, to ? to - 1 - option : strlen (option));
  char *result = concat (function, ",", file, NULL);
  free (function);
  return result;
}
