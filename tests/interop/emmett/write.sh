#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes emmett.db with @event-driven-io/emmett-sqlite 0.38.5 and emmett.sql with emmett-postgresql 0.42.0
# themselves; needs Node and a C++ compiler (for sqlite3).
# tests/interop/with_postgres.sh tests/interop/emmett/write.sh FOLDER: the packages go there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
event_driven="@event-driven-io"
"$here/../npm.sh" "$1/sqlite" $event_driven/emmett@0.38.5 $event_driven/emmett-sqlite@0.38.5 sqlite3@5.1.7 \
    async-retry@1.3.3 uuid@10 commander@12 web-streams-polyfill
"$here/../npm.sh" "$1/postgres" $event_driven/emmett@0.42.0 $event_driven/emmett-postgresql@0.42.0 \
    $event_driven/pongo@0.16.11 $event_driven/dumbo pg ansis async-retry@1.3.3 uuid@10 commander@12
cp "$here/write.mjs" "$1/sqlite/"
cp "$here/write.mjs" "$1/postgres/"
rm -f "$here/emmett.db"
node "$1/sqlite/write.mjs" sqlite "$here/emmett.db"
psql -qX -c 'CREATE DATABASE store' postgres
node "$1/postgres/write.mjs" postgres "postgres://postgres@localhost/store?host=$PGHOST"
"$here/../dump.sh" store >"$here/emmett.sql"
