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

/* Who reads a file gets all of its bytes at once, and a descriptor for
   libraries that want one.  A regular file is mapped as it is; what comes from
   a pipe or is compressed goes to a temporary file before.  That takes no more
   than the begin if it turns out to be of no use then, so that a folder may
   have archives of whatever size in it.  */

#include <errno.h>
#include <error.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <xxhash.h>
#include "decompress.h"
#include "elf-file.h"
#include "impacted.h"
#include "input.h"
#include "record.h"
#include "thin.h"

/* What is no input but may have some in it: the LENGTH bytes at BYTES stand at
   OFFSET.  ADVICE has a %s for the name of the file.  */

struct other_kind
{
  size_t offset;
  const char *bytes;
  size_t length;
  enum input_kind kind;
  const char *advice;
};

#define BYTES(TEXT) TEXT, sizeof TEXT - 1

#define DECOMPRESS_WITH(COMMAND)					\
  "compressed, and not with gzip, bzip2, xz or zstd: decompress it with `" \
  COMMAND " %s'"

static const struct other_kind other_kinds[] = {
  { 0, BYTES ("!<arch>\ndebian-binary"), INPUT_PACKAGE,
    "a Debian package: unpack it with `dpkg-deb -x %s FOLDER', and name"
    " FOLDER" },
  { 0, BYTES ("\355\253\356\333"), INPUT_PACKAGE,
    "an RPM package: unpack it in a new folder with `rpm2cpio %s | cpio -idm',"
    " and name the folder" },
  { 257, BYTES ("ustar"), INPUT_PACKAGE,
    "an archive of tar: unpack it in a new folder with `tar -xf %s', and name"
    " the folder" },
  { 0, BYTES ("07070"), INPUT_PACKAGE,
    "an archive of cpio: unpack it in a new folder with `cpio -idm', and name"
    " the folder" },
  { 0, BYTES ("PK\3\4"), INPUT_PACKAGE,
    "an archive of zip: unpack it in a new folder with `unzip %s', and name"
    " the folder" },
  { 0, BYTES ("\4\42\115\30"), INPUT_OTHER,
    DECOMPRESS_WITH ("lz4 -d") },
  { 0, BYTES ("LZIP"), INPUT_OTHER,
    DECOMPRESS_WITH ("lzip -d") },
  { 0, BYTES ("\37\235"), INPUT_OTHER,
    DECOMPRESS_WITH ("gzip -d") },
  { 0, BYTES ("]\0\0"), INPUT_OTHER,
    DECOMPRESS_WITH ("xz -d --format=lzma") },
  { 514, BYTES ("HdrS"), INPUT_OTHER,
    "an image that a kernel is started from, without its records: name the"
    " vmlinux that it was made of" },
  { 0, BYTES ("BC\300\336"), INPUT_OTHER,
    "bitcode of LLVM: GCC puts records into objects" }
};

/* So many bytes are enough to tell what a file is.  */

enum { BEGIN = 1024 };

/* Set the kind of INPUT, and what to do with it, by the LENGTH bytes at TEXT
   that it begins with.  */

static void
find_kind (struct input *input, const char *text, size_t length)
{
  input->kind = INPUT_OTHER;
  free (input->advice);
  input->advice = NULL;
  if (!length)
    input->kind = INPUT_EMPTY;
  else if (record_text_p (text, length))
    input->kind = INPUT_LIST;
  else if (clones_text_p (text, length))
    input->kind = INPUT_DUMP;
  else if (thin_archive_p (text, length))
    input->kind = INPUT_THIN;
  else
    {
      for (size_t i = 0; i < sizeof other_kinds / sizeof *other_kinds; i++)
	{
	  const struct other_kind *kind = &other_kinds[i];
	  if (length < kind->offset + kind->length
	      || memcmp (text + kind->offset, kind->bytes, kind->length))
	    continue;
	  input->kind = kind->kind;
	  input->advice = xasprintf (kind->advice,
				     input->stream_p ? "FILE" : input->name);
	  return;
	}
      if (elf_file_p ("", text, length))
	input->kind = INPUT_OBJECT;
    }
}

/* Return true if a file of KIND is read to its end.  */

static bool
wanted_p (enum input_kind kind)
{
  return (kind == INPUT_LIST || kind == INPUT_DUMP || kind == INPUT_OBJECT
	  || kind == INPUT_THIN);
}

/* Return a descriptor for a file that has no name and goes when it is closed,
   or -1 with errno set: in the folder of the environment variable TMPDIR, or
   in memory if no file can be made there.  */

static int
temporary_file (void)
{
  const char *folder = secure_getenv ("TMPDIR");
  if (!folder || !*folder)
    folder = "/tmp";
  int fd = open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (fd >= 0)
    return fd;
  char *path = xasprintf ("%s/impacted-XXXXXX", folder);
  fd = mkostemp (path, O_CLOEXEC);
  if (fd >= 0)
    unlink (path);
  free (path);
  return fd >= 0 ? fd : memfd_create ("impacted", MFD_CLOEXEC);
}

/* What is written to a temporary file.  */

struct copy
{
  struct input *input;
  bool compressed_p;		/* It comes from a compressed file.  */
  uint64_t most;		/* No more bytes than this.  */
  uint64_t size;		/* So many came.  */
  char begin[BEGIN];		/* The first ones of them.  */
  int fd;			/* The file, or -1 before it is made.  */
  bool stopped_p;		/* No more is wanted.  */
  bool failed_p;		/* A message was printed.  */
};

/* Write the LENGTH bytes at TEXT to the file of COPY.  Return false after a
   message.  */

static bool
write_copy (struct copy *copy, const char *text, size_t length)
{
  while (length)
    {
      ssize_t written = write (copy->fd, text, length);
      if (written < 0 && errno == EINTR)
	continue;
      if (written < 0)
	{
	  error (0, errno, "%s: cannot write a temporary file",
		 copy->input->name);
	  copy->failed_p = true;
	  return false;
	}
      text += written;
      length -= written;
    }
  return true;
}

/* Now that COPY has its first bytes, decide whether the rest is wanted, and
   make the file if it is.  Return whether that is so.  */

static bool
begin_copy (struct copy *copy)
{
  size_t length = copy->size < BEGIN ? copy->size : BEGIN;
  enum compression compression = compression_of (copy->begin, length);
  find_kind (copy->input, copy->begin, length);
  if (!wanted_p (copy->input->kind)
      && (copy->compressed_p || compression == COMPRESSION_NONE))
    {
      if (compression != COMPRESSION_NONE && !copy->input->advice)
	copy->input->advice = xstrdup ("compressed twice: decompress it once");
      copy->stopped_p = true;
      return false;
    }
  copy->fd = temporary_file ();
  if (copy->fd < 0)
    {
      error (0, errno, "%s: cannot make a temporary file", copy->input->name);
      copy->failed_p = true;
      return false;
    }
  return write_copy (copy, copy->begin, length);
}

/* The sink of decompress: add LENGTH bytes at TEXT to the copy DATA.  */

static bool
add_to_copy (void *data, const char *text, size_t length)
{
  struct copy *copy = data;
  if (length > copy->most - copy->size)
    {
      error (0, 0, "%s: more than %ju bytes come out of it, which is no object"
	     " or list that was compressed; if it is one, decompress it first",
	     copy->input->name, (uintmax_t) copy->most);
      copy->failed_p = true;
      return false;
    }
  if (copy->size < BEGIN)
    {
      size_t part = BEGIN - copy->size;
      if (part > length)
	part = length;
      memcpy (copy->begin + copy->size, text, part);
      copy->size += part;
      text += part;
      length -= part;
      if (copy->size < BEGIN)
	return true;
      if (!begin_copy (copy))
	return false;
    }
  copy->size += length;
  return write_copy (copy, text, length);
}

/* End COPY: the last bytes have come.  Return false after a message.  */

static bool
end_copy (struct copy *copy)
{
  if (copy->size < BEGIN && !copy->stopped_p && !copy->failed_p)
    begin_copy (copy);
  return !copy->failed_p;
}

/* Map what the file of INPUT has.  Return false after a message.  */

static bool
map_file (struct input *input)
{
  struct stat status;
  bool ok = fstat (input->fd, &status) == 0;
  if (ok && status.st_size)
    {
      input->length = status.st_size;
      input->text = mmap (NULL, input->length, PROT_READ, MAP_PRIVATE,
			  input->fd, 0);
      if (input->text == MAP_FAILED)
	{
	  input->text = NULL;
	  ok = false;
	}
    }
  if (!ok)
    error (0, errno, "%s", input->name);
  return ok;
}

/* Put the file of COPY in the place of what INPUT has so far.  Return false
   after a message.  */

static bool
take_copy (struct input *input, struct copy *copy)
{
  if (input->text)
    munmap (input->text, input->length);
  input->text = NULL;
  input->length = 0;
  close (input->fd);
  input->fd = copy->fd;
  return copy->fd < 0 || map_file (input);
}

/* Read the stream INPUT to its end.  Return false after a message.  */

static bool
read_stream (struct input *input)
{
  struct copy copy = { .input = input, .most = UINT64_MAX, .fd = -1 };
  char buffer[1 << 16];
  ssize_t length;
  do
    length = read (input->fd, buffer, sizeof buffer);
  while ((length < 0 && errno == EINTR)
	 || (length > 0 && add_to_copy (&copy, buffer, length)));
  if (length < 0)
    {
      error (0, errno, "%s", input->name);
      copy.failed_p = true;
    }
  bool ok = end_copy (&copy);
  return take_copy (input, &copy) && ok;
}

/* Decompress INPUT, which is compressed as COMPRESSION says.  What was found
   and is not wanted is not judged.  Return false after a message.  */

static bool
read_compressed (struct input *input, enum compression compression)
{
  struct copy copy = {
    .input = input, .compressed_p = true, .fd = -1,
    .most = decompress_most (input->length)
  };
  const char *reason = decompress (compression, input->text, input->length,
				   add_to_copy, &copy);
  bool ok = !copy.failed_p;
  if (ok && reason)
    {
      find_kind (input, copy.begin, copy.size < BEGIN ? copy.size : BEGIN);
      if (!input->found_p || wanted_p (input->kind)
	  || input_name_p (input->path))
	{
	  error (0, 0, "%s: %s", input->name, reason);
	  ok = false;
	}
    }
  else if (ok)
    ok = end_copy (&copy);
  return take_copy (input, &copy) && ok;
}

/* Return true if the file of INPUT is a list, or can become one when a compiler
   has written all of it.  A database that another process writes can be empty
   until then, and is locked all the time.  */

static bool
list_to_be_p (const struct input *input)
{
  static const char suffix[] = ".import";
  char begin[BEGIN];
  ssize_t length = pread (input->fd, begin, sizeof begin, 0);
  size_t size = strlen (input->path), end = sizeof suffix - 1;
  if (length == 0)
    return size < end || strcmp (input->path + size - end, suffix);
  return length > 0 && record_begin_p (begin, length);
}

/* Keep a compiler from writing to the file of INPUT, and wait for one that
   does so now: see append_to_file in gcc/ipa-impacted-list.cc.  Where a file
   system has no locks, none can be held by a compiler.  */

static void
lock_file (const struct input *input)
{
  enum { PATIENCE = 10 };	/* Tenths of a second.  */
  struct flock whole = { .l_type = F_RDLCK, .l_whence = SEEK_SET };
  for (int tries = 0; tries < PATIENCE; tries++)
    {
      if (fcntl (input->fd, F_SETLK, &whole) == 0
	  || (errno != EAGAIN && errno != EACCES && errno != EINTR))
	return;
      nanosleep (&(struct timespec) { .tv_nsec = 100000000 }, NULL);
    }
  error (0, 0, "%s: waiting for a compiler that writes to it", input->name);
  while (fcntl (input->fd, F_SETLKW, &whole) == -1 && errno == EINTR)
    ;
}

/* Return true if PATH is the name of a descriptor.  */

static bool
descriptor_p (const char *path)
{
  return (!strncmp (path, "/dev/fd/", 8)
	  || (!strncmp (path, "/proc/", 6) && strstr (path, "/fd/")));
}

/* Return what a database knows the file PATH by, which was found if FOUND_P.
   A link that is found stands for its file; one that is named is followed.  */

static char *
file_key (const char *path, bool found_p)
{
  struct stat status;
  char *key = NULL;
  if (found_p && lstat (path, &status) == 0 && S_ISLNK (status.st_mode))
    {
      const char *slash = strrchr (path, '/');
      char *folder = (slash ? xstrndup (path, slash - path + 1)
		      : xstrdup ("."));
      char *real = realpath (folder, NULL);
      if (real)
	key = xasprintf ("%s/%s", strcmp (real, "/") ? real : "",
			 slash ? slash + 1 : path);
      free (real);
      free (folder);
    }
  if (!key)
    key = realpath (path, NULL);
  return key ? key : xstrdup (path);
}

/* Return what a database knows the content of INPUT by.  */

static char *
stream_key (const struct input *input)
{
  XXH128_canonical_t digest;
  XXH128_canonicalFromHash (&digest, XXH3_128bits (input->text, input->length));
  char *key = xstrdup ("stream:");
  for (size_t i = 0; i < sizeof digest.digest; i++)
    {
      char *longer = xasprintf ("%s%02x", key, digest.digest[i]);
      free (key);
      key = longer;
    }
  return key;
}

enum input_result
input_open (struct input *input, const char *path, bool found_p)
{
  bool standard_p = !found_p && !strcmp (path, "-");
  struct stat status;
  *input = (struct input) { .path = path, .found_p = found_p, .fd = -1 };
  input->name = xstrdup (standard_p || !strcmp (path, "/dev/stdin")
			 ? "(standard input)" : path);

  if (!standard_p && stat (path, &status) == 0)
    {
      /* What is no regular file may do something when it is opened.  */
      if (found_p && !S_ISREG (status.st_mode))
	{
	  input_close (input);
	  return INPUT_PASSED;
	}
    }
  input->fd = (standard_p ? fcntl (STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
	       : open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY));
  if (input->fd < 0 || fstat (input->fd, &status))
    {
      error (0, errno, "%s", input->name);
      input_close (input);
      return INPUT_FAILED;
    }
  input->stream_p = standard_p || !S_ISREG (status.st_mode);
  if (input->stream_p && !standard_p && descriptor_p (path))
    {
      free (input->name);
      input->name = xstrdup ("(pipe)");
    }

  bool ok = true;
  if (S_ISDIR (status.st_mode) || isatty (input->fd))
    {
      error (0, 0, "%s: a %s, and no file to read", input->name,
	     S_ISDIR (status.st_mode) ? "folder" : "terminal");
      ok = false;
    }
  else if (input->stream_p)
    ok = read_stream (input);
  else
    {
      if (list_to_be_p (input))
	lock_file (input);
      ok = map_file (input);
      if (ok)
	find_kind (input, input->text, input->length);
    }
  enum compression compression
    = ok && input->text ? compression_of (input->text, input->length)
      : COMPRESSION_NONE;
  if (compression != COMPRESSION_NONE)
    ok = read_compressed (input, compression);
  if (!ok)
    {
      input_close (input);
      return INPUT_FAILED;
    }
  input->key = (input->stream_p ? stream_key (input)
		: file_key (path, found_p));
  return INPUT_OPENED;
}

void
input_close (struct input *input)
{
  if (input->text)
    munmap (input->text, input->length);
  /* This gives the lock back.  */
  if (input->fd >= 0)
    close (input->fd);
  free (input->name);
  free (input->key);
  free (input->advice);
}

char *
input_plain_name (const char *path)
{
  static const char *const suffixes[]
    = { ".gz", ".bz2", ".xz", ".zst", ".lz4", ".lz", ".lzma", ".Z" };
  size_t length = strlen (path);
  for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
    {
      size_t size = strlen (suffixes[i]);
      if (length > size && !strcmp (path + length - size, suffixes[i]))
	return xstrndup (path, length - size);
    }
  return xstrdup (path);
}

bool
input_name_p (const char *path)
{
  static const char *const suffixes[] = { ".o", ".ko", ".a", ".impacted" };
  char *plain = input_plain_name (path);
  const char *dot = strrchr (plain, '.');
  bool known_p = false;
  for (size_t i = 0; dot && i < sizeof suffixes / sizeof *suffixes; i++)
    known_p |= !strcmp (dot, suffixes[i]);
  free (plain);
  return known_p;
}
