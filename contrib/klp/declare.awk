# awk -v names=NAME,... -f declare.awk FILE
# Print FILE, which clang-extract made, where definitions of the variables NAME
# are declarations: `extern', and without a value.  A variable that has its
# annotation with `static' is one of them; and `extern' is there once.  What a
# macro defines stays as it is.

# Return the definition TEXT of one of the names as a declaration, or TEXT.
function declaration(text,    head, name)
{
  head = text
  sub (/[=;].*/, "", head)
  if (head ~ /^[ \t]*(extern|typedef)/ || head ~ /,/ || head ~ /\{/)
    return text
  for (name in wanted)
    if (head ~ ("(^|[^A-Za-z0-9_(])" name "([^A-Za-z0-9_(]|$)"))
      {
	sub (/^[ \t]*static[ \t]+/, "", head)
	sub (/[ \t]+$/, "", head)
	return "extern " head ";"
      }
  return text
}

# The depth of braces after LINE.
function depth_after(line)
{
  gsub (/"([^"\\]|\\.)*"|'([^'\\]|\\.)*'/, "", line)
  return depth + gsub (/\{/, "", line) - gsub (/\}/, "", line)
}

BEGIN {
  number = split (names, name, ",")
  for (i = 1; i <= number; i++)
    wanted[name[i]]
}

# First the annotations are read, which are at the end.
FNR == NR {
  if (match ($0, /KLP_RELOC_SYMBOL_POS\([^()]*\)/) && before ~ /^static[ \t]/)
    {
      split (substr ($0, RSTART, RLENGTH), part, / *, */)
      wanted[part[3]]
    }
  before = $0
  next
}

# Then declarations are changed; each one stands behind a comment.
/^\/\*\* clang-extract: from / {
  if (inside)
    print text
  print
  inside = 1
  text = ""
  depth = 0
  next
}

/^extern .*[ \t]extern[ \t]/ {
  while (sub (/[ \t]extern[ \t]+/, " "))
    ;
}

/^static .*\\$/ {
  sub (/^static/, "extern")
}

!inside {
  print
  next
}

{
  text = text (text == "" ? "" : "\n") $0
  depth = depth_after($0)
  if (depth == 0 && /[;}][ \t]*(\/\*.*)?$/)
    {
      print declaration(text)
      inside = 0
    }
}

END {
  if (inside)
    print text
}
