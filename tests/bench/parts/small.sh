# SPDX-License-Identifier: GPL-3.0-or-later
# S: import against its peers, one stream of a twentieth of it, and what is cancelled.
measure_small() {
    local source_file=$folder/s.ndjson cache=$folder/s.hindcast
    generated s "$small"
    imported s $rounds
    for _ in $(seq $rounds); do
        rm -f "$folder/rows.db"* "$folder/duck.db"*
        measured s/rows "$bin/peer_rows" "$source_file" "$folder/rows.db"
        if [ -n "$duckdb" ]; then measured s/duck node "$duckdb" "$source_file" "$folder/duck.db"; fi
        "$bin/bench_session" "$cache" $great >>"$folder/s/session"
    done
    rm -f "$folder/rows.db"* "$folder/duck.db"*
    size "$cache" >"$folder/s/bytes"
    replayed s
    totalled s
    searched s
    filtered s
    "$bin/bench_cancel" "$cache" $great >"$folder/s/cancel"
    rm -f "$folder/small.hindcast"*
    "$bin/hindcast-cli" import "$source_file" --small --cache "$folder/small.hindcast" >/dev/null
    size "$folder/small.hindcast" >"$folder/s/small_bytes"
    size "$source_file" >"$folder/s/source_bytes"
    rm -f "$folder/small.hindcast"*
}
