/* What in an object only tells where functions are.
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

#include <string.h>
#include "metadata.h"

bool
metadata_section_p (const char *name)
{
  /* .static_call.text has trampolines: the address of what they jump to is in
     their key as well.  */
  static const char *const tables[]
    = { ".eh_frame", "__mcount_loc", "__patchable_function_entries",
	".orc_unwind", ".orc_header", ".static_call.text",
	".static_call_sites", ".discard", ".gcc_except_table", "__ex_table",
	"__bug_table", "__jump_table", "__ksymtab", "___ksymtab",
	".altinstructions", ".parainstructions", ".smp_locks",
	".retpoline_sites", ".return_sites", ".call_sites", ".cfi_sites",
	".ibt_endbr_seal", ".kcfi_traps", ".BTF", "_kprobe_blacklist",
	"_error_injection_whitelist", ".stapsdt" };
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
    if (!strncmp (name, tables[i], strlen (tables[i])))
      return true;
  return false;
}

bool
metadata_symbol_p (const char *name, const char **end)
{
  static const char *const tables[][2]
    = { { "__start_mcount_loc", "__stop_mcount_loc" },
	{ "__start_kprobe_blacklist", "__stop_kprobe_blacklist" },
	{ "__start_error_injection_whitelist",
	  "__stop_error_injection_whitelist" },
	{ "__start___jump_table", "__stop___jump_table" },
	{ "__start_static_call_sites", "__stop_static_call_sites" },
	{ "__start_static_call_tramp_key", "__stop_static_call_tramp_key" },
	{ "__start___ex_table", "__stop___ex_table" },
	{ "__start___bug_table", "__stop___bug_table" },
	{ "__start_orc_unwind_ip", "__stop_orc_unwind_ip" },
	{ "__start_orc_unwind", "__stop_orc_unwind" },
	{ "__start___ksymtab", "__stop___ksymtab" },
	{ "__start___ksymtab_gpl", "__stop___ksymtab_gpl" },
	{ "__alt_instructions", "__alt_instructions_end" },
	{ "__smp_locks", "__smp_locks_end" },
	{ "__retpoline_sites", "__retpoline_sites_end" },
	{ "__return_sites", "__return_sites_end" },
	{ "__call_sites", "__call_sites_end" },
	{ "__cfi_sites", "__cfi_sites_end" },
	{ "__ibt_endbr_seal", "__ibt_endbr_seal_end" },
	{ "__start_BTF", "__stop_BTF" },
	{ "__static_call_text_start", "__static_call_text_end" },
	{ "kallsyms_addresses", NULL }, { "kallsyms_offsets", NULL },
	{ "kallsyms_relative_base", NULL }, { "kallsyms_names", NULL },
	{ "kallsyms_markers", NULL }, { "kallsyms_seqs_of_names", NULL },
	{ "kallsyms_token_table", NULL }, { "kallsyms_token_index", NULL } };
  /* Most symbols are none of these.  */
  if (strncmp (name, "__", 2) && strncmp (name, "kallsyms_", 9))
    return false;
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
    if (!strcmp (name, tables[i][0]))
      {
	*end = tables[i][1];
	return true;
      }
  return false;
}
