/* Reading dumps of GCC's own -fdump-ipa-clones.
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

/* A dump has one line for each body that was made from another one or was
   copied into it,

     Callgraph clone;NAME;ORDER;FILE;LINE;COLUMN;NAME;ORDER;FILE;LINE;COLUMN;WHY

   and one for each body that was removed,

     Callgraph removal;NAME;ORDER;FILE;LINE;COLUMN

   The number ORDER is another one for each copy, so that a body is known here
   by its name and place.  Steps of one body are not together, so they are
   sorted: who reads a unit gets each function with all its steps.  See
   dump_callgraph_transformation and cgraph_node::remove in GCC.  */

#include <error.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "impacted.h"
#include "record.h"

static const char clone_line[] = "Callgraph clone;";
static const char removal_line[] = "Callgraph removal;";

/* A body of the dump.  */

struct node
{
  char *key;			/* NAME;FILE;LINE;COLUMN.  */
  char *name;
  struct place place;
  bool removed_p;
  struct step *steps;		/* The steps from it, last one first.  */
  UT_hash_handle hh;
};

/* A step to the body TO.  */

struct step
{
  struct node *to;
  char *kind;
  struct step *next;
};

/* Return true if the LENGTH bytes at TEXT begin with PREFIX.  */

static bool
prefix_p (const char *text, size_t length, const char *prefix)
{
  size_t size = strlen (prefix);
  return length >= size && !memcmp (text, prefix, size);
}

bool
clones_text_p (const char *text, size_t length)
{
  return (prefix_p (text, length, clone_line)
	  || prefix_p (text, length, removal_line));
}

/* Return the kind of a list that is GCC's reason WHY for a clone: its suffix
   without number, or `inlining to'.  */

static const char *
kind_of (const char *why)
{
  static const char *const kinds[][2] = {
    { "inlining to", "inline" },
    { "constprop", "constprop" },
    { "isra", "isra" },
    { "part", "part" },
    { "simdclone", "simd" },
    { "target_clone", "target" }
  };
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (!strncmp (why, kinds[i][0], strlen (kinds[i][0])))
      return kinds[i][1];
  return "clone";
}

/* Parse TEXT as a decimal number into *NUMBER.  */

static bool
parse_number (const char *text, unsigned *number)
{
  char *end;
  errno = 0;
  long value = strtol (text, &end, 10);
  if (end == text || *end != '\0' || errno || value > INT_MAX)
    return false;
  /* A body that the compiler made may have a place of -1.  */
  *number = value < 0 ? 0 : value;
  return true;
}

/* Return the body that the five strings FIELDS are about, among *NODES, or
   null if they are not of a body.  */

static struct node *
find_node (struct node **nodes, char **fields)
{
  struct place place = { .file = fields[2] };
  unsigned order;
  if (*fields[0] == '\0'
      || !parse_number (fields[1], &order)
      || !parse_number (fields[3], &place.line)
      || !parse_number (fields[4], &place.column))
    return NULL;
  if (*place.file == '\0' || place.line == 0)
    place = (struct place) { NULL };

  char *key = xasprintf ("%s;%s;%u;%u", fields[0],
			 place.file ? place.file : "", place.line,
			 place.column);
  struct node *node;
  HASH_FIND_STR (*nodes, key, node);
  if (node)
    {
      free (key);
      return node;
    }
  node = xcalloc (1, sizeof *node);
  node->key = key;
  node->name = xstrdup (fields[0]);
  node->place = place;
  if (place.file)
    node->place.file = xstrdup (place.file);
  HASH_ADD_KEYPTR (hh, *nodes, node->key, strlen (node->key), node);
  return node;
}

/* Split LINE at its semicolons into at most NUMBER strings in FIELDS, and
   return how many there are, or NUMBER + 1 for more.  Names of files are not
   escaped in a dump, so one with a semicolon cannot be told from two
   fields.  */

static size_t
split_line (char *line, char **fields, size_t number)
{
  size_t i = 0;
  for (char *rest = line; rest; i++)
    {
      if (i == number)
	return number + 1;
      fields[i] = strsep (&rest, ";");
    }
  return i;
}

/* Enter LINE of the dump among *NODES.  Return false if it is not one of a
   dump.  */

static bool
enter_line (struct node **nodes, char *line)
{
  char *fields[12];
  size_t number = split_line (line, fields, 12);
  if (number == 6 && !strcmp (fields[0], "Callgraph removal"))
    {
      struct node *node = find_node (nodes, fields + 1);
      if (!node)
	return false;
      node->removed_p = true;
      return true;
    }
  if (number == 12 && !strcmp (fields[0], "Callgraph clone"))
    {
      struct node *from = find_node (nodes, fields + 1);
      struct node *to = from ? find_node (nodes, fields + 6) : NULL;
      if (!to)
	return false;
      if (to == from)
	return true;
      struct step *step = xmalloc (sizeof *step);
      step->to = to;
      step->kind = xstrdup (kind_of (fields[11]));
      step->next = from->steps;
      from->steps = step;
      return true;
    }
  return false;
}

/* Pass NODES, which the LENGTH bytes at TEXT are about, to HANDLER with DATA,
   as the unit that the dump NAME is of.  */

static bool
pass_nodes (const char *name, const char *text, size_t length,
	    struct node *nodes, const struct record_handler *handler,
	    void *data)
{
  /* A dump is named after its unit: a.c.000i.ipa-clones.  */
  char *source = xstrdup (basename (name));
  char *suffix = strstr (source, ".ipa-clones");
  if (suffix)
    *suffix = '\0';
  suffix = strrchr (source, '.');
  if (suffix && strspn (suffix + 1, "0123456789") > 0
      && suffix[1 + strspn (suffix + 1, "0123456789")] == 'i')
    *suffix = '\0';

  struct record_unit unit
    = { .text = text, .length = length, .source = source };
  bool ok = handler->unit (data, &unit);
  free (source);
  for (struct node *node = nodes; ok && node; node = node->hh.next)
    {
      struct record_function function = {
	.name = node->name, .place = node->place,
	.state = node->removed_p ? "removed" : NULL
      };
      ok = handler->function (data, &function);
      for (struct step *step = node->steps; ok && step; step = step->next)
	{
	  struct record_impact impact = {
	    .name = step->to->name, .place = step->to->place,
	    .kind = step->kind
	  };
	  ok = handler->impact (data, &impact);
	}
    }
  return ok && handler->end (data);
}

/* Free NODES.  */

static void
free_nodes (struct node *nodes)
{
  struct node *node, *next;
  HASH_ITER (hh, nodes, node, next)
    {
      HASH_DEL (nodes, node);
      while (node->steps)
	{
	  struct step *step = node->steps;
	  node->steps = step->next;
	  free (step->kind);
	  free (step);
	}
      free (node->key);
      free (node->name);
      free ((char *) node->place.file);
      free (node);
    }
}

bool
clones_read (const char *name, const char *text, size_t length,
	     const struct record_handler *handler, void *data)
{
  struct node *nodes = NULL;
  const char *next = text, *end = text + length;
  bool ok = true;
  for (unsigned number = 1; ok && next < end; number++)
    {
      const char *newline = memchr (next, '\n', end - next);
      size_t size = newline ? (size_t) (newline - next) : (size_t) (end - next);
      char *line = xstrndup (next, size);
      if (!newline || !enter_line (&nodes, line))
	{
	  error_at_line (0, 0, name, number, newline
			 ? "no line of a dump of -fdump-ipa-clones"
			 : "the dump ends within a line");
	  ok = false;
	}
      free (line);
      next += size + 1;
    }
  ok = ok && pass_nodes (name, text, length, nodes, handler, data);
  free_nodes (nodes);
  return ok;
}
