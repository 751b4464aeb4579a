/* Which symbols Module.symvers says are exported.
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

#include <errno.h>
#include <error.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "impacted.h"
#include "klp.h"

/* An exported symbol.  */

struct export
{
  char *name;
  char *object;
  UT_hash_handle hh;
};

struct klp_exports
{
  struct export *names;
};

/* Add what LINE says: a checksum, a name, and what exports it, with tabs
   between them.  Return false if it does not say that.  */

static bool
add_line (struct klp_exports *exports, const char *line)
{
  char name[512], object[512];
  if (sscanf (line, "%*s %511s %511s", name, object) != 2)
    return false;
  struct export *export = xcalloc (1, sizeof *export);
  char *text = basename (object);
  for (char *c = text; *c; c++)
    if (*c == '-')
      *c = '_';
  export->name = xstrdup (name);
  export->object = xstrdup (text);
  HASH_ADD_KEYPTR (hh, exports->names, export->name, strlen (export->name),
		   export);
  return true;
}

struct klp_exports *
klp_exports_read (const char *path)
{
  struct klp_exports *exports = xcalloc (1, sizeof *exports);
  char *line = NULL;
  size_t room = 0;
  FILE *stream = path ? fopen (path, "r") : NULL;
  if (path && !stream)
    error (STATUS_TROUBLE, errno, "%s", path);
  for (unsigned number = 1; stream && getline (&line, &room, stream) > 0;
       number++)
    if (!add_line (exports, line))
      error_at_line (STATUS_TROUBLE, 0, path, number, "this is no line of"
		     " Module.symvers");
  free (line);
  if (stream)
    fclose (stream);
  return exports;
}

void
klp_exports_free (struct klp_exports *exports)
{
  struct export *export, *next;
  HASH_ITER (hh, exports->names, export, next)
    {
      HASH_DEL (exports->names, export);
      free (export->name);
      free (export->object);
      free (export);
    }
  free (exports);
}

const char *
klp_exported (const struct klp_exports *exports, const char *name)
{
  struct export *export;
  HASH_FIND_STR (exports->names, name, export);
  return export ? export->object : NULL;
}
