# SPDX-License-Identifier: GPL-3.0-or-later
# L: everything that must not grow with the log, and the window.
measure_large() {
    local source_file=$folder/l.ndjson cache=$folder/l.hindcast before
    # One run: what is written first are the same events whatever their number, so the rest can be appended.
    generated l "$((large + 1000))"
    tail -n 1000 "$source_file" >"$folder/appended"
    before=$(($(size "$source_file") - $(size "$folder/appended")))
    truncate -s "$before" "$source_file"
    for _ in $(seq $rounds); do
        HINDCAST_BENCH_START=$(date +%s%N) "$bin/bench_first" "$source_file" >>"$folder/l/first" || true # too small a log
    done
    imported l 3
    size "$cache" >"$folder/l/bytes"
    size "$source_file" >"$folder/l/source_bytes"
    for _ in $(seq $rounds); do
        measured l/page "$bin/hindcast-cli" events "$cache" --limit 50
        measured l/histogram "$bin/hindcast-cli" histogram "$cache"
        drop "$cache"
        measured l/cold_page "$bin/hindcast-cli" events "$cache" --limit 50
        drop "$cache"
        measured l/cold_histogram "$bin/hindcast-cli" histogram "$cache"
        "$bin/bench_stream" "$cache" $great >>"$folder/l/stream"
    done
    replayed l
    totalled l
    searched l
    filtered l
    measured l/session_memory "$bin/bench_session" "$cache" $great
    measured l/search_memory "$bin/hindcast-cli" events "$cache" --contains '"zip":"77'
    measured l/filter_memory "$bin/hindcast-cli" events "$cache" --where 'data.amount > 100'
    "$bin/bench_cancel" "$cache" $great >"$folder/l/cancel"
    "$bin/bench_frames" "$cache" >"$folder/l/frames"
    for _ in $(seq $rounds); do
        cp "$cache" "$folder/grown.hindcast"
        cat "$folder/appended" >>"$source_file"
        measured l/append "$bin/hindcast-cli" events "$source_file" --cache "$folder/grown.hindcast" --reverse --limit 50
        truncate -s "$before" "$source_file"
    done
    rm -f "$folder/grown.hindcast"* "$source_file" "$cache"*
}
