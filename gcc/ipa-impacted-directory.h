/* Lists of objects and programs, in a directory or on standard output.
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


#ifndef GCC_IPA_IMPACTED_DIRECTORY_H
#define GCC_IPA_IMPACTED_DIRECTORY_H

extern bool write_impacted_bytes (int fd, const char *text, size_t length);
extern bool write_impacted_list_to_stdout (const char *text, size_t length);
extern bool impacted_list_in_directory_p (const char *file);
extern bool impacted_object_discarded_p (const char *file);
extern bool write_impacted_list_of (const char *object, const char *directory,
				    const char *text, size_t length);

/* For the driver.  */

extern bool impacted_list_by_driver_p (const char *value);
extern bool write_impacted_list_of_program (const char *program,
					    const char *value,
					    const char *file);

#endif /* GCC_IPA_IMPACTED_DIRECTORY_H.  */
