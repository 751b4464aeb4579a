/* Compressed files.
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

#ifndef DECOMPRESS_H
#define DECOMPRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum compression
{
  COMPRESSION_NONE,
  COMPRESSION_GZIP,
  COMPRESSION_BZIP2,
  COMPRESSION_XZ,
  COMPRESSION_ZSTD
};

/* Return how a file is compressed that begins with the LENGTH bytes at
   TEXT.  */

extern enum compression compression_of (const char *text, size_t length);

/* Return how many bytes may come out of LENGTH compressed ones.  The text of
   lists, with many units in a file, is compressed to less than a hundredth;
   more than this is made to do harm.  */

extern uint64_t decompress_most (size_t length);

/* Who gets what comes out: LENGTH bytes at TEXT, the next ones.  DATA is that
   of decompress.  Return false to stop.  */

typedef bool decompress_sink (void *data, const char *text, size_t length);

/* Decompress the LENGTH bytes at TEXT, which are all of a file that is
   compressed as KIND says, and pass what comes out to SINK with DATA.  Return
   null if that is all of it, or if SINK has stopped; otherwise say what is
   wrong.  What was passed before that is no use, except that its begin tells
   what the file has.  */

extern const char *decompress (enum compression kind, const char *text,
			       size_t length, decompress_sink *sink,
			       void *data);

#endif
