# awk -v object=OBJECT -f locals.awk COPIES FILE
# Print FILE, which is for a live patch of OBJECT, where static variables of
# functions are those that run: of what COPIES names, lines of klp-convert with a
# name, its function, its symbol and the position of that, the definitions
# become declarations, which are repeated at the end with the symbol.  What two
# functions have by one name stays as it is, and so does what is not defined on a
# line of its own.

# Return what declares the variable NAME that LINE defines, without attributes,
# or nothing.
function declaration(line, name,    end, attributes)
{
  if (line !~ /;[ \t]*(\/\*.*)?$/)
    return ""
  sub (/[=;].*/, "", line)
  if (!match (line, "[ \t*]" name "([^A-Za-z0-9_]|$)"))
    return ""
  end = RSTART + length (name)
  match (substr (line, end + 1), /^([ \t]*\[[^]]*\])*/)
  end += RLENGTH
  attributes = substr (line, end + 1)
  line = substr (line, 1, end)
  if (line ~ /[,(){}]/ || attributes !~ /^([ \t]*[A-Za-z_]+(\(.*\))?)*[ \t]*$/)
    return ""
  sub (/^[ \t]*static[ \t]+/, "extern ", line)
  return line
}

FILENAME == ARGV[1] {
  split ($0, field, "\t")
  if (field[2] != "-")
    {
      users[field[1]]++
      user[field[1]] = field[2]
      symbol[field[1]] = field[3] ", " field[4]
    }
  next
}

# A function is what has its braces at the beginning of lines.
/^\/\*\* clang-extract: from / {
  head = ""
}

/^\{/ {
  inside = head
}

/^\}/ {
  inside = ""
}

!inside {
  head = head " " $0
}

inside && /^[ \t]+static[ \t]/ {
  for (name in users)
    if (users[name] == 1 \
        && inside ~ ("[^A-Za-z0-9_](klpp_)?" user[name] "[ \t]*\\("))
      {
	text = declaration($0, name)
	if (!text)
	  continue
	last = last "\n" text " \\\n\tKLP_RELOC_SYMBOL_POS(" object ", " object \
	  ", " symbol[name] ");\n"
	match ($0, /^[ \t]+/)
	$0 = substr ($0, 1, RLENGTH) text ";"
	break
      }
}

{ print }

END {
  printf "%s", last
}
