#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes postgres-es.sql and sqlite-es.db with cqrs-es, postgres-es and sqlite-es 0.5.0 themselves, on the tables that
# they bring. tests/interop/with_postgres.sh tests/interop/cqrs-es/write.sh FOLDER: the builds go there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tables() { sed '/^CREATE USER/,$d; /^INSERT INTO/,/;$/d' "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/"$1"; }
built() { # built KIND: the writer for one of the databases, whose names differ in nothing else
    mkdir -p "$folder/$1"
    if [ "$1" = postgres ]; then cat "$here/writer.rs"; else
        sed "s/postgress\?_/$1_/g; s/Postgres/${1^}/g" "$here/writer.rs"
    fi >"$folder/$1/writer.rs"
    "$here/../cargo.sh" "$folder/$1" "$folder/$1/writer.rs" 2021 <<DEPENDENCIES
cqrs-es = "=0.5.0"
$1-es = "=0.5.0"
serde = { version = "1", features = ["derive"] }
serde_json = "1"
tokio = { version = "1", features = ["macros", "rt"] }
DEPENDENCIES
}

folder=$1
writer=$(built postgres)
psql -qX -c 'CREATE DATABASE store' postgres
tables postgres-es-0.5.0/db/init.sql | psql -qX -v ON_ERROR_STOP=1 store
"$writer" "postgres://postgres@localhost/store?host=$PGHOST" >"$here/postgres-es.sql.written"
"$here/../dump.sh" store >"$here/postgres-es.sql"
writer=$(built sqlite)
rm -f "$here/sqlite-es.db"
tables sqlite-es-0.5.0/migrations/20221114171845_init.sql | sqlite3 -bail "$here/sqlite-es.db"
"$writer" "sqlite://$here/sqlite-es.db" >"$here/sqlite-es.db.written"
sqlite3 "$here/sqlite-es.db" 'PRAGMA wal_checkpoint(TRUNCATE)' >/dev/null
