#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the release preset with the measuring programs, generates events and prints one table of figures.
# tests/bench/run.sh [EVENTS]: 2,000,000 unless named. Takes about 2 kB of $TMPDIR per event while it runs.
# Peers (ripgrep, DuckDB by Node.js) are installed where that is possible; a row whose peer is missing says so.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export HOME=${HOME:-/tmp} LC_ALL=C.UTF-8
events=${1:-2000000}
rounds=5
build=$root/build/release
bin=$build/bin

cmake --preset release -S "$root" -DHINDCAST_BENCHES=ON >/dev/null
cmake --build "$build" --target hindcast-cli generate measure peer_rows bench_session bench_first bench_cancel \
    bench_search bench_stream bench_replay as_store >/dev/null
folder=$(mktemp -d "${TMPDIR:-/tmp}/hindcast-bench.XXXXXX")
trap 'rm -rf "$folder"' EXIT
for peer in rg:ripgrep node:nodejs npm:npm; do
    command -v "${peer%:*}" >/dev/null || { [ "$(id -u)" = 0 ] && apt-get install -q -y --no-install-recommends \
        "${peer#*:}" >/dev/null 2>&1; } || echo "no ${peer#*:} here" >&2
done
duckdb=
if command -v npm >/dev/null && npm install --silent --no-fund --no-audit --prefix "$folder/duckdb" @duckdb/node-api \
    >/dev/null 2>&1; then
    duckdb=$folder/duckdb/peer.mjs
    cp "$root/tests/bench/peer_duckdb.mjs" "$duckdb"
else
    echo "no DuckDB here" >&2
fi
source_file=$folder/events.ndjson
cache=$folder/events.hindcast
# One run: what is written first are the same events whatever their number, so the rest can be appended.
"$bin/generate" "$((events + 1000))" "$folder/more"
head -n "$events" "$folder/more" >"$source_file"
tail -n 1000 "$folder/more" >"$folder/appended"
rm "$folder/more"

size() { stat -c %s "$1"; }
# column N of the lines on standard input: its median
median() { sort -g -k"$1,$1" | awk -v n="$1" '{ v[NR] = $n } END { print v[int((NR + 1) / 2)] }'; }

cat "$source_file" >/dev/null # warm
for _ in $(seq $rounds); do
    "$bin/measure" wc -l "$source_file" >>"$folder/wc"
    rm -f "$cache"*
    "$bin/measure" "$bin/hindcast-cli" import "$source_file" --cache "$cache" >>"$folder/import"
    "$bin/measure" "$bin/hindcast-cli" events "$cache" --limit 50 >>"$folder/page"
    "$bin/measure" "$bin/hindcast-cli" histogram "$cache" >>"$folder/histogram"
    "$bin/measure" "$bin/hindcast-cli" events "$cache" --where 'type == "FeeCharged"' --limit 50 >>"$folder/hit"
    "$bin/measure" "$bin/hindcast-cli" events "$cache" --contains zebra-99 >>"$folder/search"
    "$bin/bench_search" "$cache" '"zip":"77' | awk 'NR == 1 { sub(/.*all +/, ""); print $1 / 1000 }' >>"$folder/common"
    if command -v rg >/dev/null; then
        "$bin/measure" rg -cF zebra-99 "$source_file" >>"$folder/rg" || true
        "$bin/measure" rg -cF '"zip":"77' "$source_file" >>"$folder/rg_common"
    fi
    "$bin/bench_session" "$cache" account-10000000 >>"$folder/session"
    rm -f "$folder/rows.db"*
    "$bin/measure" "$bin/peer_rows" "$source_file" "$folder/rows.db" >>"$folder/rows"
    if [ -n "$duckdb" ]; then
        rm -f "$folder/duck.db"*
        "$bin/measure" node "$duckdb" "$source_file" "$folder/duck.db" >>"$folder/duck"
    fi
    "$bin/bench_first" "$source_file" >>"$folder/first"
done
rm -f "$folder/rows.db"* "$folder/duck.db"*
"$bin/measure" "$bin/bench_replay" "$cache" >"$folder/replay_memory"
"$bin/bench_replay" "$cache" >"$folder/replay"
"$bin/bench_stream" "$cache" account-10000000 >"$folder/stream"
"$bin/bench_cancel" "$cache" account-10000000 >"$folder/cancel"
before=$(size "$source_file")
for _ in $(seq $rounds); do
    cp "$cache" "$folder/grown.hindcast"
    cat "$folder/appended" >>"$source_file"
    "$bin/measure" "$bin/hindcast-cli" events "$source_file" --cache "$folder/grown.hindcast" --reverse --limit 50 \
        >>"$folder/append"
    truncate -s "$before" "$source_file"
done

# The same events as other stores.
mkdir "$folder/kurrentdb.store"
for kind in sqlite pg_dump kurrentdb; do
    "$bin/as_store" $kind "$folder/$kind.store" <"$source_file"
    for _ in $(seq $rounds); do
        rm -f "$folder/store.hindcast"*
        "$bin/measure" "$bin/hindcast-cli" import "$folder/$kind.store" --cache "$folder/store.hindcast" >>"$folder/$kind"
    done
    du -sb --apparent-size "$folder/$kind.store" | cut -f1 >"$folder/$kind.bytes"
    rm -rf "$folder/$kind.store" "$folder/store.hindcast"*
done

if ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
    "$root/tests/interop/with_postgres.sh" "$root/tests/bench/live_postgres.sh" "$bin" "$folder" "$events" $rounds
else
    echo "no PostgreSQL here" >&2
fi

of() { awk -v n="$1" '$1 == n { print $2 }' "$folder/${2:-session}" | median 1; }
row() { # what, ours, peer, unit, most that is wanted of ours (of ours / peer where there is a peer)
    awk -v what="$1" -v ours="$2" -v peer="$3" -v unit="$4" -v most="$5" 'BEGIN {
        ratio = peer == "-" ? ours : ours / peer
        printf "%-44s %9.2f %-2s %9s %8s %8s %s\n", what, ours, unit, peer,
            peer == "-" ? "-" : sprintf("%.2f", ratio), most, most == "-" ? "" : ratio <= most ? "pass" : "short"
    }'
}

printf '%s events, %s bytes, %s cores, load %s, median of %s\n\n' "$events" "$(size "$source_file")" "$(nproc)" \
    "$(cut -d' ' -f1 /proc/loadavg)" "$rounds"
printf '%-44s %9s %-2s %9s %8s %8s %s\n' what ours "" peer ratio target result
row "import, against wc -l" "$(median 1 <"$folder/import")" "$(median 1 <"$folder/wc")" s 16
for peer in "rows in SQLite:rows:0.40" "DuckDB:duck:0.43"; do # 2.5 and 2.3 times as fast
    IFS=: read -r name file most <<<"$peer"
    if [ -s "$folder/$file" ]; then
        row "import, against $name" "$(median 1 <"$folder/import")" "$(median 1 <"$folder/$file")" s "$most"
    fi
done
per() { awk -v s="$(median 1 <"$folder/$1")" -v part="$2" -v whole="$3" 'BEGIN { print s * part / whole }'; }
row "SQLite file: a million events" "$(per sqlite 1000000 "$events")" - s 1
row "pg_dump: 200 MB" "$(per pg_dump 200000000 "$(cat "$folder/pg_dump.bytes")")" - s 1
row "KurrentDB chunks: 300 MB, with MD5" "$(per kurrentdb 300000000 "$(cat "$folder/kurrentdb.bytes")")" - s 1
if [ -s "$folder/live" ]; then # 0.8 times as fast
    row "live PostgreSQL, against psql's COPY of it" "$(median 1 <"$folder/live")" "$(median 1 <"$folder/copy")" s 1.25
fi
row "import, processor time of all threads" "$(median 2 <"$folder/import")" "$(median 2 <"$folder/wc")" s -
row "import, peak memory" "$(median 3 <"$folder/import")" - MB 400
row "size of the cache, against the source" "$(($(size "$cache") / 1000000))" \
    "$(($(size "$source_file") / 1000000))" MB 0.28
row "command line: first page of the cache" "$(median 1 <"$folder/page")" - s 0.05
row "command line: histogram of 100 buckets" "$(median 1 <"$folder/histogram")" - s -
row "command line: first 50 events of a type" "$(median 1 <"$folder/hit")" - s -
peer=-
if [ -s "$folder/rg" ]; then peer=$(median 1 <"$folder/rg"); fi
row "command line: a text that no event has, against rg" "$(median 1 <"$folder/search")" "$peer" s -
row "all hits of a text that one of a hundred has, against rg" "$(median 1 <"$folder/common")" \
    "$([ -s "$folder/rg_common" ] && median 1 <"$folder/rg_common" || echo -)" s 1
row "command line: 1,000 events appended, to seen" "$(median 1 <"$folder/append")" - s 0.2
row "never imported: page, streams and histogram" "$(of first first)" - ms 150
row "cancel of that import" "$(of cancel first)" - ms 50
row "cancel of the slowest other call" "$(sort -g -k2,2 "$folder/cancel" | tail -n 1 | awk '{ print $2 }')" - ms 50
row "reopen to the first page" "$(of reopen)" - ms 50
row "histogram of 800 buckets by type" "$(of histogram)" - ms 50
row "overview of 800 ranks by category" "$(of overview)" - ms 50
row "columns of a stream of $(of events)" "$(of columns stream)" - ms -
row "the same, and its payloads" "$(of with_payloads stream)" - ms -
row "blame of all of it" "$(of blame)" - ms 150
row "first state of a stream of $(of events)" "$(of pass)" - ms -
row "state at a random version of it, median" "$(of seek50)" - ms 50
row "state at a random version of it, 99 of 100" "$(of seek99)" - ms 50
row "replay of everything, one thread" "$(of threads1_million replay)" - "M/s" -
row "replay of everything, two threads" "$(of threads2_million replay)" - "M/s" -
row "replay of everything, peak memory" "$(awk '{ print $3 }' "$folder/replay_memory")" - MB 250
