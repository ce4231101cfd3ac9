#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the release preset with the measuring programs, generates events and prints one table of figures.
# tests/bench/run.sh [S [L]]: events of the small log and of the large one; 2,000,000 and 10,000,000 unless named,
# L = 0 leaves the large one out. Takes 1.5 kB of $TMPDIR per event of L while it runs, and some 40 minutes.
# Peers (ripgrep, DuckDB by Node.js, PostgreSQL) are installed where that is possible; a row whose peer is missing
# says so.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export HOME=${HOME:-/tmp} LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
small=${1:-2000000} large=${2:-10000000}
rounds=5
great=account-10000000 # the generator's largest stream: 5 % of all events
build=$root/build/release
bin=$build/bin

"$root/packaging/install_packages.sh" >&2
cmake --preset release -S "$root" -DHINDCAST_BENCHES=ON >/dev/null
cmake --build "$build" --target hindcast-cli generate measure peer_rows bench_session bench_first bench_cancel \
    bench_search bench_expression bench_stream bench_replay bench_totals bench_frames bench_projection as_store \
    >/dev/null
folder=$(mktemp -d "${TMPDIR:-/tmp}/hindcast-bench.XXXXXX")
trap 'rm -rf "$folder"' EXIT
export XDG_CONFIG_HOME=$folder/config XDG_DATA_HOME=$folder/data XDG_CACHE_HOME=$folder/caches

for part in tools peers small projections shapes large stores table; do
    # shellcheck disable=SC1090
    source "$root/tests/bench/parts/$part.sh"
done
find_peers
measure_small
measure_projections
measure_stores
if [ "$large" -gt 0 ]; then
    measure_large
    measure_shapes
fi
print_table
