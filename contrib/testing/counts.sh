# Sourced by scripts that count instructions; they have a directory $dir.
# shellcheck disable=SC2154  # That.

# count NAME COMMAND [OPTION]: let the next call of run_counts count the
# instructions of the shell command COMMAND, with an OPTION for valgrind.
# What it writes is in $dir/NAME.out, and what valgrind says in $dir/NAME.count.
count ()
{
  echo "valgrind --log-file='$dir/$1.count' --tool=callgrind \
    --callgrind-out-file=/dev/null ${3-} $2 > '$dir/$1.out' 2>&1 \
    || { cat '$dir/$1.out' '$dir/$1.count' >&2; exit 255; }" >> "$dir/counts"
}

# Run all that is to be counted, on all processors.
run_counts ()
{
  tr '\n' '\0' < "$dir/counts" | xargs -0 -n 1 -P "$(nproc)" sh -c
  rm "$dir/counts"
}

# The instructions that run_counts found for NAME.
counted () { sed -n 's/,//g; s/^.*I  *refs: *//p' "$dir/$1.count"; }

# ratio A B: A to B, with five digits.
ratio () { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.5f", a / b }'; }
