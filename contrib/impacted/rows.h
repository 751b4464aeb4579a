/* The functions of a unit of an answer, in the order of the report.
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

#ifndef ROWS_H
#define ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include "answer.h"

/* A function of an answer.  */

struct row
{
  const struct source *body;
  enum action action;
  const char *kind;		/* How it is impacted, "changed" for one that
				   was asked for; or else its state.  */
  bool changed_p;		/* It was asked for.  */
  bool header_p;		/* It comes along with a header.  */
  const char *condition;	/* It counts if this is true, or null.  */
  const struct to_patch *patch;	/* What it is made from: this  */
  const struct to_bring *bring;	/* or that; the other one is null.  */
};

/* Return the rows of UNIT of ANSWER, in an array of their own, and their
   number in *NUMBER: what was asked for first, then what is impacted, and at
   the end what only has to be brought along.  */
extern struct row *unit_rows (const struct answer *answer,
			      const struct answer_unit *unit, size_t *number);

/* What is said of the symbol of a function, of those in one build.  */

struct symbol_facts
{
  char *object;			/* The file that has it.  */
  char *kernel;			/* Its name for the kernel, or null.  */
  struct symbol_row symbol;	/* Without texts.  */
  char *section;		/* Where it is no ordinary text, or null.  */
  bool gone_p;
  bool known_p;			/* There is a symbol.  */
};

/* Find the symbol of ROW, which is of UNIT, in BUILD of ANSWER.  That in a
   kernel or a module counts for more than others.  */
extern void find_symbol (const struct answer *answer,
			 const struct answer_unit *unit, size_t build,
			 const struct row *row, struct symbol_facts *facts);

/* Return what a kernel calls the object that has UNIT in BUILD of ANSWER, or if
   it is none of a kernel the names of its objects, in a string of its own; or
   null if BUILD has not the unit.  */
extern char *unit_title (const struct answer *answer,
			 const struct answer_unit *unit, size_t build);

/* Free what find_symbol put into FACTS.  */
extern void free_symbol (struct symbol_facts *facts);

/* Return what a reader has to know of the symbol FACTS of ROW, in a string of
   its own, which may be empty.  */
extern char *symbol_text (const struct row *row,
			  const struct symbol_facts *facts);

#endif
