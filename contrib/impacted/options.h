/* The options that commands share.
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

#ifndef OPTIONS_H
#define OPTIONS_H

#include <argp.h>
#include <stdbool.h>
#include <stddef.h>
#include "output.h"
#include "series.h"

/* Where the data of a command comes from, and what comes after the options.
   The input of the argps below, each of which also takes these words.  */

struct source_options
{
  const char *database;		/* Of -d, or null.  */
  const char *build;		/* Of --build, or null.  */
  bool json_p;			/* --json was given.  */
  bool allow_gaps_p;		/* --allow-gaps was given.  */
  char **words;
  size_t num_words;
};

extern const struct argp words_argp;	/* None.  */
extern const struct argp database_argp;	/* -d.  */
extern const struct argp import_argp;	/* -d, and -b NAME.  */
extern const struct argp json_argp;	/* -j.  */
extern const struct argp info_argp;	/* -d, -b GLOB and -j.  */
extern const struct argp compare_argp;	/* -d, -j and --allow-gaps.  */
extern const struct argp source_argp;	/* All of them.  */

/* Which patches a command is about, and the FOLDER with the files that they
   change, or null.  The input of patch_argp.  */

struct patch_options
{
  struct series_options series;
  const char *folder;
  const char *new;		/* Of --new, or null.  */
};

extern const struct argp patch_argp;	/* -p, -R, --series, --source and
					   --new.  */

/* What an answer looks like.  */

enum output_format
{
  FORMAT_COLUMNS,
  FORMAT_JSON,
  FORMAT_NAMES,			/* One on a line.  */
  FORMAT_RAW,			/* Columns for programs.  */
  FORMAT_QUICKFIX,		/* FILE:LINE: TEXT, as editors read it.  */
  /* For other tools of kernel live patching; see export.c.  */
  FORMAT_PATCHED_FUNCS, FORMAT_KLP_FUNC, FORMAT_FUNCTIONS, FORMAT_IPA_CLONES,
  NUM_FORMATS
};

/* Return true if FORMAT is for other tools of kernel live patching.  */

extern bool export_format_p (enum output_format format);

/* The input of the argps below.  */

struct output_options
{
  enum output_format format;	/* FORMAT_JSON where json_p is true.  */
  bool null_p;			/* A NUL ends a name, and no newline.  */
  bool all_p;			/* What else is one count, by lines.  */
  bool mangled_p;		/* Names as the assembler has them.  */
  const char *unit;		/* Of --unit, or null.  */
  /* Of options.c.  */
  struct source_options *source;
  const char *given;		/* The option that said the format.  */
};

/* --color has had its effect after argp_parse.  */
extern const struct argp colour_argp;	/* --color, without input.  */
extern const struct argp mangled_argp;	/* --mangled alone.  */
extern const struct argp display_argp;	/* Both.  */
extern const struct argp names_argp;	/* They, and the formats up to
					   FORMAT_NAMES.  */
extern const struct argp output_argp;	/* All of it.  */

/* Parse what the ARGC words at ARGV say, with FLAGS and INPUT, as argp_parse
   does.  An unknown long option that is like another one gets a better
   message.  */

extern void parse_options (const struct argp *argp, int argc, char **argv,
			   unsigned flags, void *input);

/* What the parser of a command returns for a KEY that it does not know itself:
   it gives its first child SOURCE as input, and its second one OUTPUT unless
   that is null.  */

extern error_t parse_shared (int key, struct argp_state *state,
			     struct source_options *source,
			     struct output_options *output);

#endif
