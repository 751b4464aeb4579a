# Sourced by scripts that build programs: $here is the directory of this,
# $corpora has the sources, and $dir is where one may write.  PROGRAMS and
# LEVELS in the environment name some of $programs and $levels.
# shellcheck disable=SC2034,SC2154  # These.
# shellcheck disable=SC2046,SC2086  # Lists of words, and options.

levels=${LEVELS:-inline-clone-attributes inline-clone inline-only-static}
programs=${PROGRAMS:-sqlite3 lua5.4 zlib lz4 jsoncpp tinyxml2}
command -v valgrind > /dev/null \
  || die "valgrind is missing; try: apt-get install valgrind"
for program in $programs; do
  test -d "$corpora/$program" \
    || die "$corpora/$program is missing; contrib/testing/corpora fetches it"
done
# A compiler that was not installed does not find the headers of libstdc++, nor
# the library.
command -v g++ > /dev/null || die "g++ is missing; try: apt-get install g++"
library=$(g++ -print-file-name=libstdc++.so)
headers=$(g++ -E -v -x c++ /dev/null 2>&1 \
	  | sed -n 's,^ \(/.*/c++/[^ ]*\)$,-isystem \1,p')

# one FILE...: make one unit of all in C++.  GCC 12 has all entries of a unit in
# one section, so that ld cannot discard a function that another unit has too.
one () { printf '#include "%s"\n' "$@" > "$dir/one.cc"; }

# build FILE PROGRAM COMPILER OPTION...: compile all of PROGRAM to FILE.
build ()
{
  file=$1 program=$2
  shift 2
  source=$corpora/$program
  case $program in
    sqlite3) set -- "$@" -DSQLITE_THREADSAFE=0 -DSQLITE_OMIT_LOAD_EXTENSION \
      -I "$source" "$source/test/speedtest1.c" "$source/sqlite3.c" -lm ;;
    # Lua takes a seed for its hash tables from the clock otherwise.
    lua5.4) set -- "$@" -DLUA_USE_POSIX '-Dluai_makeseed(state)=1' \
      $(find "$source/src" -name '*.c' ! -name luac.c | sort) -lm ;;
    zlib) set -- "$@" -D_LARGEFILE64_SOURCE -DHAVE_HIDDEN -DHAVE_UNISTD_H \
      -I "$source" "$here/compress.c" "$source"/*.c ;;
    lz4) set -- "$@" -DLZ4 -I "$source/lib" "$here/compress.c" \
      "$source/lib/lz4.c" "$source/lib/lz4hc.c" ;;
    jsoncpp) one "$here/json.cc" "$source"/src/lib_json/*.cpp
      set -- "$@" $headers -I "$source/include" "$dir/one.cc" "$library" -lm ;;
    tinyxml2) one "$here/xml.cc" "$source/tinyxml2.cpp"
      set -- "$@" $headers -I "$source" "$dir/one.cc" "$library" -lm ;;
  esac
  "$@" -w -o "$file"
}
