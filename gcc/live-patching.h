/* What -flive-patching= keeps from crossing functions.
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


#ifndef GCC_LIVE_PATCHING_H
#define GCC_LIVE_PATCHING_H

extern void live_patching_mark_statics_addressable ();
extern bool live_patching_own_variable_p (varpool_node *);
extern unsigned live_patching_number (const char *name, tree scope);
extern tree live_patching_local_name (tree name, tree scope);
extern tree live_patching_cleanup_name (tree variable);
extern void live_patching_forget_number (tree decl);
extern void live_patching_rename_static (tree decl, const char *name);
extern tree live_patching_anon_name (tree scope);
extern int live_patching_discriminator (tree scope);
extern bool live_patching_discriminator_p (int);

/* With -flto.  */

extern bool live_patching_by_structure_p (const_tree type);
extern void live_patching_name_unit ();
extern unsigned live_patching_private_number (const char *, tree decl);

#endif /* GCC_LIVE_PATCHING_H.  */
