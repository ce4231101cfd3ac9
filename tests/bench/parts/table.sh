# SPDX-License-Identifier: GPL-3.0-or-later
# Prints the table: the row of the plan, what, ours, the peer, the ratio, the target, pass or short.

# ROW WHAT OURS PEER UNIT TARGET: at most TARGET is wanted of ours (of ours / peer where there is a peer); with
# "+" in front at least so much; "-": not measured against anything.
row() {
    [ -n "$3" ] && [ -n "$4" ] || { printf '%-4s %-52s not measured\n' "$1" "$2" && return; }
    awk -v id="$1" -v what="$2" -v ours="$3" -v peer="$4" -v unit="$5" -v target="$6" 'BEGIN {
        ratio = peer == "-" ? ours : ours / peer
        most = target; least = sub(/^\+/, "", most); most += 0
        printf "%-4s %-52s %9.2f %-4s %9s %8s %7s %s\n", id, what, ours, unit, peer,
            peer == "-" ? "-" : sprintf("%.2f", ratio), target,
            target == "-" ? "" : (least ? ratio >= most : ratio <= most) ? "pass" : "short"
    }'
}
mb() { calculate "$(cat "$folder/$1") / 1e6"; }
per_event() { # LOG/FILE NAME EVENTS: nanoseconds of an event, of seconds (NAME "-") or of milliseconds
    local value
    if [ "$2" = - ]; then value=$(seconds "$1"); else value=$(calculate "$(of "$1" "$2") / 1000"); fi
    calculate "$value / $3 * 1e9"
}
stores_rows() {
    row 5.5 "SQLite file" "$(calculate "$small / $(seconds stores/sqlite) / 1e6")" - M/s +1
    row 5.5 "pg_dump" "$(calculate "$(mb stores/pg_dump.bytes) / $(seconds stores/pg_dump)")" - MB/s +200
    row 5.5 "KurrentDB chunks, with MD5" "$(calculate "$(mb stores/kurrentdb.bytes) / $(seconds stores/kurrentdb)")" - MB/s +300
    row 5.5 "live PostgreSQL, against psql's COPY of it" "$(seconds stores/live)" "$(seconds stores/copy)" s 1.25
}
small_rows() {
    row 2 "S: import, against wc -l" "$(seconds s/import)" "$(seconds s/wc)" s 12
    row 2 "S: import, against DuckDB" "$(seconds s/import)" "$(seconds s/duck)" s 0.43
    row 2 "S: import, against rows in SQLite" "$(seconds s/import)" "$(seconds s/rows)" s 0.40
    row 3 "S: cache, against the source" "$(mb s/bytes)" "$(mb s/source_bytes)" MB 0.28
    row 3 "S: cache by zstd, against the source" "$(mb s/small_bytes)" "$(mb s/source_bytes)" MB 0.24
    row 4 "S: replay by merge, one thread" "$(of s/replay threads1_million)" - M/s +2.5
    row 4 "S: replay by merge, two threads" "$(of s/replay threads2_million)" - M/s +4.5
    row 5 "S: sum and count by field, two threads" "$(of s/totals threads2_million)" - M/s +10
    row 13 "S: blame of a stream of $(of s/session events)" "$(of s/session blame)" - ms 150
    row 14 "S: slowest cancel of a call" "$(sort -g -k2,2 "$folder/s/cancel" | tail -n 1 | awk '{ print $2 }')" - ms 50
}
large_rows() {
    local what
    row 1 "L: never imported: page, streams, histogram" "$(of l/first first)" - ms 150
    row 2 "L: import, against wc -l" "$(seconds l/import)" "$(seconds l/wc)" s 12
    row 3 "L: cache, against the source" "$(mb l/bytes)" "$(mb l/source_bytes)" MB 0.28
    row 4 "L: replay by merge, one thread" "$(of l/replay threads1_million)" - M/s +2.5
    row 4 "L: replay by merge, two threads" "$(of l/replay threads2_million)" - M/s +4.5
    row 5 "L: sum and count by field, two threads" "$(of l/totals threads2_million)" - M/s +10
    row 4 "lived: replay by merge, one thread" "$(of lived/replay threads1_million)" - M/s +2.5
    row 4 "lived: replay by merge, two threads" "$(of lived/replay threads2_million)" - M/s +4.5
    row 6 "L: columns of its largest stream" "$(of l/stream columns)" - ms 30
    row 6 "L: the same, and its payloads" "$(of l/stream with_payloads)" - ms 60
    row 7 "H: state at a random version, median" "$(of h/session seek50)" - ms 1
    row 7 "H: state at a random version, 99 of 100" "$(of h/session seek99)" - ms 4
    row 8 "L: command line: first page" "$(calculate "$(seconds l/page) * 1000")" - ms 10
    row 8 "L: command line: histogram" "$(calculate "$(seconds l/histogram) * 1000")" - ms 10
    row 8 "L: first page, page cache dropped" "$(calculate "$(seconds l/cold_page) * 1000")" - ms 30
    row 8 "L: histogram, page cache dropped" "$(calculate "$(seconds l/cold_histogram) * 1000")" - ms 30
    row 9 "L: a text that no event has, against ripgrep" "$(calculate "$(of l/search rare) / 1000")" "$(seconds l/rg)" s 0.033
    row 9 "L: a text that one of a hundred has" "$(calculate "$(of l/search common) / 1000")" \
        "$(seconds l/rg_common)" s 1
    row 9 "L: its first hits" "$(of l/search common_first)" - ms 20
    row 10 "L: filter by columns, count" "$(of l/filter columns)" - ms 250
    row 10 "L: filter by a field of payloads, count" "$(of l/filter payload)" - ms 2000
    row 10 "L: its first hits" "$(of l/filter payload_first)" - ms 20
    row 11 "L: timeline frame, median" "$(of l/frames frame50)" - ms 4
    row 11 "L: timeline frame, slowest" "$(of l/frames framemax)" - ms 16
    row 12 "L: jump to painted rows, 99 of 100" "$(of l/frames jump99)" - ms 16
    row 12 "L: jump to painted rows, slowest" "$(of l/frames jumpmax)" - ms 100
    row 12 "L: key to painted state, 99 of 100" "$(of l/frames key99)" - ms 16
    row 14 "L: 1,000 events appended, to seen" "$(calculate "$(seconds l/append) * 1000")" - ms 200
    row 14 "L: slowest cancel of a call" "$(sort -g -k2,2 "$folder/l/cancel" | tail -n 1 | awk '{ print $2 }')" - ms 50
    row 14 "L: cancel of an import" "$(of l/first cancel)" - ms 50
    for what in import replay_memory totals_memory session_memory search_memory filter_memory append; do
        row 15 "L: memory of ${what%_memory}" "$(memory l/$what)" - MB 250
    done
}
growth_rows() {
    local what file name log
    for what in "import:import:-" "search:search:common" "filter by payload:filter:payload" "replay:replay:threads2_cpu_ns"; do
        IFS=: read -r what file name <<<"$what"
        row 16 "$what: cost of an event at L against S" "$(growth l $file $name "$large")" \
            "$(growth s $file $name "$small")" ns 1.15
        for log in lived shuffled; do
            row 16 "$what: cost of an event of $log against L" "$(growth $log $file $name "$large")" \
                "$(growth l $file $name "$large")" ns 1.6
        done
    done
}
growth() { # LOG FILE NAME EVENTS
    if [ "$3" = threads2_cpu_ns ]; then of "$1/$2" "$3"; else per_event "$1/$2" "$3" "$4"; fi
}
print_table() {
    printf '%s and %s events, %s cores, load %s\n\n' "$small" "$large" "$(nproc)" "$(cut -d' ' -f1 /proc/loadavg)"
    printf '%-4s %-52s %9s %-4s %9s %8s %7s %s\n' row what ours "" peer ratio target result
    small_rows
    if [ "$large" -gt 0 ]; then
        large_rows
        growth_rows
    fi
    stores_rows
    projections_rows
}
