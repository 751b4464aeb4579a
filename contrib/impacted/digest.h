/* Digests of what is compared.
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


#ifndef DIGEST_H
#define DIGEST_H

#include <xxhash.h>

/* Begin a digest, to which XXH3_128bits_update adds; and end it.  */

extern XXH3_state_t *digest_begin (void);
extern XXH128_hash_t digest_end (XXH3_state_t *state);

#endif
