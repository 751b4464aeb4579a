# awk -v line=N -v file=FILE -f expand.awk PREPROCESSED FILE
# Print FILE, where the use of a macro that begins in line N is what
# PREPROCESSED, FILE after the preprocessor, has in its place.  The other lines
# keep their numbers.

# The lines of the use end where its parentheses do.
function balance(text,    i, c)
{
  for (i = 1; i <= length (text); i++)
    {
      c = substr (text, i, 1)
      depth += (c == "(") - (c == ")")
      if (c == ")" && depth == 0)
	return 1
    }
  return 0
}

FNR == NR {
  if ($0 ~ /^# [0-9]+ "/)
    {
      at = $2 - 1
      name = $3
      gsub (/"/, "", name)
      next
    }
  at++
  if (name == file)
    text[at] = text[at] $0 " "
  next
}

FNR < line || over {
  print
  next
}

{
  over = balance($0)
  expanded = expanded text[FNR]
  if (over)
    print expanded
  else
    print ""
}
