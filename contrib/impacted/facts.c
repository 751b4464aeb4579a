/* Facts that GCC concludes from functions, and conditions that name them.
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

/* What is not understood is weaker: a kind or a value that this program does not
   know, a clone, a function that has no line.  */

#include <ctype.h>
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "demangle.h"
#include "facts.h"
#include "impacted.h"
#include "output.h"

bool
fact_next (const char **text, struct fact_name *name)
{
  const char *begin = *text;
  if (!begin || *begin == '\0')
    return false;
  /* A name can have a comma itself.  */
  const char *end = strstr (begin, "],");
  size_t length = end ? (size_t) (end + 1 - begin) : strlen (begin);
  *text = begin + length + (end != NULL);
  const char *bracket = memrchr (begin, '[', length);
  if (!bracket || begin[length - 1] != ']')
    bracket = begin + length;
  name->function = xstrndup (begin, bracket - begin);
  name->kind = (*bracket == '['
		? xstrndup (bracket + 1, begin + length - bracket - 2)
		: xstrdup (""));
  return true;
}

void
fact_name_free (struct fact_name *name)
{
  free (name->function);
  free (name->kind);
}

bool
same_fact_p (const struct fact_name *one, const struct fact_name *other)
{
  return (!strcmp (one->function, other->function)
	  && !strcmp (one->kind, other->kind));
}

/* Facts of a condition, as their texts.  */

struct texts
{
  char **all;
  size_t number;
  size_t room;
};

/* Add the facts of CONDITION to TEXTS, each one once.  */

static void
add_texts (struct texts *texts, const char *condition)
{
  struct fact_name name;
  for (const char *begin = condition, *next = begin;
       fact_next (&next, &name); begin = next)
    {
      size_t length = next - begin - (*next != '\0');
      bool known_p = false;
      fact_name_free (&name);
      for (size_t i = 0; i < texts->number && !known_p; i++)
	known_p = (!strncmp (texts->all[i], begin, length)
		   && texts->all[i][length] == '\0');
      if (known_p)
	continue;
      grow_array (&texts->all, &texts->room, texts->number,
		  sizeof *texts->all);
      texts->all[texts->number++] = xstrndup (begin, length);
    }
}

static int
compare_texts (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

char *
conditions_join (const char *one, const char *other)
{
  struct texts texts = { NULL };
  if (!one || !other)
    return NULL;
  add_texts (&texts, one);
  add_texts (&texts, other);
  /* So that it is the same in whichever order.  */
  if (texts.number)
    qsort (texts.all, texts.number, sizeof *texts.all, compare_texts);
  char *joined = xstrdup ("");
  for (size_t i = 0; i < texts.number; i++)
    {
      char *longer = xasprintf ("%s%s%s", joined, i ? "," : "", texts.all[i]);
      free (texts.all[i]);
      free (joined);
      joined = longer;
    }
  free (texts.all);
  return joined;
}

/* Return true if NAME has a number that depends on what else is in its unit: of
   a clone, a nested function, a lambda or a type without a name.  */

static bool
numbered_p (const char *name)
{
  for (const char *dot = name; (dot = strchr (dot, '.')); dot++)
    if (isdigit ((unsigned char) dot[1]))
      return true;
  return (!strncmp (name, "_Z", 2)
	  && (strstr (name, "Ul") || strstr (name, "Ut")));
}

/* A fact that is looked for.  */

struct fact_search
{
  const char *kind;
  struct known_fact *fact;
};

static bool
enter_fact (void *data, const struct record_fact *row)
{
  struct fact_search *search = data;
  if (strcmp (row->name, search->kind))
    return true;
  search->fact->value = xstrdup (row->value);
  search->fact->rests = row->rests ? xstrdup (row->rests) : NULL;
  return false;
}

void
fact_find (struct database *db, int64_t unit, const struct fact_name *name,
	   struct known_fact *fact)
{
  struct fact_search search = { name->kind, fact };
  *fact = (struct known_fact) { NULL };
  if (numbered_p (name->function))
    return;
  const struct source *body = database_only_body (db, &unit, name->function);
  if (body)
    database_facts (db, unit, body->id, enter_fact, &search);
}

void
known_fact_free (struct known_fact *fact)
{
  free (fact->value);
  free (fact->rests);
}

/* What a value of the fact "effects" says.  */

struct effects
{
  bool known_p;
  int rank;			/* 2 for const, 1 for pure.  */
  bool finite_p;
};

/* Return what VALUE says, which has words with blanks between them.  */

static struct effects
parse_effects (const char *value)
{
  struct effects effects = { .known_p = true };
  while (value && *value)
    {
      size_t length = strcspn (value, " ");
      if (length == 5 && !strncmp (value, "const", length))
	effects.rank = 2;
      else if (length == 4 && !strncmp (value, "pure", length))
	effects.rank = 1;
      else if (length == 6 && !strncmp (value, "finite", length))
	effects.finite_p = true;
      else
	effects.known_p = false;
      value += length + (value[length] == ' ');
    }
  return effects;
}

/* Kinds of facts that a function has or has not, and what it does without.  */

static const struct
{
  const char *kind;
  const char *lost;
} simple_facts[] = {
  { "noreturn", "now returns" },
  { "nothrow", "now throws" },
  { "malloc", "no longer returns new memory" },
  { "nonfreeing", "now frees memory" }
};

enum { NUM_SIMPLE = sizeof simple_facts / sizeof *simple_facts };

bool
fact_as_strong_p (const char *kind, const char *have, const char *want)
{
  if (!have || !want)
    return false;
  if (!strcmp (kind, "effects"))
    {
      struct effects one = parse_effects (have), other = parse_effects (want);
      return (one.known_p && other.known_p && one.rank >= other.rank
	      && (one.finite_p || !other.finite_p));
    }
  for (size_t i = 0; i < NUM_SIMPLE; i++)
    if (!strcmp (kind, simple_facts[i].kind))
      return !strcmp (have, "yes") && !strcmp (want, "yes");
  return false;
}

char *
fact_lost_text (const struct fact_name *name, const char *value,
		bool mangled_p)
{
  char *shown = shown_name (name->function, mangled_p), *text = NULL;
  struct effects effects = parse_effects (value);
  if (!strcmp (name->kind, "effects") && value && effects.known_p)
    text = xasprintf ("%s is no longer %s%s%s", shown,
		      effects.rank == 2 ? "const"
		      : effects.rank == 1 ? "pure" : "",
		      effects.rank && effects.finite_p ? " and " : "",
		      effects.finite_p ? "finite" : "");
  else if (!strcmp (name->kind, "effects"))
    text = xasprintf ("%s has more effects", shown);
  for (size_t i = 0; i < NUM_SIMPLE && !text; i++)
    if (!strcmp (name->kind, simple_facts[i].kind))
      text = xasprintf ("%s %s", shown, simple_facts[i].lost);
  if (!text)
    text = xasprintf ("%s[%s] got weaker", shown, name->kind);
  free (shown);
  return text;
}

char *
condition_text (struct database *db, int64_t unit, const char *condition,
		size_t most, bool mangled_p)
{
  char *text;
  size_t length, number = 0;
  struct fact_name name;
  FILE *stream = open_text (&text, &length);
  for (; fact_next (&condition, &name); number++)
    {
      struct known_fact fact = { NULL };
      if (number < most)
	{
	  fact_find (db, unit, &name, &fact);
	  char *lost = fact_lost_text (&name, fact.value, mangled_p);
	  fprintf (stream, "%s%s", number ? ", or " : "", lost);
	  free (lost);
	}
      known_fact_free (&fact);
      fact_name_free (&name);
    }
  if (number > most)
    fprintf (stream, ", or one of %zu more facts got weaker", number - most);
  fclose (stream);
  return text;
}

char *
facts_text (const char *condition, size_t most, bool mangled_p)
{
  char *text;
  size_t length, number = 0;
  struct fact_name name;
  FILE *stream = open_text (&text, &length);
  for (; fact_next (&condition, &name); number++)
    {
      char *shown = shown_name (name.function, mangled_p);
      if (number < most)
	fprintf (stream, "%s%s[%s]", number ? ", " : "", shown, name.kind);
      free (shown);
      fact_name_free (&name);
    }
  if (number > most)
    fprintf (stream, " and %zu more", number - most);
  fclose (stream);
  return text;
}

/* Add a fact to the JSON array DATA.  */

static bool
add_fact (void *data, const struct record_fact *fact)
{
  struct json_object *one = json_object_new_object ();
  json_add_text (one, "fact", fact->name);
  json_add_text (one, "value", fact->value);
  json_add_text (one, "on", fact->rests);
  json_object_array_add (data, one);
  return true;
}

void
json_add_facts (struct json_object *object, struct database *db, int64_t unit,
		const struct source *body)
{
  struct json_object *facts = json_object_new_array ();
  database_facts (db, unit, body->id, add_fact, facts);
  json_object_object_add (object, "facts", facts);
}
