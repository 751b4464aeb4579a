# Completion of the command line of impacted, for bash.
#
# Copyright (C) 2026 Free Software Foundation, Inc.
#
# This file is free software; you can redistribute it and/or modify it under
# the terms of the GNU General Public License as published by the Free Software
# Foundation; either version 3, or (at your option) any later version.

# _impacted_database: set `database' and `build' to those of the command line, or
# to what is used without.
_impacted_database ()
{
  local i word
  database=${IMPACTED_DB:-impacted.db} build=
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    # Bash breaks --build=GLOB into three words.
    case $word in
      -d | --database | -b | --build)
        [[ ${COMP_WORDS[i + 1]} != = ]] || ((i++))
        ((++i < COMP_CWORD)) || return
        [[ $word == -d || $word == --database ]] \
          && database=${COMP_WORDS[i]} || build=${COMP_WORDS[i]} ;;
      -d*) database=${word#-d} ;;
      -b*) build=${word#-b} ;;
    esac
  done
  database=${database/#\~\//$HOME/}
}

# _impacted_names WORD OPTION...: complete WORD to the lines that `impacted info
# OPTION...' prints for the database of the command line.
_impacted_names ()
{
  local word=$1 database build name
  shift
  _impacted_database
  [[ -r $database ]] || return
  while IFS= read -r name; do
    [[ $name == "$word"* ]] || continue
    # No name is to become a command of the shell.
    printf -v name %q "$name"
    COMPREPLY+=("$name")
  done < <("${COMP_WORDS[0]}" info -d "$database" ${build:+-b "$build"} "$@" \
           2> /dev/null)
}

# _impacted_functions WORD: complete WORD to names of functions.  Bash breaks
# names of C++ at each colon, where only the last part is to be replaced.
_impacted_functions ()
{
  local word=$1 line=${COMP_LINE:0:COMP_POINT} before=
  line=${line##*[[:space:]]}
  if [[ $line == *[^:]::* && $COMP_WORDBREAKS == *:* ]]; then
    word=$line before=${line%"${line##*:}"}
  fi
  [[ -n $word ]] || return
  _impacted_names "$word" --functions="$word"
  COMPREPLY=("${COMPREPLY[@]#"$before"}")
}

_impacted ()
{
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  local words="-? --help --usage -V --version" arguments='' values='' equals=''
  local asking="-d --database= -b --build= -j --json --allow-gaps"
  local colour="--color --colour"
  local names="--format= -n --names -0 --null --mangled $colour"
  local output="$names --raw -a --all --unit="
  local commands="import info forget query diff inside graph stats compare check
    check-livepatch help"
  COMPREPLY=()

  # Bash breaks --html=FILE into three words.
  if [[ $word == = ]]; then
    word='' equals=1
  elif [[ $before == = ]] && ((COMP_CWORD >= 2)); then
    before=${COMP_WORDS[COMP_CWORD - 2]} equals=1
  fi

  if ((COMP_CWORD == 1)); then
    words+=" $commands"
  else
    # What COMPREPLY does not have are names of files.
    case $before in
      -d | --database | --html | --new | --patch | --series) return ;;
      --source)
        compopt -o filenames 2> /dev/null
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        return ;;
      -b | --build)
        compopt +o default 2> /dev/null
        _impacted_names "$word" --names
        return ;;
      -p | --strip | --page-size | --functions)
        compopt +o default 2> /dev/null
        return ;;
      --format)
        values="columns json names"
        [[ ${COMP_WORDS[1]} == inside ]] || values+=" raw quickfix
          patched-funcs klp-func functions ipa-clones" ;;
      --color | --colour) values=${equals:+auto always never} ;;
    esac
    if [[ -n $values ]]; then
      mapfile -t COMPREPLY < <(compgen -W "$values" -- "$word")
      compopt +o default 2> /dev/null
      return
    fi
    case ${COMP_WORDS[1]} in
      import) words+=" -d --database= -b --build=" ;;
      info)
        words+=" -d --database= -b --build= -j --json $colour"
        words+=" -n --names --functions= --symbols" ;;
      forget) words+=" -d --database=" arguments=builds ;;
      query) words+=" $asking $output -w --why" arguments=functions ;;
      diff)
        words+=" $asking $output -w --why -p --strip= -R --reverse"
        words+=" --series= --source= --new=" ;;
      inside) words+=" $asking $names" arguments=functions ;;
      graph) words+=" $asking --mangled -s --svg" arguments=functions ;;
      stats)
        words+=" $asking --mangled $colour --html= --all --pages"
        words+=" --page-size=" ;;
      compare)
        words+=" -d --database= -j --json --allow-gaps --patch="
        words+=" --mangled $colour"
        [[ " ${COMP_WORDS[*]}" != *\ @(-d|--database)* ]] || arguments=builds ;;
      check) words+=" -j --json $colour" ;;
      check-livepatch)
        words+=" $asking $colour -p --strip= -R --reverse --series= --source="
        words+=" --new=" ;;
      help) words+=" $commands" arguments=words ;;
    esac
    if [[ $word != -* ]]; then
      case $arguments in
        # All of a kernel are too many to choose from.
        functions) _impacted_functions "$word" ;;
        builds) _impacted_names "$word" --names ;;
        words) ;;
      esac
      [[ $arguments == words ]] || return
    fi
  fi

  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  [[ ${COMPREPLY[0]-} != *= ]] || compopt -o nospace 2> /dev/null
  return 0
} && complete -o default -F _impacted impacted
