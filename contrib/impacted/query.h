/* Asking for functions by name.
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


#ifndef QUERY_H
#define QUERY_H

#include <stddef.h>
#include "answer.h"

/* Ask DB for the NUMBER functions WORDS, and put what is to be patched into
   *ANSWERS.  Return STATUS_FOUND, or after a message STATUS_TROUBLE if one of
   them is not known or stands for several functions, or STATUS_GAPS if it may
   do so.  */
extern int ask_words (struct database *db, char **words, size_t number,
		      struct answers *answers);

#endif
