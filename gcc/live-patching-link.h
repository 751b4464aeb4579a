/* What units that are linked say of live patching.
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

#ifndef GCC_LIVE_PATCHING_LINK_H
#define GCC_LIVE_PATCHING_LINK_H

extern char *live_patching_object_name (const char *file, off_t offset);

/* For lto-wrapper.  */

extern void live_patching_merge_unit (const vec<cl_decoded_option> &options,
				      const char *file, off_t offset);
extern void live_patching_append_options (obstack *argv,
					  const vec<cl_decoded_option> &link);
extern bool live_patching_list_p (const vec<cl_decoded_option> &link);

#endif /* GCC_LIVE_PATCHING_LINK_H.  */
