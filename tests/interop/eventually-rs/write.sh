#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes eventually-0.4.sql with eventually 0.4.0 and eventually-postgres 0.2.0 themselves (they need a serde of their time).
# tests/interop/with_postgres.sh tests/interop/eventually-rs/write.sh FOLDER: the build goes there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
writer=$("$here/../cargo.sh" "$1" "$here/writer.rs" 2018 <<'DEPENDENCIES'
eventually-core = { version = "=0.4.0", features = ["serde"] }
eventually-postgres = "=0.2.0"
futures = "0.3"
serde = { version = "=1.0.118", features = ["derive"] }
serde_json = "1"
tokio = { version = "0.2", features = ["macros", "rt-core", "stream"] }
tokio-postgres = "0.5"
DEPENDENCIES
)
psql -qX -c 'CREATE DATABASE store' postgres
"$writer" "host=$PGHOST user=postgres dbname=store" >"$here/eventually-0.4.sql.written"
"$here/../dump.sh" store >"$here/eventually-0.4.sql"
