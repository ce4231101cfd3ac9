# SPDX-License-Identifier: GPL-3.0-or-later
# Finds what is measured against, and installs it where that is possible.
duckdb= # the script that imports by DuckDB; empty: there is none
find_peers() {
    local peer
    for peer in rg:ripgrep node:nodejs npm:npm; do
        command -v "${peer%:*}" >/dev/null || { [ "$(id -u)" = 0 ] &&
            apt-get install -q -y --no-install-recommends "${peer#*:}" >/dev/null 2>&1; } ||
            echo "no ${peer#*:} here" >&2
    done
    if command -v npm >/dev/null &&
        npm install --silent --no-fund --no-audit --prefix "$folder/duckdb" @duckdb/node-api >/dev/null 2>&1; then
        duckdb=$folder/duckdb/peer.mjs
        cp "$root/tests/bench/peer_duckdb.mjs" "$duckdb"
    else
        echo "no DuckDB here" >&2
    fi
}
