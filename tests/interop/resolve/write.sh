#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes resolve.sql with @resolve-js/eventstore-postgresql and resolve.db with @resolve-js/eventstore-lite, both
# 0.34.3, themselves (the driver of SQLite newer than theirs, which does not build for Node 20); needs Node and a
# C++ compiler. tests/interop/with_postgres.sh tests/interop/resolve/write.sh FOLDER: the packages go there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$1"
echo '{"private":true,"type":"module","overrides":{"better-sqlite3":"9.6.0"}}' >"$1/package.json"
"$here/../npm.sh" "$1" @resolve-js/eventstore-postgresql@0.34.3 @resolve-js/eventstore-lite@0.34.3
cp "$here/write.mjs" "$1/write.mjs"
psql -qX -c 'CREATE DATABASE store' postgres
node "$1/write.mjs" pg "$PGHOST" >"$here/resolve.sql.written"
"$here/../dump.sh" store >"$here/resolve.sql"
rm -f "$here/resolve.db"
node "$1/write.mjs" lite "$here/resolve.db" >"$here/resolve.db.written"
