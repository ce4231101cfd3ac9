#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes es-entity.sql with es-entity 0.20.3 itself. An application makes the tables, with the columns that the
# library's manual names.
# tests/interop/with_postgres.sh tests/interop/es-entity/write.sh FOLDER: the build goes there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
psql -qX -c 'CREATE DATABASE store' postgres
psql -qX -v ON_ERROR_STOP=1 store <<'TABLES'
CREATE TABLE users (id uuid PRIMARY KEY, created_at timestamptz NOT NULL, name varchar UNIQUE);
CREATE TABLE user_events (id uuid NOT NULL REFERENCES users (id), sequence int NOT NULL, event_type varchar NOT NULL,
    event jsonb NOT NULL, context jsonb DEFAULT NULL, recorded_at timestamptz NOT NULL, UNIQUE (id, sequence));
TABLES
export DATABASE_URL="postgres://postgres@localhost/store?host=$PGHOST"
writer=$("$here/../cargo.sh" "$1" "$here/writer.rs" 2024 <<'DEPENDENCIES'
chrono = "0.4"
errlanes = "=0.20.3"
es-entity = { version = "=0.20.3", features = ["event-context"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
sqlx = { version = "0.8", features = ["runtime-tokio", "postgres", "uuid", "chrono", "json"] }
tokio = { version = "1", features = ["macros", "rt"] }
uuid = { version = "1", features = ["serde"] }
DEPENDENCIES
)
"$writer" "$DATABASE_URL" >"$here/es-entity.sql.written"
"$here/../dump.sh" store >"$here/es-entity.sql"
