/* Names that compilers make.
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


/* A clone may have constants of its callers in it, an outline takes its
   variables in a record that its function lays out, and a number in a name may
   have been that of another one: new code brings its own of each.  */

#include <stdbool.h>
#include <string.h>
#include "made.h"

/* What such names begin with, or have in them.  With NUMBER_P a number has to
   follow, up to the end or another dot.  */

static const struct
{
  const char *text;
  bool begin_p;
  bool number_p;
  enum made made;
} patterns[] = {
  { ".constprop.", false, true, MADE_CLONE },
  { ".isra.", false, true, MADE_CLONE },
  { ".part.", false, true, MADE_CLONE },
  { ".simdclone.", false, true, MADE_CLONE },
  { ".cold", false, false, MADE_CLONE },
  { "_ZGTt", true, false, MADE_CLONE },
  { "._omp_fn.", false, true, MADE_OUTLINE },
  { "._loopfn.", false, true, MADE_OUTLINE },
  { "__tcf_", true, true, MADE_HELPER },
  { "CSWTCH.", true, true, MADE_CONSTANT },
  { "C.", true, true, MADE_CONSTANT },
  { ".LC", true, true, MADE_CONSTANT }
};

/* Return true if TEXT is a number, up to its end or a dot.  */

static bool
number_p (const char *text)
{
  size_t digits = strspn (text, "0123456789");
  return digits && (!text[digits] || text[digits] == '.');
}

enum made
made_by_compiler (const char *name)
{
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
    {
      size_t length = strlen (patterns[i].text);
      const char *found = (patterns[i].begin_p
			   ? (strncmp (name, patterns[i].text, length)
			      ? NULL : name)
			   : *name ? strstr (name + 1, patterns[i].text)
			   : NULL);
      if (found && (patterns[i].number_p ? number_p (found + length)
		    : patterns[i].begin_p || !found[length]
		      || found[length] == '.'))
	return patterns[i].made;
    }
  return MADE_NOTHING;
}

const char *
made_name (enum made made)
{
  static const char *const names[] = {
    [MADE_NOTHING] = "nothing", [MADE_CLONE] = "a clone or a part of a function",
    [MADE_OUTLINE] = "an outlined part of a function",
    [MADE_HELPER] = "a helper of the compiler",
    [MADE_CONSTANT] = "a constant of the compiler"
  };
  return names[made];
}
