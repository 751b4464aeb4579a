/* Printing which facts got weaker.
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

#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include "impacted.h"
#include "output.h"
#include "report-facts.h"
#include "weaker.h"

void
print_facts (const struct answer *answer, const struct output_options *output)
{
  size_t weaker = 0;
  if (!answer->records)
    return;
  struct table *table = table_new ("lllww");
  table_row (table, "FACT", "OLD", "NEW", "SOURCE", "WEAKER");
  for (size_t i = 0; i < answer->num_compared; i++)
    {
      const struct compared_fact *fact = &answer->compared[i];
      weaker += fact->why != NULL;
      if (!fact->why && !output->all_p)
	continue;
      char *condition = xasprintf ("%s[%s]", fact->name.function,
				   fact->name.kind);
      char *name = facts_text (condition, 1, output->mangled_p);
      table_row (table, name, fact->old_value ? fact->old_value : "-",
		 fact->new_value ? fact->new_value : "-", fact->source,
		 fact->why ? fact->why : "no");
      free (condition);
      free (name);
    }
  printf ("%zu fact%s held against the new records, %zu got weaker; %zu"
	  " function%s that hang%s on the others %s left out%s\n",
	  answer->num_compared, answer->num_compared == 1 ? "" : "s", weaker,
	  answer->num_left_out, answer->num_left_out == 1 ? "" : "s",
	  answer->num_left_out == 1 ? "s" : "",
	  answer->num_left_out == 1 ? "is" : "are",
	  table_rows (table) > 1 ? ":" : "");
  table_print (table, stdout, 2);
}

struct json_object *
facts_json (const struct answers *answers)
{
  struct json_object *array = json_object_new_array ();
  for (size_t i = 0; i < answers->number; i++)
    for (size_t j = 0; j < answers->all[i]->num_compared; j++)
      {
	const struct compared_fact *fact = &answers->all[i]->compared[j];
	struct json_object *one = json_object_new_object ();
	json_add_text (one, "source", fact->source);
	json_add_text (one, "function", fact->name.function);
	json_add_text (one, "fact", fact->name.kind);
	json_add_text (one, "old", fact->old_value);
	json_add_text (one, "new", fact->new_value);
	json_object_object_add (one, "weaker",
				json_object_new_boolean (fact->why != NULL));
	json_add_text (one, "why", fact->why);
	json_object_array_add (array, one);
      }
  return array;
}
