/* One file that is read.
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

#ifndef INPUT_H
#define INPUT_H

#include <stdbool.h>
#include <stddef.h>

/* What is in a file, by its first bytes.  */

enum input_kind
{
  INPUT_OTHER,
  INPUT_EMPTY,
  INPUT_LIST,
  INPUT_DUMP,			/* Of -fdump-ipa-clones.  */
  INPUT_OBJECT,			/* An object or an archive of them.  */
  INPUT_THIN,			/* A thin archive.  */
  INPUT_PACKAGE			/* What has files in it that can be read once it
				   is unpacked.  */
};

struct input
{
  const char *path;		/* As it was given.  */
  bool found_p;			/* It was found and not named.  */
  char *name;			/* What messages and answers call it.  */
  char *key;			/* What a database knows it by.  */
  enum input_kind kind;
  char *advice;			/* What to do with INPUT_PACKAGE and perhaps
				   INPUT_OTHER, or null.  */
  bool stream_p;		/* It can be read only once.  */
  int fd;			/* Has the bytes, decompressed.  */
  char *text;			/* The same, or null if there are none.  */
  size_t length;		/* Of TEXT.  */
  bool split_p;			/* Set by who reads it: all there is, is split
				   debug information.  */
  bool slim_p;			/* The same of objects for link-time
				   optimization alone.  */
};

enum input_result
{
  INPUT_OPENED,
  INPUT_PASSED,			/* It was found, and is nothing to read.  */
  INPUT_FAILED			/* A message was printed.  */
};

/* Open PATH, which is not a folder, as INPUT: a file, decompressed if it is
   compressed, or what a pipe has, or standard input for `-'.  FOUND_P says
   that it was found and not named.  A file has all that a compiler writes into
   it just now, and gets no more of it until input_close.  There need be no
   bytes of what is of no kind that is read.  */

extern enum input_result input_open (struct input *input, const char *path,
				     bool found_p);
extern void input_close (struct input *input);

/* Return true if a file whose name is PATH is an object, an archive or a list
   by that name, compressed or not.  */

extern bool input_name_p (const char *path);

/* Return PATH without what such a name has at its end if the file is
   compressed.  */

extern char *input_plain_name (const char *path);

#endif
