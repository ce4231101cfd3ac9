#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes hallgren.db and hallgren.sql with the library itself (commit 3238250). WORK: an empty folder to build in; needs
# Go with a C compiler.
# tests/interop/hallgren/write.sh WORK
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cp "$here/writer.go.txt" "$1/main.go"
(cd "$1" && go mod init writer && go get github.com/hallgren/eventsourcing@3238250 \
    github.com/hallgren/eventsourcing/eventstore/sql@3238250 && go mod tidy && go build -o writer .) >&2
rm -f "$here/hallgren.db"
"$1/writer" sqlite3 "$here/hallgren.db"
"$here/../with_postgres.sh" bash -c "
    psql -qX -c 'CREATE DATABASE store' postgres
    '$1/writer' postgres \"host=\$PGHOST user=\$PGUSER dbname=store sslmode=disable\"
    pg_dump store | sed '/^\\\\\\(un\\)\\?restrict /d' >'$here/hallgren.sql'"
