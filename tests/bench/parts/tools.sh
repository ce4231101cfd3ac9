# SPDX-License-Identifier: GPL-3.0-or-later
# What the parts of run.sh share. Measurements are files of lines in $folder/LOG/, LOG being s, l, lived, …

size() { stat -c %s "$1"; }
# column N of the lines on standard input: its median
median() { sort -g -k"$1,$1" | awk -v n="$1" '{ v[NR] = $n } END { print v[int((NR + 1) / 2)] }'; }
# of LOG/FILE NAME: the median of the lines "NAME VALUE"; empty: there are none
of() { [ -f "$folder/$1" ] && awk -v n="$2" '$1 == n { print $2 }' "$folder/$1" | median 1; }
# seconds, processor seconds and memory of `measure` in LOG/FILE
seconds() { [ -s "$folder/$1" ] && median 1 <"$folder/$1"; }
memory() { [ -s "$folder/$1" ] && sort -g -k3,3 "$folder/$1" | tail -n 1 | awk '{ print $3 }'; }
calculate() { awk "BEGIN { print $* }" 2>/dev/null; } # nothing where a figure is missing
measured() { # LOG/FILE COMMAND…: appends a line
    local file=$folder/$1
    shift
    "$bin/measure" "$@" >>"$file"
}
# The next reading of a file comes from the disk.
drop() { dd if="$1" iflag=nocache count=0 status=none; }
generated() { # LOG EVENTS [OPTION…]: its source, and the folder of its figures
    local log=$1
    shift
    mkdir -p "$folder/$log"
    "$bin/generate" "$1" "$folder/$log.ndjson" "${@:2}"
    cat "$folder/$log.ndjson" >/dev/null # warm
}
imported() { # LOG ROUNDS [OPTION…]: its cache, by import, against wc
    local log=$1 times=$2
    for _ in $(seq "$times"); do
        measured "$log/wc" wc -l "$folder/$log.ndjson"
        rm -f "$folder/$log.hindcast"*
        measured "$log/import" "$bin/hindcast-cli" import "$folder/$log.ndjson" --cache "$folder/$log.hindcast" "${@:3}"
    done
}
replayed() { # LOG
    measured "$1/replay_memory" "$bin/bench_replay" "$folder/$1.hindcast"
    "$bin/bench_replay" "$folder/$1.hindcast" >"$folder/$1/replay"
}
totalled() { # LOG: two fields and one of every item of an array
    local paths=(data.amount data.balance 'data.items[].qty')
    measured "$1/totals_memory" "$bin/bench_totals" "$folder/$1.hindcast" "${paths[@]}"
    "$bin/bench_totals" "$folder/$1.hindcast" "${paths[@]}" >"$folder/$1/totals"
}
searched() { # LOG: a text that nobody has and one that one event of a hundred has
    "$bin/bench_search" "$folder/$1.hindcast" zebra-99 '"zip":"77' |
        awk '$2 != "i" && / hits, first/ { sub(/.* first +/, ""); sub(/,.*all +/, " "); name = NR == 1 ? "rare" : "common"
            print name "_first " $1; print name " " $3 }' >"$folder/$1/search"
    if command -v rg >/dev/null; then
        for _ in $(seq $rounds); do
            measured "$1/rg" rg -cF zebra-99 "$folder/$1.ndjson" || true
            measured "$1/rg_common" rg -cF '"zip":"77' "$folder/$1.ndjson"
        done
    fi
}
filtered() { # LOG: by columns, by a field of the payload
    "$bin/bench_expression" "$folder/$1.hindcast" 'version > 3' 'data.amount > 100' |
        sed -E 's/.*count +([0-9.]+) ms.*first 50 +([0-9.]+) ms.*/\1 \2/' |
        awk '{ name = NR == 1 ? "columns" : "payload"; print name, $1; print name "_first", $2 }' >"$folder/$1/filter"
}
