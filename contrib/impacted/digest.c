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


#include <error.h>
#include <stdlib.h>
#include "digest.h"
#include "impacted.h"

XXH3_state_t *
digest_begin (void)
{
  XXH3_state_t *state = XXH3_createState ();
  if (!state)
    error (STATUS_TROUBLE, 0, "memory exhausted");
  XXH3_128bits_reset (state);
  return state;
}

XXH128_hash_t
digest_end (XXH3_state_t *state)
{
  XXH128_hash_t result = XXH3_128bits_digest (state);
  XXH3_freeState (state);
  return result;
}
