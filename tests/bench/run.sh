#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the release preset with the measuring programs, generates events and prints one table of figures.
# tests/bench/run.sh [EVENTS]: 2,000,000 unless named. Takes about 1.3 kB of $TMPDIR per event while it runs.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export HOME=${HOME:-/tmp} LC_ALL=C.UTF-8
events=${1:-2000000}
rounds=5
build=$root/build/release
bin=$build/bin

cmake --preset release -S "$root" -DHINDCAST_BENCHES=ON >/dev/null
cmake --build "$build" --target hindcast-cli generate measure bench_session bench_first bench_cancel bench_search >/dev/null
folder=$(mktemp -d "${TMPDIR:-/tmp}/hindcast-bench.XXXXXX")
trap 'rm -rf "$folder"' EXIT
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
    "$bin/bench_first" "$source_file" >>"$folder/first"
done
"$bin/bench_cancel" "$cache" account-10000000 >"$folder/cancel"
before=$(size "$source_file")
for _ in $(seq $rounds); do
    cp "$cache" "$folder/grown.hindcast"
    cat "$folder/appended" >>"$source_file"
    "$bin/measure" "$bin/hindcast-cli" events "$source_file" --cache "$folder/grown.hindcast" --reverse --limit 50 \
        >>"$folder/append"
    truncate -s "$before" "$source_file"
done

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
row "columns of a stream of $(of events)" "$(of columns)" - ms -
row "first state of a stream of $(of events)" "$(of pass)" - ms -
row "state at a random version of it, median" "$(of seek50)" - ms 50
row "state at a random version of it, 99 of 100" "$(of seek99)" - ms 50
