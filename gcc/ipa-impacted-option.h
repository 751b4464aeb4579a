/* Reading -flive-patching-list=.
   Copyright (C) 2026 Free Software Foundation, Inc.

This file is part of GCC.

GCC is free software; you can redistribute it and/or modify it under
the terms of the GNU General Public License as published by the Free
Software Foundation; either version 3, or (at your option) any later
version.

GCC is distributed in the hope that it will be useful, but WITHOUT ANY
WARRANTY; without even the implied warranty of MERCHANTABILITY or
FITNESS FOR A PARTICULAR PURPOSE.  See the GNU General Public License
for more details.

You should have received a copy of the GNU General Public License
along with GCC; see the file COPYING3.  If not see
<http://www.gnu.org/licenses/>.  */


#ifndef GCC_IPA_IMPACTED_OPTION_H
#define GCC_IPA_IMPACTED_OPTION_H

/* For the driver and the compiler.  */

extern const char *impacted_list_file (const char *value, char *missing = NULL);
extern bool impacted_list_to_stdout_p (const char *value);
extern char *impacted_list_option_to (const char *option, const char *file);

#endif /* GCC_IPA_IMPACTED_OPTION_H.  */
