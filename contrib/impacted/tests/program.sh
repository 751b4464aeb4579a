# A program of three partitions for the tests, whose units have static functions
# of one header.  Read after lib.sh.

# partition K OF [CHECKSUM]: make standard input, as record takes it, the record
# of that partition.
partition ()
{
  printf '# impacted functions, format 2\n'
  printf '# compiler: GCC 12.2.0 x86_64-pc-linux-gnu\n'
  printf '# link: %s partition %s of %s\n' "${3-5f1541a0c3}" "$1" "$2"
  printf '# level: inline-clone\n'
  tr '|' '\t' | sed 's/^>/\t/' | awk '
    /^# unit:/ {
      print
      print "# level: inline-clone"
      print "# options: -O2"
      next
    }
    { print }
    /^#/ || /^\t= / { next }
    /^\t/ { impacted++; next }
    { functions++ }
    END { printf "# end: %d functions, %d impacted\n", functions, impacted }'
}

# parts [CHECKSUM]: make the three records 1.list, 2.list and 3.list.  The
# function `same' of inc/h.h has its code in the first partition for lib/a.c,
# under another name in the second one for lib/b.c, and none for lib/c.c.
parts ()
{
  partition 1 3 "$@" > 1.list <<'END'
# unit: lib/a.c
helper|lib/a.c:1:12-4|inlined
same|inc/h.h:2:12-4|emitted
>use_a|inline|same|lib/a.c:10:5-14
use_a|lib/a.c:10:5-14|emitted
# unit: lib/b.c
# unit: lib/c.c
dead|lib/c.c:1:12-2|removed
END
  partition 2 3 "$@" > 2.list <<'END'
# unit: lib/a.c
helper|lib/a.c:1:12-4|elsewhere
>mid|inline|(helper)|lib/b.c:3:5-9
>user|inline|(helper) > mid|lib/b.c:12:5-20
# unit: lib/b.c
mid|lib/b.c:3:5-9|emitted
>user|inline|mid|lib/b.c:12:5-20
same|inc/h.h:2:12-4|emitted
>same.lto_priv.0|renamed|same|inc/h.h:2:12-4
spec|lib/b.c:30:12-35|cloned
>spec.constprop.0|constprop|(spec)|lib/b.c:30:12-35
user|lib/b.c:12:5-20|emitted
END
  partition 3 3 "$@" > 3.list <<'END'
# unit: lib/b.c
same|inc/h.h:2:12-4|elsewhere
>top|inline|same|lib/c.c:5:5-9
spec|lib/b.c:30:12-35|elsewhere
>top|calls-clone|(spec) > spec.constprop.0|lib/c.c:5:5-9
# unit: lib/c.c
same|inc/h.h:2:12-4|inlined
>top|inline|(same)|lib/c.c:5:5-9
top|lib/c.c:5:5-9|emitted
END
}
