/* What of a patch cannot be judged.
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
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "output.h"
#include "unjudged.h"

struct unjudged *
unjudged_add (struct unjudged **all, const char *path, const char *kind,
	      unsigned line, const char *name, const char *text)
{
  struct unjudged *found;
  char *key = (name && strcmp (kind, "directive")
	       ? xasprintf ("%s\n%s\n%s", path, kind, name)
	       : xasprintf ("%s\n%s\n\n%u", path, kind, line));
  HASH_FIND_STR (*all, key, found);
  if (found)
    {
      free (key);
      return found;
    }
  found = xcalloc (1, sizeof *found);
  found->key = key;
  found->kind = kind;
  found->path = xstrdup (path);
  found->name = name ? xstrdup (name) : NULL;
  found->line = line;
  found->text = text ? xstrdup (text) : NULL;
  HASH_ADD_KEYPTR (hh, *all, found->key, strlen (found->key), found);
  return found;
}

struct unjudged *
unjudged_find (struct unjudged *all, const char *path, const char *kind,
	       const char *name)
{
  struct unjudged *found;
  char *key = xasprintf ("%s\n%s\n%s", path, kind, name);
  HASH_FIND_STR (all, key, found);
  free (key);
  return found;
}

/* The kinds of things, the most important ones first: those of a lower rank may
   lead to code that is not in the set anywhere, those of the last one to
   none.  */

enum { RANK_HARMLESS = NUM_RANKS - 1 };

static const struct
{
  const char *kind;
  int rank;
} ranks[] = {
  { "other tree", 0 }, { "other source", 0 }, { "type", 0 }, { "macro", 0 },
  { "directive", 1 }, { "declaration", 1 }, { "head", 1 }, { "address", 1 },
  { "deleted head", 1 }, { "start-up", 1 }, { "initial value", 1 },
  { "function", 1 }, { "several texts", 1 }, { "same name", 1 },
  { "new header", 1 }, { "short hunk", 1 },
  { "new function", RANK_HARMLESS }, { "new file", RANK_HARMLESS },
  { "new name", RANK_HARMLESS }, { "no code", RANK_HARMLESS },
  { "documentation", RANK_HARMLESS }, { "several files", RANK_HARMLESS },
  { "moved hunks", RANK_HARMLESS }, { "deleted function", RANK_HARMLESS }
};

/* Return the rank of KIND: what is about a whole file comes after what is about
   lines of it.  */

static int
rank_of (const char *kind)
{
  for (size_t i = 0; i < sizeof ranks / sizeof *ranks; i++)
    if (!strcmp (ranks[i].kind, kind))
      return ranks[i].rank;
  return RANK_HARMLESS - 1;
}

bool
unjudged_gap_p (const struct unjudged *all)
{
  for (; all; all = all->hh.next)
    if (!all->resolved_p && rank_of (all->kind) != RANK_HARMLESS)
      return true;
  return false;
}

/* Return what UNJUDGED says, for people.  */

static char *
describe (const struct unjudged *unjudged)
{
  const char *kind = unjudged->kind, *name = unjudged->name;
  const char *how = (!unjudged->removed_p ? "new"
		     : unjudged->added_p ? "changed" : "removed");
  if (!strcmp (kind, "file"))
    return xasprintf ("not in any record");
  if (!strcmp (kind, "documentation"))
    return xasprintf ("documentation: nothing is compiled from it");
  if (!strcmp (kind, "new file"))
    return xasprintf ("new file: no record has it");
  if (!strcmp (kind, "recorded file"))
    return xasprintf ("new file, but the records have it: they are of another"
		      " tree than the patch, or it is made anew");
  if (!strcmp (kind, "new header"))
    return xasprintf ("new header: which old #include finds it is not known");
  if (!strcmp (kind, "deleted file"))
    return xasprintf ("deleted file: who uses what it has beside functions is"
		      " not known");
  if (!strcmp (kind, "renamed file"))
    return xasprintf ("renamed file, now %s: who includes it is not known",
		      name);
  if (!strcmp (kind, "binary file"))
    return xasprintf ("binary file: what depends on it is not known");
  if (!strcmp (kind, "submodule"))
    return xasprintf ("submodule: what changes in it is not known; git diff"
		      " --submodule=diff shows it");
  if (!strcmp (kind, "single file"))
    return xasprintf ("only one tree has such a file, and the patch does not"
		      " have its text: make it with diff -N");
  if (!strcmp (kind, "other tree"))
    return xasprintf ("the records are of another tree than the patch: they"
		      " have %s here", name);
  if (!strcmp (kind, "several files"))
    return xasprintf ("the records have several such files; taken: %s", name);
  if (!strcmp (kind, "cut hunk"))
    return xasprintf ("the hunk lacks lines at its end, which are taken for"
		      " blank ones of context");
  if (!strcmp (kind, "short hunk"))
    return xasprintf ("the hunk shows too little to tell code from comments and"
		      " macros: have the file there, or more lines of context");
  if (!strcmp (kind, "other path"))
    return xasprintf ("the records do not have it, but %s", name);
  if (!strcmp (kind, "several texts"))
    return xasprintf ("this is the name of more than one file, by what units"
		      " of it have: %s; all are taken", name);
  if (!strcmp (kind, "no code"))
    return xasprintf ("function %s has neither code nor impact in any unit",
		      name);
  if (!strcmp (kind, "address"))
    return xasprintf ("changed head of %s, whose address is taken: who calls"
		      " it by that is not known", name);
  if (!strcmp (kind, "head"))
    return xasprintf ("changed head of %s: who calls it is not known", name);
  if (!strcmp (kind, "new function"))
    return xasprintf ("new function%s%s: no record has it", name ? " " : "",
		      name ? name : "");
  if (!strcmp (kind, "same name") && unjudged->other_head_p)
    return xasprintf ("another head of %s: who called another function of its"
		      " name may call it now", name ? name : "it");
  if (!strcmp (kind, "same name"))
    return xasprintf ("new function%s%s: who called another one of its name may"
		      " call it now", name ? " " : "", name ? name : "");
  if (!strcmp (kind, "deleted function"))
    return xasprintf ("deleted function %s: who has its text, and who calls it,"
		      " is to be patched", name);
  if (!strcmp (kind, "deleted head"))
    return xasprintf ("deleted function %s: who calls it is not known, and there"
		      " is another one of its name", name);
  if (!strcmp (kind, "new name"))
    return xasprintf ("new name %s: nothing old in its file uses it", name);
  if (!strcmp (kind, "start-up") && !unjudged->added_p)
    return xasprintf ("removed %s: what it has set up at start stays: code that"
		      " runs when the patch is loaded has to undo it", name);
  if (!strcmp (kind, "start-up"))
    return xasprintf ("%s %s: what it sets up at start is not done by loading a"
		      " patch: code that runs then has to do it", how, name);
  if (!strcmp (kind, "initial value"))
    return xasprintf ("%s initial value of %s: the running one keeps its value,"
		      " and who was compiled with it is not known",
		      how, name);
  if (!strcmp (kind, "moved hunks"))
    return xasprintf ("hunks are on other lines of the file than in the patch");
  if (!strcmp (kind, "other source"))
    return xasprintf ("the file is neither the one before the patch nor that"
		      " after it: judged without it");
  if (!strcmp (kind, "no source"))
    return xasprintf ("there is no such file: judged without it");
  if (!strcmp (kind, "directive"))
    return xasprintf ("%s #%s: what depends on it is not known", how, name);
  if (!strcmp (kind, "function"))
    return xasprintf ("%s code of %s%s, which no record has here", how,
		      name ? "function " : "a function", name ? name : "");
  return xasprintf ("%s %s: who uses %s is not known", how, kind,
		    name ? name : "it");
}

void
unjudged_print (const struct unjudged *all, int rank, const char *builds)
{
  for (; all; all = all->hh.next)
    {
      if (all->resolved_p || rank_of (all->kind) != rank)
	continue;
      char *text = describe (all);
      if (builds)
	{
	  char *longer = xasprintf ("%s (%s)", text, builds);
	  free (text);
	  text = longer;
	}
      if (all->line)
	error_at_line (0, 0, all->path, all->line, "%s", text);
      else
	error (0, 0, "%s: %s", all->path, text);
      free (text);
    }
}

void
unjudged_gaps (const struct unjudged *all, int rank, const char *builds,
	       void (*say) (void *data, const char *text), void *data)
{
  for (; all; all = all->hh.next)
    {
      if (all->resolved_p || rank_of (all->kind) != rank
	  || rank == RANK_HARMLESS)
	continue;
      char *text = describe (all);
      char *place = (all->line ? xasprintf ("%s:%u", all->path, all->line)
		     : xstrdup (all->path));
      char *longer = xasprintf ("%s: %s%s%s%s", place, text,
				builds ? " (" : "", builds ? builds : "",
				builds ? ")" : "");
      say (data, longer);
      free (longer);
      free (place);
      free (text);
    }
}

void
unjudged_add_json (const struct unjudged *all, struct json_object *array,
		   int rank, const char *const *builds, size_t number)
{
  for (; all; all = all->hh.next)
    {
      if (all->resolved_p || !strcmp (all->kind, "new function")
	  || !strcmp (all->kind, "deleted function")
	  || rank_of (all->kind) != rank)
	continue;
      struct json_object *object = json_object_new_object ();
      char *message = describe (all);
      json_add_text (object, "path", all->path);
      if (all->line)
	json_add_number (object, "line", all->line);
      else
	json_add_text (object, "line", NULL);
      json_add_text (object, "kind", all->kind);
      json_add_text (object, "name", all->name);
      json_add_text (object, "text", all->text);
      json_add_text (object, "message", message);
      if (number)
	{
	  struct json_object *names = json_object_new_array ();
	  for (size_t i = 0; i < number; i++)
	    json_add_element (names, builds[i]);
	  json_object_object_add (object, "builds", names);
	}
      json_object_array_add (array, object);
      free (message);
    }
}

void
unjudged_free (struct unjudged *all)
{
  struct unjudged *one, *next;
  HASH_ITER (hh, all, one, next)
    {
      HASH_DEL (all, one);
      free (one->key);
      free (one->path);
      free (one->name);
      free (one->text);
      free (one);
    }
}
