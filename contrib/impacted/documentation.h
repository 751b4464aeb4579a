/* Files that nothing is compiled from.
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

#ifndef DOCUMENTATION_H
#define DOCUMENTATION_H

#include "judge.h"

/* Return true if nothing is compiled from FILE of the patch of WORK: it is called
   so, no record has a file of its name, and the patch shows no #include of
   it.  */

extern bool documentation_p (struct work *work, const struct patch_file *file);

#endif
