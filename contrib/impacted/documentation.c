/* Files that nothing is compiled from.
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

#include <fnmatch.h>
#include <string.h>
#include "documentation.h"
#include "impacted.h"
#include "source.h"

/* Return true if PATH is what a file is called that nothing is compiled
   from.  */

static bool
named_so_p (const char *path)
{
  static const char *const patterns[]
    = { "*.rst", "*.adoc", "*.texi", "*.po", "*.pot", "*.[1-8]",
	"README", "*/README", "README.md", "*/README.md", "NEWS", "*/NEWS",
	"ChangeLog*", "*/ChangeLog*",
	"AUTHORS", "*/AUTHORS", "MAINTAINERS", "*/MAINTAINERS", "COPYING*",
	"*.gitignore", "Documentation/*.txt", "*/Documentation/*.txt",
	"doc/*.txt", "*/doc/*.txt", "docs/*.txt", "*/docs/*.txt" };
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
    if (!fnmatch (patterns[i], path, 0))
      return true;
  return false;
}

/* Return true if a line of the NUMBER hunks at HUNKS includes a file that is
   called BASE.  */

static bool
included_p (const struct patch_hunk *hunks, size_t number, const char *base)
{
  for (size_t i = 0; i < number; i++)
    for (size_t j = 0; j < hunks[i].num_lines; j++)
      if (source_includes_p (hunks[i].lines[j].text, base))
	return true;
  return false;
}

bool
documentation_p (struct work *work, const struct patch_file *file)
{
  if (!named_so_p (work->path))
    return false;
  const char *base = basename (work->path);
  bool known_p = database_has_file (work->db, base);
  for (size_t i = 0; i < work->patch->num_files && !known_p; i++)
    {
      const struct patch_file *one = work->patch->files[i];
      if (one != file)
	known_p = (included_p (one->hunks, one->num_hunks, base)
		   || (one->whole && included_p (one->whole, 1, base)));
    }
  return !known_p;
}
