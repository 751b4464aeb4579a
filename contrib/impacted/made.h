/* Names that compilers make.
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


#ifndef MADE_H
#define MADE_H

/* What a symbol is that a compiler made and that new code must not bind to.  */

enum made { MADE_NOTHING, MADE_CLONE, MADE_OUTLINE, MADE_HELPER, MADE_CONSTANT };

/* Return what the symbol NAME is.  */

extern enum made made_by_compiler (const char *name);

/* Return how messages call what MADE is.  */

extern const char *made_name (enum made made);

#endif
