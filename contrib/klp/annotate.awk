# awk -v object=OBJECT -f annotate.awk POSITIONS FILE
# Print FILE, which clang-extract made for OBJECT, with declarations that say
# where a live patch of OBJECT finds each symbol, as POSITIONS has it: lines of
# a name, where it is, and its position, with tabs between them.  The macro for
# that is there in any case.

function define_macro()
{
  print "#define KLP_RELOC_SYMBOL_POS(OBJECT, FROM, NAME, POSITION) \\"
  print "\tasm (\"\\\".klp.sym.rela.\" #OBJECT \".\" #FROM \".\" #NAME \",\"" \
    " #POSITION \"\\\"\")"
  defined = 1
}

FILENAME == ARGV[1] {
  split ($0, field, "\t")
  position[field[1]] = field[3]
  next
}

/#[ \t]*define KLP_RELOC_SYMBOL_POS/ {
  define_macro()
  skip = /\\$/
  next
}

skip || /#[ \t]*define KLP_RELOC_SYMBOL[^_]/ {
  skip = /\\$/
  next
}

match ($0, /KLP_RELOC_SYMBOL *\([^()]*\)/) {
  inside = substr ($0, RSTART, RLENGTH)
  sub (/^[^(]*\(/, "", inside)
  sub (/\)$/, "", inside)
  split (inside, part, / *, */)
  $0 = substr ($0, 1, RSTART - 1) "KLP_RELOC_SYMBOL_POS(" object ", " part[2] \
    ", " part[3] ", " ((part[3] in position) ? position[part[3]] : 0) ")" \
    substr ($0, RSTART + RLENGTH)
}

{ print }

END {
  if (!defined)
    {
      print ""
      define_macro()
    }
}
