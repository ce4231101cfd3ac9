#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes disintegrate-4.sql with disintegrate 4.0.0 and disintegrate-postgres 4.0.1 themselves; they need
# PostgreSQL 16 or newer (POSTGRES_BIN for with_postgres.sh; the wheel pgserver has one). Their functions are left out
# of the dump, which PostgreSQL 15 could not read.
# tests/interop/with_postgres.sh tests/interop/disintegrate/write.sh FOLDER: the build goes there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
writer=$("$here/../cargo.sh" "$1" "$here/writer.rs" 2021 <<'DEPENDENCIES'
disintegrate = { version = "=4.0.0", features = ["macros", "serde-json"] }
disintegrate-postgres = "=4.0.1"
serde = { version = "1", features = ["derive"] }
serde_json = "1"
sqlx = { version = "0.8", features = ["runtime-tokio", "postgres"] }
tokio = { version = "1", features = ["macros", "rt"] }
uuid = { version = "1", features = ["serde"] }
DEPENDENCIES
)
psql -qX -c 'CREATE DATABASE store' postgres
"$writer" "postgres://postgres@localhost/store?host=$PGHOST" >"$here/disintegrate-4.sql.written"
"$here/../dump.sh" store -t event -t snapshot -t seq_event_event_id >"$here/disintegrate-4.sql"
