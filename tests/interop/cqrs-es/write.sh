#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes postgres-es.sql with cqrs-es and postgres-es 0.5.0 themselves, on the tables that postgres-es brings.
# tests/interop/with_postgres.sh tests/interop/cqrs-es/write.sh FOLDER: the build goes there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
writer=$("$here/../cargo.sh" "$1" "$here/writer.rs" 2021 <<'DEPENDENCIES'
cqrs-es = "=0.5.0"
postgres-es = "=0.5.0"
serde = { version = "1", features = ["derive"] }
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt"] }
DEPENDENCIES
)
tables=$(ls -d "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/postgres-es-0.5.0/db/init.sql)
psql -qX -c 'CREATE DATABASE store' postgres
sed '/^CREATE USER/,$d; /^INSERT INTO/,/;$/d' "$tables" | psql -qX -v ON_ERROR_STOP=1 store
"$writer" "postgres://postgres@localhost/store?host=$PGHOST" >"$here/postgres-es.sql.rows"
"$here/../dump.sh" store >"$here/postgres-es.sql"
