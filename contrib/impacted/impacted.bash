# Completion of the command line of impacted, for bash.
#
# Copyright (C) 2026 Free Software Foundation, Inc.
#
# This file is free software; you can redistribute it and/or modify it under
# the terms of the GNU General Public License as published by the Free Software
# Foundation; either version 3, or (at your option) any later version.

_impacted ()
{
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local words="-? --help --usage -V --version"
  local asking="-d --database= -b --build= -j --json --allow-gaps"
  COMPREPLY=()

  # Bash breaks --html=FILE into three words.
  if [[ $word == = ]]; then
    word=
  elif [[ $before == = && COMP_CWORD -ge 2 ]]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi

  if ((COMP_CWORD == 1)); then
    words+=" import info forget query diff graph stats check"
  else
    # What COMPREPLY does not have are names of files.
    case $before in
      -d | --database | --html) return ;;
      -b | --build) compopt +o default 2> /dev/null; return ;;
      -p | --strip) compopt +o default 2> /dev/null; return ;;
      --series) return ;;
      --source)
	compopt -o filenames 2> /dev/null
	mapfile -t COMPREPLY < <(compgen -d -- "$word")
	return ;;
    esac
    [[ $word == -* ]] || return
    case ${COMP_WORDS[1]} in
      import) words+=" -d --database= -b --build=" ;;
      info) words+=" -d --database= -b --build= -j --json" ;;
      forget) words+=" -d --database=" ;;
      query) words+=" $asking -w --why" ;;
      diff) words+=" $asking -w --why -p --strip= -R --reverse --series= --source=" ;;
      graph) words+=" $asking -s --svg" ;;
      stats) words+=" $asking --html=" ;;
      check) words+=" -j --json" ;;
    esac
  fi

  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  [[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace 2> /dev/null
  return 0
} && complete -o default -F _impacted impacted
