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

/* All four formats may have several streams, one after another, and checksums,
   which the libraries verify.  A file that ends within a stream, or has
   something else after the last one, is an error: a part of a list looks like
   a shorter one.  */

#include <bzlib.h>
#include <lzma.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>
#include "decompress.h"
#include "impacted.h"

static const char not_complete[] = "not complete: the compressed data end too"
  " early";
static const char damaged[] = "damaged: these are not compressed data, or not"
  " what was compressed";
static const char more_follows[] = "damaged: something follows the compressed"
  " data";
static const char too_much_memory[] = "too much memory would be needed: it was"
  " compressed with a very large window";

/* No more memory than this for what a stream refers back to; nearly all that
   is compressed does with half of it.  */

enum { MOST_MEMORY = 256 << 20 };

/* So much comes out at once.  */

enum { ROOM = 1 << 16 };

/* Return true if the LENGTH bytes at TEXT begin with the SIZE bytes at
   BYTES.  */

static bool
begins_p (const char *text, size_t length, const char *bytes, size_t size)
{
  return length >= size && !memcmp (text, bytes, size);
}

enum compression
compression_of (const char *text, size_t length)
{
  if (begins_p (text, length, "\37\213\10", 3))
    return COMPRESSION_GZIP;
  if (begins_p (text, length, "BZh", 3) && length > 3 && text[3] >= '1'
      && text[3] <= '9')
    return COMPRESSION_BZIP2;
  if (begins_p (text, length, "\3757zXZ", 6))
    return COMPRESSION_XZ;
  /* pzstd begins with a frame of its own.  */
  if (begins_p (text, length, "\50\265\57\375", 4)
      || (length >= 4 && (text[0] & 0xf0) == 0x50
	  && !memcmp (text + 1, "\52\115\30", 3)))
    return COMPRESSION_ZSTD;
  return COMPRESSION_NONE;
}

uint64_t
decompress_most (size_t length)
{
  enum { ALWAYS = 256 << 20, RATIO = 256 };
  return ALWAYS + (uint64_t) length * RATIO;
}

/* Return LENGTH, or what a library can count.  */

static unsigned
count (size_t length)
{
  return length < UINT32_MAX / 2 ? length : UINT32_MAX / 2;
}

/* The arguments and the value of each of the following functions are those of
   decompress; ROOM bytes at BUFFER can be used.  */

static const char *
gunzip (const char *text, size_t length, decompress_sink *sink, void *data,
	char *buffer)
{
  z_stream stream = { 0 };
  /* 16 asks for the format of gzip.  */
  if (inflateInit2 (&stream, 15 + 16) != Z_OK)
    return damaged;
  const char *reason = NULL, *end = text + length;
  while (!reason)
    {
      unsigned given = count (end - text);
      stream.next_in = (Bytef *) text;
      stream.avail_in = given;
      stream.next_out = (Bytef *) buffer;
      stream.avail_out = ROOM;
      int status = inflate (&stream, Z_NO_FLUSH);
      size_t made = ROOM - stream.avail_out;
      text += given - stream.avail_in;
      if (made && !sink (data, buffer, made))
	break;
      if (status == Z_STREAM_END)
	{
	  /* Tapes are padded with zeros.  */
	  const char *rest = text;
	  while (rest < end && !*rest)
	    rest++;
	  if (rest == end)
	    break;
	  if (compression_of (text, end - text) != COMPRESSION_GZIP)
	    reason = more_follows;
	  else
	    inflateReset (&stream);
	}
      else if (status == Z_BUF_ERROR || (status == Z_OK && text == end
					 && made < ROOM))
	reason = not_complete;
      else if (status != Z_OK)
	reason = damaged;
    }
  inflateEnd (&stream);
  return reason;
}

static const char *
bunzip2 (const char *text, size_t length, decompress_sink *sink, void *data,
	 char *buffer)
{
  bz_stream stream = { 0 };
  if (BZ2_bzDecompressInit (&stream, 0, 0) != BZ_OK)
    return damaged;
  const char *reason = NULL, *end = text + length;
  while (!reason)
    {
      unsigned given = count (end - text);
      stream.next_in = (char *) text;
      stream.avail_in = given;
      stream.next_out = buffer;
      stream.avail_out = ROOM;
      int status = BZ2_bzDecompress (&stream);
      size_t made = ROOM - stream.avail_out;
      text += given - stream.avail_in;
      if (made && !sink (data, buffer, made))
	break;
      if (status == BZ_STREAM_END)
	{
	  if (text == end)
	    break;
	  BZ2_bzDecompressEnd (&stream);
	  memset (&stream, 0, sizeof stream);
	  if (compression_of (text, end - text) != COMPRESSION_BZIP2)
	    return more_follows;
	  if (BZ2_bzDecompressInit (&stream, 0, 0) != BZ_OK)
	    return damaged;
	}
      else if (status != BZ_OK)
	reason = damaged;
      else if (text == end && made < ROOM)
	reason = not_complete;
    }
  BZ2_bzDecompressEnd (&stream);
  return reason;
}

static const char *
unxz (const char *text, size_t length, decompress_sink *sink, void *data,
      char *buffer)
{
  lzma_stream stream = LZMA_STREAM_INIT;
  if (lzma_stream_decoder (&stream, MOST_MEMORY, LZMA_CONCATENATED) != LZMA_OK)
    return damaged;
  const char *reason = NULL;
  lzma_ret status = LZMA_OK;
  stream.next_in = (const uint8_t *) text;
  stream.avail_in = length;
  while (status == LZMA_OK)
    {
      stream.next_out = (uint8_t *) buffer;
      stream.avail_out = ROOM;
      status = lzma_code (&stream, LZMA_FINISH);
      size_t made = ROOM - stream.avail_out;
      if (made && !sink (data, buffer, made))
	break;
      if (status == LZMA_MEMLIMIT_ERROR)
	reason = too_much_memory;
      else if (status == LZMA_BUF_ERROR)
	reason = not_complete;
      else if (status != LZMA_OK && status != LZMA_STREAM_END)
	reason = damaged;
    }
  lzma_end (&stream);
  return reason;
}

static const char *
unzstd (const char *text, size_t length, decompress_sink *sink, void *data,
	char *buffer)
{
  ZSTD_DCtx *context = ZSTD_createDCtx ();
  if (!context)
    return damaged;
  const char *reason = NULL;
  ZSTD_inBuffer in = { text, length, 0 };
  size_t wanted = 1;
  do
    {
      ZSTD_outBuffer out = { buffer, ROOM, 0 };
      wanted = ZSTD_decompressStream (context, &out, &in);
      if (ZSTD_isError (wanted))
	reason = (ZSTD_getErrorCode (wanted)
		  == ZSTD_error_frameParameter_windowTooLarge
		  ? too_much_memory : damaged);
      else if (out.pos && !sink (data, buffer, out.pos))
	break;
      else if (wanted && in.pos == length && out.pos < ROOM)
	reason = not_complete;
    }
  while (!reason && (wanted || in.pos < length));
  ZSTD_freeDCtx (context);
  return reason;
}

const char *
decompress (enum compression kind, const char *text, size_t length,
	    decompress_sink *sink, void *data)
{
  static const char *(*const functions[]) (const char *, size_t,
					   decompress_sink *, void *, char *)
    = { [COMPRESSION_GZIP] = gunzip, [COMPRESSION_BZIP2] = bunzip2,
	[COMPRESSION_XZ] = unxz, [COMPRESSION_ZSTD] = unzstd };
  char *buffer = xmalloc (ROOM);
  const char *reason = functions[kind] (text, length, sink, data, buffer);
  free (buffer);
  return reason;
}
