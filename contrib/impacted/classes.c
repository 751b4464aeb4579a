/* The functions that a patch changes, in all builds.
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


/* Each build is judged by its own records.  Builds that have the same functions
   in all files of the patch are judged together.  */

#include <error.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <json-c/json.h>
#include "callers.h"
#include "classes.h"
#include "digest.h"
#include "fresh.h"
#include "impacted.h"
#include "import.h"
#include "judge.h"
#include "report.h"
#include "worktree.h"

/* Builds that are judged together.  */

struct class
{
  XXH128_hash_t key;
  bool *builds;
  size_t num_builds;
  struct work work;
  struct caller
  {
    const struct source *source;
    const struct source *called;	/* The function whose head changes.  */
  } *callers;			/* Who calls functions whose heads change.  */
  size_t num_callers;
  size_t callers_room;
  bool used_p;			/* Its functions are asked for.  */
};

/* All of them, for one patch.  */

struct classes
{
  struct database *db;
  struct class *all;
  size_t number;
  size_t room;
  struct view *views;
};

/* What tells builds apart, one digest for each.  */

struct keys
{
  struct classes *classes;
  XXH3_state_t **states;
  size_t number;
};

/* Add to the key of BUILD in the struct keys DATA that it has SLICE, in which
   a function with a part in a file of the patch is.  */

static bool
add_part_key (void *data, int64_t slice,
	      enum body_state state __attribute__ ((unused)), size_t build)
{
  struct keys *keys = data;
  XXH3_128bits_update (keys->states[build], &slice, sizeof slice);
  return true;
}

static bool
add_parts_key (void *data, const struct source *source,
	       const struct part *part __attribute__ ((unused)))
{
  struct keys *keys = data;
  database_source_slices (keys->classes->db, source->id, add_part_key, data);
  return true;
}

/* Add FILE to the struct keys DATA.  */

static bool
add_file_key (void *data, int64_t file,
	      const char *path __attribute__ ((unused)))
{
  struct keys *keys = data;
  struct view *view = find_view (keys->classes->db, &keys->classes->views,
				 file);
  for (size_t i = 0; i < keys->number; i++)
    {
      const struct view_slices *slices = &view->builds[i];
      XXH3_128bits_update (keys->states[i], &file, sizeof file);
      XXH3_128bits_update (keys->states[i], slices->all,
			   slices->number * sizeof *slices->all);
    }
  database_parts (keys->classes->db, file, add_parts_key, keys);
  return true;
}

/* Add the files that PATH of a patch can be to KEYS.  */

static void
add_path_key (struct keys *keys, const char *path)
{
  const char *slash = path ? strrchr (path, '/') : NULL;
  if (path)
    database_files (keys->classes->db, slash ? slash + 1 : path, add_file_key,
		    keys);
}

/* Put the builds of CLASSES->db into classes, by what they have of the files
   of PATCH.  */

static void
make_classes (struct classes *classes, const struct patch *patch)
{
  struct keys keys = { .classes = classes };
  database_builds (classes->db, &keys.number);
  keys.states = xcalloc (keys.number + 1, sizeof *keys.states);
  for (size_t i = 0; i < keys.number; i++)
    keys.states[i] = digest_begin ();
  for (size_t i = 0; i < patch->num_files && keys.number > 1; i++)
    {
      add_path_key (&keys, patch->files[i]->old_path);
      add_path_key (&keys, patch->files[i]->new_path);
    }
  for (size_t i = 0; i < keys.number; i++)
    {
      struct class *class = NULL;
      XXH128_hash_t key = digest_end (keys.states[i]);
      for (size_t j = 0; j < classes->number && !class; j++)
	if (XXH128_isEqual (classes->all[j].key, key))
	  class = &classes->all[j];
      if (!class)
	{
	  grow_array (&classes->all, &classes->room, classes->number,
		      sizeof *classes->all);
	  class = &classes->all[classes->number++];
	  *class = (struct class) {
	    .key = key, .used_p = true,
	    .builds = xcalloc (keys.number, sizeof *class->builds),
	    .work = { .db = classes->db, .build = i }
	  };
	}
      class->builds[i] = true;
      class->num_builds++;
    }
  free (keys.states);
}

void
classes_free (struct classes *classes)
{
  for (size_t i = 0; i < classes->number; i++)
    {
      free_work (&classes->all[i].work);
      free (classes->all[i].callers);
      free (classes->all[i].builds);
    }
  free (classes->all);
  free_views (classes->views);
  free (classes);
}

/* Ask ANSWER for what was found for the struct class DATA.  */

static void
ask_class (void *data, struct answer *answer)
{
  const struct class *class = data;
  const struct sources *touched = &class->work.touched;
  const struct sources *deleted = &class->work.deleted;
  for (size_t i = 0; i < deleted->number; i++)
    answer_ask_deleted (answer, deleted->all[i]);
  for (size_t i = 0; i < touched->number; i++)
    answer_ask_source (answer, touched->all[i]);
  for (size_t i = 0; i < class->num_callers; i++)
    answer_add_caller (answer, class->callers[i].source,
		       class->callers[i].called);
}

/* Add to CLASS who calls SOURCE of DB, whose head changes.  Return what is
   known.  */

static enum callers
add_callers (struct class *class, struct database *db,
	     const struct source *source)
{
  struct sources callers = { NULL };
  enum callers known = find_callers (db, class->builds, source, &callers);
  for (size_t j = 0; j < callers.number; j++)
    {
      grow_array (&class->callers, &class->callers_room,
		  class->num_callers, sizeof *class->callers);
      class->callers[class->num_callers++] = (struct caller) {
	callers.all[j], source
      };
    }
  clear_sources (&callers);
  return known;
}

/* A declaration that changes.  */

struct prototype
{
  struct class *class;
  struct database *db;
  size_t functions;		/* That it declares.  */
  bool known_p;			/* Who calls them is known.  */
};

/* Add SOURCE, which the struct prototype DATA declares.  */

static bool
add_declared (void *data, const struct source *source)
{
  struct prototype *prototype = data;
  prototype->functions++;
  add_source (&prototype->class->work.touched, source);
  prototype->known_p &= (add_callers (prototype->class, prototype->db, source)
			 == CALLERS_KNOWN);
  return true;
}

/* Return true if DELETED has a function NAME.  */

static bool
deleted_name_p (const struct sources *deleted, const char *name)
{
  for (size_t i = 0; i < deleted->number; i++)
    if (!strcmp (deleted->all[i]->name, name))
      return true;
  return false;
}

/* Say in DATA that there is a source that is not one of the functions that are
   deleted.  */

struct others
{
  const struct sources *deleted;
  bool found_p;
};

static bool
see_other (void *data, const struct source *source)
{
  struct others *others = data;
  others->found_p |= !has_source_p (others->deleted, source);
  return !others->found_p;
}

/* Find who calls the functions of CLASS that are deleted, in DB.  A patch has to
   change these; but where there is another function of that name they may call
   that one from now on, as they are.  */

static void
find_deleted_callers (struct class *class, struct database *db)
{
  struct work *work = &class->work;
  for (size_t i = 0; i < work->deleted.number; i++)
    {
      const struct source *source = work->deleted.all[i];
      struct others others = { &work->deleted, false };
      if (add_callers (class, db, source) == CALLERS_KNOWN)
	continue;
      database_sources_named (db, source->name, see_other, &others);
      if (others.found_p)
	unjudged_add (&work->unjudged, source->place.file, "deleted head",
		      source->place.line, source->name, NULL);
    }
}

/* Find who calls the functions of CLASS whose heads or declarations change, in
   DB.  */

static void
find_class_callers (struct class *class, struct database *db)
{
  struct work *work = &class->work;
  find_deleted_callers (class, db);
  for (struct unjudged *one = work->unjudged; one; one = one->hh.next)
    if (one->name && !strcmp (one->kind, "declaration") && !one->more_p)
      {
	/* What comes with its function, or goes with it, is used by nobody
	   else.  */
	if (one->removed_p ? deleted_name_p (&work->deleted, one->name)
	    : function_named_p (&work->new_names, one->name))
	  {
	    one->resolved_p = true;
	    continue;
	  }
	struct prototype prototype = { class, db, 0, true };
	database_sources_named (db, one->name, add_declared, &prototype);
	one->resolved_p = prototype.functions && prototype.known_p;
      }
  for (size_t i = 0; i < work->heads.number; i++)
    {
      const struct source *source = work->heads.all[i];
      enum callers known = add_callers (class, db, source);
      if (known != CALLERS_KNOWN)
	unjudged_add (&work->unjudged, source->place.file,
		      known == CALLERS_ADDRESS ? "address" : "head",
		      source->place.line, source->name, NULL);
    }
}

/* Judge PATCH for all CLASSES, and put what is to be patched into ANSWERS.
   Where the records of some builds are those of the tree that the patch is
   for, those of others do not count.  Return false after a message.  */

static bool
judge_patch (struct classes *classes, const struct patch *patch,
	     struct answers *answers)
{
  bool fits_p = false;
  for (size_t i = 0; i < classes->number; i++)
    {
      struct work *work = &classes->all[i].work;
      work->views = &classes->views;
      work->builds = classes->all[i].builds;
      work->patch = patch;
      guess_strip (work, patch);
      for (size_t j = 0; j < patch->num_files; j++)
	if (!judge_file (work, patch->files[j]))
	  return false;
      judge_end (work);
      judge_fresh (work, patch);
      fits_p |= ((work->touched.number || work->deleted.number)
		 && !work->other_tree_p);
    }
  for (size_t i = 0; i < classes->number; i++)
    {
      struct class *class = &classes->all[i];
      class->used_p = !fits_p || !class->work.other_tree_p;
      if (!class->used_p)
	continue;
      find_class_callers (class, classes->db);
      answers_add (answers, classes->db, class->builds, ask_class, class);
    }
  return true;
}

bool
classes_gaps_p (const struct classes *classes)
{
  for (size_t i = 0; i < classes->number; i++)
    if (!classes->all[i].used_p
	|| unjudged_gap_p (classes->all[i].work.unjudged))
      return true;
  return false;
}

void
classes_say_gaps (const struct classes *classes)
{
  for (int rank = 0; rank < NUM_RANKS; rank++)
    for (size_t i = 0; i < classes->number; i++)
      {
	const struct class *class = &classes->all[i];
	char *builds = (classes->number > 1
			? builds_text (classes->db, class->builds) : NULL);
	unjudged_print (class->work.unjudged, rank, builds);
	if (!class->used_p && rank == 0)
	  error (0, 0, "%s: not judged; --build takes the builds that the patch"
		 " is for", builds);
	free (builds);
      }
}

void
classes_gaps (const struct classes *classes,
	      void (*say) (void *, const char *), void *data)
{
  for (int rank = 0; rank < NUM_RANKS; rank++)
    for (size_t i = 0; i < classes->number; i++)
      {
	const struct class *class = &classes->all[i];
	char *builds = (classes->number > 1
			? builds_text (classes->db, class->builds) : NULL);
	unjudged_gaps (class->work.unjudged, rank, builds, say, data);
	if (!class->used_p && rank == 0)
	  {
	    char *text = xasprintf ("%s: not judged", builds);
	    say (data, text);
	    free (text);
	  }
	free (builds);
      }
}

struct json_object *
classes_gaps_json (const struct classes *classes)
{
  size_t number;
  const struct build *builds = database_builds (classes->db, &number);
  const char **names = xcalloc (number + 1, sizeof *names);
  struct json_object *array = json_object_new_array ();
  for (int rank = 0; rank < NUM_RANKS; rank++)
    for (size_t i = 0; i < classes->number; i++)
      {
	size_t count = 0;
	for (size_t j = 0; j < number && classes->number > 1; j++)
	  if (classes->all[i].builds[j])
	    names[count++] = builds[j].name;
	unjudged_add_json (classes->all[i].work.unjudged, array, rank, names,
			   count);
      }
  free (names);
  return array;
}

struct classes *
classes_judge (struct database *db, const struct patch *patch,
	       struct answers *answers)
{
  struct classes *classes = xcalloc (1, sizeof *classes);
  classes->db = db;
  make_classes (classes, patch);
  if (!judge_patch (classes, patch, answers))
    {
      classes_free (classes);
      return NULL;
    }
  return classes;
}

struct patch *
patches_read (const struct patch_options *options, struct database *db)
{
  struct patch *patch = series_read (&options->series);
  if (patch && !worktree_attach (patch, options->folder, db))
    {
      patch_free (patch);
      patch = NULL;
    }
  return patch;
}
