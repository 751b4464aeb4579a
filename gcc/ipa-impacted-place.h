/* Where functions are in the source, as a list of impacted functions has it.
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


#ifndef GCC_IPA_IMPACTED_PLACE_H
#define GCC_IPA_IMPACTED_PLACE_H

extern void grow_decimal (obstack *, unsigned);
extern void grow_field (obstack *, const char *);
extern const char *impact_place (location_t start, location_t end,
				 obstack *memory, unsigned *file_length);

/* Knows which text of the unit is that of headers.  */

class header_maps
{
public:
  header_maps ();

  bool contains_p (location_t start, location_t end) const;

private:
  /* By the index of an ordinary map of the unit, true if it is of a header.  */
  auto_vec<bool> m_header;
};

#endif /* GCC_IPA_IMPACTED_PLACE_H.  */
