#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes esrs.sql with esrs 0.18.0 itself.
# tests/interop/with_postgres.sh tests/interop/esrs/write.sh FOLDER: the build goes there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
writer=$("$here/../cargo.sh" "$1" "$here/writer.rs" 2021 <<'DEPENDENCIES'
chrono = "0.4"
esrs = { version = "=0.18.0", features = ["postgres", "upcasting"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
sqlx = { version = "0.8", features = ["runtime-tokio", "postgres"] }
tokio = { version = "1", features = ["macros", "rt"] }
uuid = { version = "1", features = ["serde"] }
DEPENDENCIES
)
psql -qX -c 'CREATE DATABASE store' postgres
"$writer" "postgres://postgres@localhost/store?host=$PGHOST" >"$here/esrs.sql.written"
"$here/../dump.sh" store >"$here/esrs.sql"
