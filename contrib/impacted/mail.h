/* Patches in mails.
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

#ifndef MAIL_H
#define MAIL_H

#include <stdbool.h>
#include <stddef.h>

/* Return true if the LENGTH bytes at TEXT are a mail, or several, of which one
   is encoded: its lines are not those that it stands for.  */

extern bool mail_encoded_p (const char *text, size_t length);

/* Return what the patches in the mails TEXT of LENGTH bytes are, one after the
   other, and set *SIZE to how many bytes that is.  git decodes them.  NAME is
   that of the file, for messages.  Return null after one.  */

extern char *mail_decode (const char *name, const char *text, size_t length,
			  size_t *size);

#endif
