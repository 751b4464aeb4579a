/* What was found wrong with a live patch.
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
#include <json-c/json.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include "findings.h"
#include "impacted.h"
#include "output.h"

void
findings_add (struct findings *findings, enum finding_rank rank,
	      const char *kind, const char *module, const char *object,
	      const char *name, const char *advice, const char *format, ...)
{
  char *what;
  size_t length;
  va_list arguments;
  FILE *stream = open_text (&what, &length);
  va_start (arguments, format);
  vfprintf (stream, format, arguments);
  va_end (arguments);
  fclose (stream);
  grow_array (&findings->all, &findings->room, findings->number,
	      sizeof *findings->all);
  findings->all[findings->number++] = (struct finding) {
    .rank = rank, .kind = kind, .what = what, .advice = advice,
    .module = module ? xstrdup (module) : NULL,
    .object = object ? xstrdup (object) : NULL,
    .name = name ? xstrdup (name) : NULL
  };
  findings->counts[rank]++;
}

/* Return FINDING as one line, in a string of its own.  */

static char *
finding_text (const struct finding *finding)
{
  char *text;
  size_t length;
  FILE *stream = open_text (&text, &length);
  const char *parts[] = { finding->module, finding->object, finding->name };
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    if (parts[i])
      fprintf (stream, "%s: ", parts[i]);
  fputs (finding->what, stream);
  if (finding->advice)
    fprintf (stream, "; %s", finding->advice);
  fclose (stream);
  return text;
}

void
findings_print (const struct findings *findings)
{
  for (size_t i = 0; i < findings->number; i++)
    {
      const struct finding *finding = &findings->all[i];
      char *text = finding_text (finding);
      if (finding->rank != FINDING_FAULT)
	error (0, 0, "%s: %s",
	       finding->rank == FINDING_NOTE ? "note" : "not known", text);
      else
	{
	  put_text (stdout, text);
	  putchar ('\n');
	}
      free (text);
    }
}

struct json_object *
findings_json (const struct findings *findings, enum finding_rank rank)
{
  struct json_object *array = json_object_new_array ();
  for (size_t i = 0; i < findings->number; i++)
    {
      const struct finding *finding = &findings->all[i];
      if (finding->rank != rank)
	continue;
      struct json_object *object = json_object_new_object ();
      json_add_text (object, "kind", finding->kind);
      json_add_text (object, "module", finding->module);
      json_add_text (object, "object", finding->object);
      json_add_text (object, "name", finding->name);
      json_add_text (object, "what", finding->what);
      json_add_text (object, "advice", finding->advice);
      json_object_array_add (array, object);
    }
  return array;
}

void
findings_free (struct findings *findings)
{
  for (size_t i = 0; i < findings->number; i++)
    {
      free (findings->all[i].module);
      free (findings->all[i].object);
      free (findings->all[i].name);
      free (findings->all[i].what);
    }
  free (findings->all);
}
