/* What static analyzers read in place of uthash.
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


/* uthash is macros, which are in each function that calls them: an analyzer
   follows the arithmetic of its hash function for minutes, loses the pointers
   to what is in a table, and takes an element that was freed for one that still
   is in it.  Here a table is a pointer of which nothing is known but what its
   callers may rely on.  Only `make analyze' reads this.  */

#ifndef UTHASH_H
#define UTHASH_H

#include <stddef.h>

typedef struct UT_hash_handle
{
  void *next;
} UT_hash_handle;

/* Some element, or null; one with KEY of LENGTH bytes, or null; and the number
   of elements.  */

extern void *uthash_any (void *table);
extern void *uthash_find (const void *table, const void *key, size_t length);
extern unsigned uthash_count (void *table);

/* Keep ELEMENT with KEY of LENGTH bytes in the table at TABLE.  */

extern void uthash_add (void *table, const void *key, size_t length,
			void *element);

#define HASH_ADD(hh, table, field, length, element) \
  uthash_add (&(table), &(element)->field, (length), (element))
#define HASH_ADD_KEYPTR(hh, table, key, length, element) \
  uthash_add (&(table), (key), (length), (element))
#define HASH_FIND(hh, table, key, length, found) \
  ((found) = uthash_find ((table), (key), (length)))
#define HASH_FIND_STR(table, key, found) \
  ((found) = uthash_find ((table), (key), 0))
#define HASH_ADD_PTR(table, field, element) \
  uthash_add (&(table), &(element)->field, sizeof (void *), (element))
#define HASH_FIND_PTR(table, key, found) \
  ((found) = uthash_find ((table), (key), sizeof (void *)))
#define HASH_DEL(table, element) \
  ((void) (element), (table) = uthash_any (table))
#define HASH_ITER(hh, table, element, next) \
  for ((element) = (table), (next) = uthash_any (table); (element) != NULL; \
       (element) = (next), (next) = uthash_any (table))
#define HASH_CLEAR(hh, table) ((table) = NULL)
#define HASH_COUNT(table) uthash_count (table)
#define HASH_SORT(table, compare) \
  ((void) (compare), (table) = uthash_any (table))
#define HASH_SRT(hh, table, compare) HASH_SORT (table, compare)

#endif /* not UTHASH_H */
