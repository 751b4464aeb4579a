/* The names of symbols that a live patch refers to.
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
#include "klp.h"

#define PREFIX ".klp.sym."
#define RELA_PREFIX PREFIX "rela."

/* Return the component of *TEXT up to the next full stop, and move *TEXT
   behind that; or null if there is none.  */

static char *
component (const char **text)
{
  const char *end = strchr (*text, '.');
  if (!end || end == *text)
    return NULL;
  char *found = xstrndup (*text, end - *text);
  *text = end + 1;
  return found;
}

/* Set the name and the position of NAME from TEXT, and return true, if it is
   NAME,POSITION.  */

static bool
parse_end (struct klp_name *name, const char *text)
{
  const char *digits = text + strlen (text);
  while (digits > text && isdigit ((unsigned char) digits[-1]))
    digits--;
  if (!*digits || strlen (digits) > 9 || digits - text < 2
      || (digits[-1] != ',' && digits[-1] != '.'))
    return false;
  name->name = xstrndup (text, digits - 1 - text);
  name->position = strtoul (digits, NULL, 10);
  return !strchr (name->name, ',');
}

bool
klp_name_parse (struct klp_name *name, const char *text, bool *mine_p)
{
  *name = (struct klp_name) { .object = NULL };
  *mine_p = !strncmp (text, PREFIX, strlen (PREFIX));
  if (strncmp (text, RELA_PREFIX, strlen (RELA_PREFIX)))
    return false;
  text += strlen (RELA_PREFIX);
  name->object = component (&text);
  name->from = name->object ? component (&text) : NULL;
  if (name->from && parse_end (name, text))
    return true;
  klp_name_free (name);
  return false;
}

void
klp_name_free (struct klp_name *name)
{
  free (name->object);
  free (name->from);
  free (name->name);
  *name = (struct klp_name) { .object = NULL };
}
