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


#include <argp.h>
#include <errno.h>
#include <error.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "options.h"
#include "similar.h"

enum
{
  OPTION_ALLOW_GAPS = 512, OPTION_FORMAT, OPTION_RAW, OPTION_MANGLED,
  OPTION_COLOUR, OPTION_SERIES, OPTION_SOURCE, OPTION_UNIT,
  OPTION_NEW
};

/* Rows of several tables.  */

#define DATABASE							\
  { "database", 'd', "DB", 0, "Use the database DB", 1 }
#define BUILDS								\
  { "build", 'b', "GLOB", 0, "See only builds with such a name", 1 }
#define JSON								\
  { "json", 'j', NULL, 0, "Print JSON", 1 }
#define GAPS								\
  { "allow-gaps", OPTION_ALLOW_GAPS, NULL, 0, "Let the exit status be 0 or"\
    " 1 also where something is not known", 1 }
#define COLOUR								\
  { "color", OPTION_COLOUR, "WHEN", OPTION_ARG_OPTIONAL,		\
    "Print with colours: auto, on a terminal; always, as without WHEN; or"\
    " never", 2 },							\
  { "colour", OPTION_COLOUR, NULL, OPTION_ALIAS, NULL, 2 }
#define MANGLED								\
  { "mangled", OPTION_MANGLED, NULL, 0, "Print names of C++ as the"	\
    " assembler has them", 2 }
#define NAMES								\
  { "names", 'n', NULL, 0, "Print names alone, one on a line", 2 },	\
  { "null", '0', NULL, 0, "Print names alone, with a NUL after each"	\
    " one", 2 }

static const struct argp_option database_options[] = { DATABASE, { 0 } };
static const struct argp_option json_options[] = { JSON, { 0 } };
static const struct argp_option info_options[]
  = { DATABASE, BUILDS, JSON, { 0 } };

static const struct argp_option import_options[] = {
  DATABASE,
  { "build", 'b', "NAME", 0, "Store in the build NAME, and not in one that is"
    " named after PATH", 1 },
  { 0 }
};

static const struct argp_option compare_options[]
  = { DATABASE, JSON, GAPS, { 0 } };
static const struct argp_option source_options[]
  = { DATABASE, BUILDS, JSON, GAPS, { 0 } };

static const struct argp_option colour_options[] = { COLOUR, { 0 } };
static const struct argp_option mangled_options[] = { MANGLED, { 0 } };
static const struct argp_option display_options[]
  = { MANGLED, COLOUR, { 0 } };

static const struct argp_option names_options[] = {
  { "format", OPTION_FORMAT, "FORMAT", 0, "Print columns, json or names", 2 },
  NAMES, MANGLED, COLOUR, { 0 }
};

static const struct argp_option output_options[] = {
  { "format", OPTION_FORMAT, "FORMAT", 0, "Print columns, json, names, raw or"
    " quickfix, which is FILE:LINE: TEXT for editors; or for other tools of"
    " kernel live patching patched-funcs, klp-func, functions or ipa-clones",
    2 },
  { "unit", OPTION_UNIT, "SOURCE", 0, "Print of these four formats what is of"
    " the unit SOURCE", 2 },
  { "raw", OPTION_RAW, NULL, 0, "Print columns for programs", 2 },
  NAMES,
  { "all", 'a', NULL, 0, "Print each function that comes with a header", 2 },
  MANGLED, COLOUR, { 0 }
};

/* Parse an option of where the data comes from, or the words after the
   options.  */

static error_t
parse_source (int key, char *argument, struct argp_state *state)
{
  struct source_options *options = state->input;
  switch (key)
    {
    case 'd':
      options->database = argument;
      return 0;
    case 'b':
      if (*argument == '\0')
	argp_error (state, "a build has a name");
      options->build = argument;
      return 0;
    case 'j':
      options->json_p = true;
      return 0;
    case OPTION_ALLOW_GAPS:
      options->allow_gaps_p = true;
      return 0;
    case ARGP_KEY_ARGS:
      options->words = state->argv + state->next;
      options->num_words = state->argc - state->next;
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

const struct argp words_argp = { .parser = parse_source };
const struct argp database_argp
  = { .options = database_options, .parser = parse_source };
const struct argp import_argp
  = { .options = import_options, .parser = parse_source };
const struct argp json_argp
  = { .options = json_options, .parser = parse_source };
const struct argp info_argp
  = { .options = info_options, .parser = parse_source };
const struct argp compare_argp
  = { .options = compare_options, .parser = parse_source };
const struct argp source_argp
  = { .options = source_options, .parser = parse_source };

/* Names for what an option can say: their index is the value.  */

static const char *const format_names[NUM_FORMATS] = {
  [FORMAT_COLUMNS] = "columns", [FORMAT_JSON] = "json",
  [FORMAT_NAMES] = "names", [FORMAT_RAW] = "raw",
  [FORMAT_QUICKFIX] = "quickfix", [FORMAT_PATCHED_FUNCS] = "patched-funcs",
  [FORMAT_KLP_FUNC] = "klp-func", [FORMAT_FUNCTIONS] = "functions",
  [FORMAT_IPA_CLONES] = "ipa-clones"
};

static const char *const colour_names[]
  = { [COLOUR_AUTO] = "auto", [COLOUR_ALWAYS] = "always",
      [COLOUR_NEVER] = "never" };

/* Return the index of WORD, which OPTION says, among the NUMBER names at NAMES;
   or end the program with a message that has all of them.  */

static int
find_word (const struct argp_state *state, const char *option,
	   const char *word, const char *const *names, int number)
{
  char *all = NULL;
  for (int i = 0; i < number; i++)
    if (!strcmp (word, names[i]))
      return i;
  for (int i = 0; i < number; i++)
    join_text (&all, names[i]);
  argp_error (state, "%s wants one of %s, and not `%s'", option, all, word);
  return 0;
}

/* Set that FORMAT is to be printed, which OPTION says.  */

static void
set_format (const struct argp_state *state, struct output_options *options,
	    enum output_format format, const char *option)
{
  if (options->given && options->format != format)
    argp_error (state, "%s and %s are two answers: give one of them",
		options->given, option);
  options->format = format;
  options->given = option;
}

/* Set the format to what ARGUMENT of --format says, one of the first NUMBER
   ones.  */

static void
parse_format (const struct argp_state *state, struct output_options *options,
	      const char *argument, int number)
{
  static const char *const words[NUM_FORMATS] = {
    [FORMAT_COLUMNS] = "--format=columns", [FORMAT_JSON] = "--format=json",
    [FORMAT_NAMES] = "--format=names", [FORMAT_RAW] = "--format=raw",
    [FORMAT_QUICKFIX] = "--format=quickfix",
    [FORMAT_PATCHED_FUNCS] = "--format=patched-funcs",
    [FORMAT_KLP_FUNC] = "--format=klp-func",
    [FORMAT_FUNCTIONS] = "--format=functions",
    [FORMAT_IPA_CLONES] = "--format=ipa-clones"
  };
  int format = find_word (state, "--format", argument, format_names, number);
  set_format (state, options, format, words[format]);
}

bool
export_format_p (enum output_format format)
{
  return (format == FORMAT_PATCHED_FUNCS || format == FORMAT_KLP_FUNC
	  || format == FORMAT_FUNCTIONS || format == FORMAT_IPA_CLONES);
}

/* Parse an option of how an answer is printed.  */

static error_t
parse_output (int key, char *argument, struct argp_state *state)
{
  struct output_options *options = state->input;
  switch (key)
    {
    case OPTION_FORMAT:
      parse_format (state, options, argument, NUM_FORMATS);
      return 0;
    case OPTION_RAW:
      set_format (state, options, FORMAT_RAW, "--raw");
      return 0;
    case 'n':
      set_format (state, options, FORMAT_NAMES, "--names");
      return 0;
    case '0':
      options->null_p = true;
      return 0;
    case 'a':
      options->all_p = true;
      return 0;
    case OPTION_MANGLED:
      options->mangled_p = true;
      return 0;
    case OPTION_UNIT:
      if (*argument == '\0')
	argp_error (state, "--unit wants the name of a source");
      options->unit = argument;
      return 0;
    case OPTION_COLOUR:
      set_colour (argument
		  ? find_word (state, "--color", argument, colour_names,
			       sizeof colour_names / sizeof *colour_names)
		  : COLOUR_ALWAYS);
      return 0;
    case ARGP_KEY_SUCCESS:
      /* Of --color alone there is nothing to keep.  */
      if (!options)
	return 0;
      if (options->source && options->source->json_p)
	set_format (state, options, FORMAT_JSON, "--json");
      if (options->null_p)
	set_format (state, options, FORMAT_NAMES, "--null");
      if (options->unit && !export_format_p (options->format))
	argp_error (state, "--unit is for --format=patched-funcs, klp-func,"
		    " functions and ipa-clones alone");
      if (options->source && options->format == FORMAT_JSON)
	options->source->json_p = true;
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

/* The same where --format takes formats up to FORMAT_NAMES alone.  */

static error_t
parse_names (int key, char *argument, struct argp_state *state)
{
  if (key != OPTION_FORMAT)
    return parse_output (key, argument, state);
  parse_format (state, state->input, argument, FORMAT_NAMES + 1);
  return 0;
}

const struct argp colour_argp
  = { .options = colour_options, .parser = parse_output };
const struct argp mangled_argp
  = { .options = mangled_options, .parser = parse_output };
const struct argp display_argp
  = { .options = display_options, .parser = parse_output };
const struct argp names_argp
  = { .options = names_options, .parser = parse_names };
const struct argp output_argp
  = { .options = output_options, .parser = parse_output };

static const struct argp_option patch_options[] = {
  { "strip", 'p', "N", 0, "Take N components from the begin of the names of"
    " files, as patch does", 0 },
  { "reverse", 'R', NULL, 0, "Take the patches in reverse: the last one first,"
    " and the tree that they make for the one that was compiled", 0 },
  { "series", OPTION_SERIES, "FILE", 0, "Take the patches that FILE names, as a"
    " series of quilt does; before others", 0 },
  { "source", OPTION_SOURCE, "DIR", 0, "Judge macros, types and heads by the"
    " files in DIR, which are those before or after the patch", 0 },
  { "new", OPTION_NEW, "PATH", 0, "Leave out what hangs on facts that did not"
    " get weaker, by the records of the patched units at PATH, an object, a list"
    " or a folder, which are of the level inline-clone", 0 },
  { 0 }
};

/* Parse an option that says which patches are meant.  */

static error_t
parse_patch (int key, char *argument, struct argp_state *state)
{
  struct patch_options *options = state->input;
  char *end;
  switch (key)
    {
    case 'p':
      errno = 0;
      options->series.strip = strtoul (argument, &end, 10);
      options->series.strip_p = true;
      if (*argument < '0' || *argument > '9' || *end != '\0' || errno)
	argp_error (state, "-p wants a number, and not `%s'", argument);
      return 0;
    case 'R':
      options->series.reverse_p = true;
      return 0;
    case OPTION_SERIES:
      if (options->series.series)
	argp_error (state, "--series can be given only once");
      options->series.series = argument;
      return 0;
    case OPTION_SOURCE:
      options->folder = argument;
      return 0;
    case OPTION_NEW:
      if (options->new)
	argp_error (state, "--new can be given only once: a folder has several"
		    " records");
      options->new = argument;
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

const struct argp patch_argp
  = { .options = patch_options, .parser = parse_patch };

error_t
parse_shared (int key, struct argp_state *state,
	      struct source_options *source, struct output_options *output)
{
  if (key != ARGP_KEY_INIT)
    return ARGP_ERR_UNKNOWN;
  state->child_inputs[0] = source;
  if (output)
    {
      output->source = source;
      state->child_inputs[1] = output;
    }
  return 0;
}

/* What is looked for among the options of an argp.  */

struct option_search
{
  const char *name;		/* Of a long one, LENGTH bytes, or null.  */
  size_t length;
  int key;			/* Of a short one.  */
  const struct argp_option *found;	/* It, or the last that begins so.  */
  size_t number;		/* How many begin so; 1 if it is there.  */
  bool exact_p;
  struct similar *similar;	/* Takes all names, or null.  */
};

/* Look at OPTION, whose argument is that of REAL, for SEARCH.  */

static void
see_option (struct option_search *search, const struct argp_option *option,
	    const struct argp_option *real)
{
  if (search->similar && option->name)
    {
      char *name = xasprintf ("--%s", option->name);
      similar_add (search->similar, name, name);
      free (name);
    }
  if (search->exact_p)
    return;
  if (search->name && option->name
      && !strncmp (option->name, search->name, search->length))
    {
      search->number++;
      search->found = real;
      search->exact_p = strlen (option->name) == search->length;
    }
  else if (!search->name && option->key == search->key)
    {
      search->exact_p = true;
      search->found = real;
    }
}

/* Look at all options of ARGP for SEARCH.  */

static void
see_options (struct option_search *search, const struct argp *argp)
{
  const struct argp_option *real = NULL;
  for (const struct argp_option *option = argp->options;
       option && (option->name || option->key); option++)
    {
      if (!(option->flags & OPTION_ALIAS))
	real = option;
      see_option (search, option, real);
    }
  for (const struct argp_child *child = argp->children; child && child->argp;
       child++)
    see_options (search, child->argp);
}

/* The options that argp has by itself.  */

static const struct argp_option usual_options[] = {
  { "help", '?', NULL, 0, NULL, 0 }, { "usage", 256, NULL, 0, NULL, 0 },
  { "version", 'V', NULL, 0, NULL, 0 }, { 0 }
};
static const struct argp usual_argp = { .options = usual_options };

/* Look for what SEARCH is for among the options of ARGP.  Return true if it
   takes the next word as its argument.  */

static bool
find_option (struct option_search *search, const struct argp *argp)
{
  see_options (search, argp);
  see_options (search, &usual_argp);
  return (search->found && search->found->arg
	  && !(search->found->flags & OPTION_ARG_OPTIONAL));
}

/* End the program with a message if the long option WORD of ARGP is none, but
   like one.  Return true if it takes the next word as its argument.  */

static bool
check_long (const struct argp *argp, const char *word)
{
  size_t length = strcspn (word, "=");
  char *name = xstrndup (word, length);
  struct similar similar;
  struct option_search search = { .name = name + 2, .length = length - 2,
				  .similar = &similar };
  similar_begin (&similar, name);
  bool argument_p = find_option (&search, argp) && word[length] == '\0';
  if (!search.number && similar.number)
    {
      char *question = did_you_mean (similar.found, similar.number);
      error (STATUS_TROUBLE, 0, "%s: there is no such option%s", name,
	     question);
    }
  similar_end (&similar);
  free (name);
  return argument_p;
}

/* Return true if the short options WORD of ARGP take the next word as an
   argument.  */

static bool
check_short (const struct argp *argp, const char *word)
{
  for (const char *letter = word + 1; *letter; letter++)
    {
      struct option_search search = { .key = *letter };
      bool argument_p = find_option (&search, argp);
      if (search.found && search.found->arg)
	return argument_p && letter[1] == '\0';
    }
  return false;
}

void
parse_options (const struct argp *argp, int argc, char **argv, unsigned flags,
	       void *input)
{
  for (int i = 1; i < argc && strcmp (argv[i], "--"); i++)
    {
      const char *word = argv[i];
      if (!strncmp (word, "--", 2))
	i += check_long (argp, word);
      else if (*word == '-')
	i += check_short (argp, word);
      else if (flags & ARGP_IN_ORDER)
	break;
    }
  argp_parse (argp, argc, argv, flags, NULL, input);
}
