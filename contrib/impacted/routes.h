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

#ifndef ROUTES_H
#define ROUTES_H

#include <uthash.h>
#include "answer.h"

/* A function or another body.  Names tell the ones of a unit apart; where two
   have the same name, a route cannot say which one it means.  */

struct node
{
  char *key;			/* ANSWER.UNIT:NAME.  */
  const char *name;		/* In KEY.  */
  char *shown;			/* The same for people, for who prints it.  */
  size_t number;
  const struct answer *answer;
  size_t unit;
  const struct to_patch *patch;	/* Null if it is not impacted.  */
  bool asked_p;
  bool always_p;		/* It is on a route without a condition.  */
  struct node *from;		/* Where its edge begins, or null.  */
  const char *kind;		/* Of that edge, or null if not known.  */
  bool dots_p;			/* That edge stands for many.  */
  size_t line;			/* For who prints it; 0 at first.  */
  UT_hash_handle hh;		/* In the order in which they are numbered.  */
};

/* Add the nodes of ANSWER, and the edges that its routes say, to *NODES.  */
extern void add_nodes (struct node **nodes, const struct answer *answer);

/* Return the node NAME of UNIT of ANSWER in *NODES, which is added if there is
   none.  LENGTH is that of NAME.  */
extern struct node *find_node (struct node **nodes,
			       const struct answer *answer, size_t unit,
			       const char *name, size_t length);

/* Free NODES.  */
extern void free_nodes (struct node *nodes);

#endif
