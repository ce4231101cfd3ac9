# SPDX-License-Identifier: GPL-3.0-or-later
# The events of S as other stores, and a live server.
measure_stores() {
    local kind
    mkdir -p "$folder/stores/kurrentdb.store"
    for kind in sqlite pg_dump kurrentdb; do
        "$bin/as_store" $kind "$folder/stores/$kind.store" <"$folder/s.ndjson"
        for _ in $(seq $rounds); do
            rm -f "$folder/store.hindcast"*
            measured stores/$kind "$bin/hindcast-cli" import "$folder/stores/$kind.store" --cache "$folder/store.hindcast"
        done
        du -sb --apparent-size "$folder/stores/$kind.store" | cut -f1 >"$folder/stores/$kind.bytes"
        rm -rf "$folder/stores/$kind.store" "$folder/store.hindcast"*
    done
    if ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
        "$root/tests/interop/with_postgres.sh" "$root/tests/bench/live_postgres.sh" "$bin" "$folder/stores" "$small" $rounds
    else
        echo "no PostgreSQL here" >&2
    fi
    rm -f "$folder/s.ndjson" "$folder/s.hindcast"*
}
