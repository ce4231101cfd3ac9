# SPDX-License-Identifier: GPL-3.0-or-later
# Logs of other shapes: H with one stream of a million, and L with streams that live through all of it or with its
# lines in the order of a table whose rows were moved.
measure_shapes() {
    local log
    generated h "$small" --hot $((small / 2))
    imported h 1
    "$bin/bench_session" "$folder/h.hindcast" $great >"$folder/h/session"
    "$bin/bench_session" "$folder/h.hindcast" $great >>"$folder/h/session"
    rm -f "$folder/h.ndjson" "$folder/h.hindcast"*
    for log in lived shuffled; do
        generated $log "$large" --$log
        imported $log 3
        replayed $log
        searched $log
        filtered $log
        rm -f "$folder/$log.ndjson" "$folder/$log.hindcast"*
    done
}
