/* Where the data of a command comes from.
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

#ifndef IMPORT_H
#define IMPORT_H

#include <stdbool.h>
#include <stddef.h>
#include "database.h"
#include "options.h"
#include "program.h"

/* Return the folder that all files have in common which are among the NUMBER
   paths WORDS: they are of one build.  Return null if there is none.  */

extern char *common_folder (char *const *words, size_t number);

/* What is imported into DB: a program may have its partitions in several
   files.  */

struct import
{
  struct database *db;
  struct programs programs;
  bool slim_p;			/* There was an object whose list is made at
				   the link.  */
};

/* Store in the build BUILD of IMPORT->db, or in the one that PATH belongs to if
   that is null, what PATH has: a list, an object, an archive, a dump, or a folder
   of these; or standard input if PATH is `-'.  Called before database_commit.
   What a folder has beside these is passed over.  Return how many files had
   records, and set *TROUBLE_P if one could not be read or was refused; a
   message was printed then.  FOLDER is that of the files that are named with
   it.  */

extern size_t import_path (struct import *import, const char *build,
			   const char *path, const char *folder,
			   bool *trouble_p);

/* End IMPORT.  Set *TROUBLE_P after a message if partitions of a program are
   missing.  */

extern void import_end (struct import *import, bool *trouble_p);

/* Return the path of the database that is asked or written if nothing is
   said.  */

extern const char *usual_database (void);

/* From now on see only the builds of DB that GLOB matches, or all if it is
   null.  Return false after a message if there is none.  */

extern bool select_builds (struct database *db, const char *glob);

/* Open what a command is about.  With -d that is the database, and all words
   of OPTIONS are the command's.  Otherwise those at the beginning that are
   files or folders are read into memory and taken away from these, down to the
   last LEAST ones.  Without any, the database is that of the environment
   variable IMPACTED_DB, or impacted.db.  Return null if there is nothing to
   read, after a message.  */

extern struct database *open_sources (struct source_options *options,
				      size_t least);

#endif
