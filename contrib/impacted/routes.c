/* The routes of an answer, as trees.
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

#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "routes.h"

struct node *
find_node (struct node **nodes, const struct answer *answer, size_t unit,
	   const char *name, size_t length)
{
  struct node *node;
  char *key = xasprintf ("%p.%zu:%.*s", (const void *) answer, unit,
			 (int) length, name);
  HASH_FIND_STR (*nodes, key, node);
  if (node)
    {
      free (key);
      return node;
    }
  node = xcalloc (1, sizeof *node);
  node->key = key;
  node->name = strchr (key, ':') + 1;
  node->number = HASH_COUNT (*nodes);
  node->answer = answer;
  node->unit = unit;
  HASH_ADD_KEYPTR (hh, *nodes, node->key, strlen (node->key), node);
  return node;
}

/* Return the node in *NODES of UNIT for NAME, with LENGTH bytes of that, or
   null if there is none.  */

static struct node *
known_node (struct node **nodes, const struct answer *answer, size_t unit,
	    const char *name, size_t length)
{
  struct node *node;
  char *key = xasprintf ("%p.%zu:%.*s", (const void *) answer, unit,
			 (int) length, name);
  HASH_FIND_STR (*nodes, key, node);
  free (key);
  return node;
}

/* Return the index in ANSWER of the unit that the step NAME of the route to
   PATCH is in, with LENGTH bytes of that.  It is the FIRST_P one, or not.  In a
   program it may be in another unit than PATCH.  */

static size_t
unit_of_step (struct node **nodes, const struct answer *answer,
	      const struct to_patch *patch, const char *name, size_t length,
	      bool first_p)
{
  int64_t link = answer->units[patch->unit].link;
  if (!link)
    return patch->unit;
  for (size_t i = 0; first_p && i < answer->num_units; i++)
    if (answer->units[i].id == patch->from)
      return i;
  if (known_node (nodes, answer, patch->unit, name, length))
    return patch->unit;
  for (size_t i = 0; i < answer->num_units; i++)
    if (answer->units[i].link == link
	&& known_node (nodes, answer, i, name, length))
      return i;
  return patch->unit;
}

/* Add the route to PATCH of ANSWER to *NODES.  */

static void
add_route (struct node **nodes, const struct answer *answer,
	   const struct to_patch *patch)
{
  struct node *last = NULL;
  bool dots_p = false;
  for (const char *step = patch->via; step;)
    {
      const char *next = strstr (step, " > ");
      size_t length = next ? (size_t) (next - step) : strlen (step);
      const char *name = step;
      if (length > 2 && name[0] == '(' && name[length - 1] == ')')
	name++, length -= 2;
      step = next ? next + 3 : NULL;
      if (length == 3 && !strncmp (name, "...", 3))
	{
	  dots_p = true;
	  continue;
	}
      bool first_p = name <= patch->via + 1;
      size_t unit = unit_of_step (nodes, answer, patch, name, length, first_p);
      struct node *node = find_node (nodes, answer, unit, name, length);
      if (first_p && patch->from)
	node->asked_p = true;
      /* What is to be patched has an edge of its own route.  */
      if (!node->patch && !node->asked_p && !node->from && node != last)
	{
	  node->from = last;
	  node->dots_p = dots_p && last;
	}
      node->always_p |= !patch->condition;
      last = node;
      dots_p = false;
    }
  struct node *node = find_node (nodes, answer, patch->unit,
				 patch->body->name,
				 strlen (patch->body->name));
  node->always_p |= !patch->condition;
  if (node->patch == patch && last && last != node)
    {
      node->from = last;
      node->kind = patch->kind;
      node->dots_p = dots_p;
    }
}

void
add_nodes (struct node **nodes, const struct answer *answer)
{
  for (size_t i = 0; i < answer->num_patches; i++)
    {
      const struct to_patch *patch = &answer->patches[i];
      struct node *node = find_node (nodes, answer, patch->unit,
				     patch->body->name,
				     strlen (patch->body->name));
      if (!node->patch)
	node->patch = patch;
      node->asked_p |= !patch->via;
    }
  for (size_t i = 0; i < answer->num_brings; i++)
    for (size_t j = 0; j < answer->num_asked; j++)
      {
	const struct to_bring *bring = &answer->brings[i];
	const struct asked *asked = &answer->asked[j];
	if (!strcmp (bring->body->name, asked->name)
	    && bring->body->place.line == asked->place.line
	    && bring->body->place.column == asked->place.column)
	  {
	    struct node *node = find_node (nodes, answer, bring->unit,
					   bring->body->name,
					   strlen (bring->body->name));
	    node->asked_p = node->always_p = true;
	  }
      }
  for (int condition_p = 0; condition_p < 2; condition_p++)
    for (size_t i = 0; i < answer->num_patches; i++)
      if ((answer->patches[i].condition != NULL) == condition_p)
	add_route (nodes, answer, &answer->patches[i]);
}

void
free_nodes (struct node *nodes)
{
  struct node *node, *next;
  HASH_ITER (hh, nodes, node, next)
    {
      HASH_DEL (nodes, node);
      free (node->key);
      free (node->shown);
      free (node);
    }
}
