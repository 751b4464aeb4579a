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


#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "tree.h"
#include "file-prefix-map.h"
#include "input.h"
#include "options.h"
#include "toplev.h"
#include "ipa-impacted-place.h"

/* Append NUMBER in decimal digits to the growing object of TEXT.  */

void
grow_decimal (obstack *text, unsigned number)
{
  char digits[16], *first = digits + sizeof digits;
  do
    *--first = '0' + number % 10;
  while (number /= 10);
  obstack_grow (text, first, digits + sizeof digits - first);
}

/* Append FIELD to the growing object of TEXT, so that nothing in it can be
   taken for the end of a field or a line.  */

void
grow_field (obstack *text, const char *field)
{
  while (true)
    {
      size_t plain = strcspn (field, "\t\n\\");
      obstack_grow (text, field, plain);
      field += plain;
      if (*field == '\0')
	break;
      obstack_1grow (text, '\\');
      obstack_1grow (text, *field == '\t' ? 't' : *field == '\n' ? 'n' : '\\');
      field++;
    }
}

namespace {

/* Append FILE to the growing object of TEXT, as a part of a place.  A blank
   stands between the ranges of a place, and must not look like that where the
   name has what else a range is made of.  */

void
grow_file (obstack *text, const char *file)
{
  file = remap_debug_filename (file);
  if (!strchr (file, ':'))
    {
      grow_field (text, file);
      return;
    }
  char *rest = xstrdup (file), *part = rest;
  while (char *blank = strchr (part, ' '))
    {
      *blank = '\0';
      grow_field (text, part);
      obstack_grow (text, "\\s", 2);
      part = blank + 1;
    }
  grow_field (text, part);
  free (rest);
}

/* Lines of a file.  */

struct text_range
{
  const char *file;
  linenum_type first;
  linenum_type last;
};

/* Compare two ranges by file and line.  */

int
compare_ranges (const void *a, const void *b)
{
  const text_range *x = (const text_range *) a, *y = (const text_range *) b;
  int order = strcmp (x->file, y->file);
  if (order)
    return order;
  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return x->last < y->last ? -1 : x->last > y->last;
}

/* Return the last line with text in MAP, which ends where NEXT begins.  */

linenum_type
last_line_before (const line_map_ordinary *map, const line_map_ordinary *next)
{
  location_t end = MAP_START_LOCATION (next) - 1;
  linenum_type line = SOURCE_LINE (map, end);
  switch (next->reason)
    {
    case LC_LEAVE:
      /* What is appended to a file that a body includes gets into it.  */
      return line + 1;
    case LC_RENAME_VERBATIM:
      /* MAP also has the line of the directive and, after a #line, the next one
	 from its begin on.  */
      if (map->m_column_and_range_bits > map->m_range_bits
	  && SOURCE_COLUMN (map, end) == 0)
	line--;
      return line - 1;
    default:
      return line;
    }
}

/* Put all lines with text from START to END, neither of which is in a macro,
   into RANGES: those from START on in its file come first, and the others,
   which #line and #include bring in, are sorted.  */

void
collect_ranges (location_t start, location_t end, auto_vec<text_range> *ranges)
{
  const line_map_ordinary *map
    = linemap_check_ordinary (linemap_lookup (line_table, start));
  const line_map_ordinary *past
    = LINEMAPS_LAST_ORDINARY_MAP (line_table) + 1;
  text_range home = { ORDINARY_MAP_FILE_NAME (map), SOURCE_LINE (map, start),
		      SOURCE_LINE (map, start) };
  auto_vec<text_range> others;

  for (; map < past && MAP_START_LOCATION (map) <= end; map++)
    {
      const line_map_ordinary *next = map + 1;
      text_range range;
      range.file = ORDINARY_MAP_FILE_NAME (map);
      range.first = SOURCE_LINE (map, MAX (start, MAP_START_LOCATION (map)));
      if (next == past || end < MAP_START_LOCATION (next))
	range.last = SOURCE_LINE (map, end);
      else
	range.last = last_line_before (map, next);
      if (range.last < range.first)
	continue;
      /* In its own file, what stands between two parts of a function is the
	 text that they take from another one.  */
      if (range.first >= home.first && !strcmp (range.file, home.file))
	home.last = MAX (home.last, range.last);
      else
	others.safe_push (range);
    }

  ranges->safe_push (home);
  others.qsort (compare_ranges);
  for (const text_range &range : others)
    {
      text_range &before = ranges->last ();
      if (!strcmp (range.file, before.file)
	  && range.first >= before.first
	  && range.first <= before.last + 1)
	before.last = MAX (before.last, range.last);
      else
	ranges->safe_push (range);
    }
}

/* Return true if FILE has the name of a source.  Where another source includes
   it, it is no header, but a part of that unit.  */

bool
source_name_p (const char *file)
{
  static const char *const suffixes[]
    = { ".c", ".C", ".cc", ".cp", ".cpp", ".CPP", ".cxx", ".c++", ".m", ".M",
	".mm", ".i", ".ii", ".mi", ".mii" };
  const char *suffix = strrchr (lbasename (file), '.');
  for (unsigned i = 0; suffix && i < ARRAY_SIZE (suffixes); i++)
    if (!strcmp (suffix, suffixes[i]))
      return true;
  return false;
}

/* Return where what has its name at LOCATION is in the source, or the macro
   that makes it.  */

location_t
start_in_source (location_t location)
{
  location_t place
    = linemap_resolve_location (line_table, location,
				LRK_MACRO_EXPANSION_POINT, NULL);
  return LOCATION_LOCUS (place);
}

} // anon namespace

/* Return where a body is whose name is at START and whose text ends at END:
   FILE:LINE:COLUMN-LASTLINE, or - for what has no place in the source.
   FILE:FIRSTLINE-LASTLINE follows, after a blank each, for text that is
   elsewhere.  The text is in MEMORY.  Put the length of the first FILE into
   *FILE_LENGTH, 0 if there is none.  */

const char *
impact_place (location_t start, location_t end, obstack *memory,
	      unsigned *file_length)
{
  start = start_in_source (start);
  expanded_location place = expand_location (start);
  *file_length = 0;
  if (place.file && place.line)
    {
      auto_vec<text_range> ranges;
      collect_ranges (start, end, &ranges);
      grow_file (memory, place.file);
      *file_length = obstack_object_size (memory);
      obstack_1grow (memory, ':');
      grow_decimal (memory, place.line);
      obstack_1grow (memory, ':');
      grow_decimal (memory, place.column);
      obstack_1grow (memory, '-');
      grow_decimal (memory, ranges[0].last);
      for (unsigned i = 1; i < ranges.length (); i++)
	{
	  obstack_1grow (memory, ' ');
	  grow_file (memory, ranges[i].file);
	  obstack_1grow (memory, ':');
	  grow_decimal (memory, ranges[i].first);
	  obstack_1grow (memory, '-');
	  grow_decimal (memory, ranges[i].last);
	}
    }
  else
    obstack_1grow (memory, '-');
  obstack_1grow (memory, '\0');
  return (const char *) obstack_finish (memory);
}

/* A header is a file that is entered, and neither the main one nor one with the
   name of a source.  What #line puts elsewhere may come from anything, and a
   module has maps of other units.  */

header_maps::header_maps ()
{
  struct entered_file
  {
    const char *name;
    bool header_p;
  };
  auto_vec<entered_file> entered;
  unsigned num_maps = LINEMAPS_ORDINARY_USED (line_table);
  m_header.safe_grow_cleared (num_maps, true);
  if (flag_modules)
    return;
  for (unsigned i = 0; i < num_maps; i++)
    {
      const line_map_ordinary *map = LINEMAPS_ORDINARY_MAP_AT (line_table, i);
      const char *file = ORDINARY_MAP_FILE_NAME (map);
      if (map->reason == LC_ENTER)
	entered.safe_push ({ file, (strcmp (file, main_input_filename)
				    && !source_name_p (file)) });
      else if (map->reason == LC_LEAVE && entered.length () > 0)
	entered.pop ();
      m_header[i] = (entered.length () > 0
		     && entered.last ().header_p
		     && !strcmp (file, entered.last ().name));
    }
}

/* Return true if all of the text from the name at START to END is in one
   header.  */

bool
header_maps::contains_p (location_t start, location_t end) const
{
  start = start_in_source (start);
  if (start <= BUILTINS_LOCATION)
    return false;
  const line_map_ordinary *map
    = linemap_check_ordinary (linemap_lookup (line_table, start));
  if (!m_header[map - LINEMAPS_ORDINARY_MAP_AT (line_table, 0)])
    return false;
  /* Nearly always nothing comes in between.  */
  if (map == LINEMAPS_LAST_ORDINARY_MAP (line_table)
      || end < MAP_START_LOCATION (map + 1))
    return true;
  auto_vec<text_range> ranges;
  collect_ranges (start, end, &ranges);
  return ranges.length () == 1;
}
