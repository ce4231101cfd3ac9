#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes hallgren.db and hallgren.sql with the library itself (commit 3238250). SOURCES: a folder with its
# repository under hallgren/; needs Go with a C compiler.
# tests/interop/hallgren/write.sh SOURCES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$1/writer
mkdir -p "$work"
cp "$here/writer.go.txt" "$work/main.go"
cat >"$work/go.mod" <<'MOD'
module writer
go 1.25.0
require (
	github.com/hallgren/eventsourcing v0.0.0
	github.com/hallgren/eventsourcing/core v0.5.2
	github.com/hallgren/eventsourcing/eventstore/sql v0.0.0
	github.com/lib/pq v1.10.9
	github.com/mattn/go-sqlite3 v1.14.48
)
replace github.com/hallgren/eventsourcing => ../hallgren
replace github.com/hallgren/eventsourcing/core => ../hallgren/core
replace github.com/hallgren/eventsourcing/eventstore/sql => ../hallgren/eventstore/sql
MOD
(cd "$work" && GOFLAGS=-mod=mod go build -o writer .)
rm -f "$here/hallgren.db"
"$work/writer" sqlite3 "$here/hallgren.db"
"$here/../with_postgres.sh" bash -c "
    psql -qX -c 'CREATE DATABASE store' postgres
    '$work/writer' postgres \"host=\$PGHOST user=\$PGUSER dbname=store sslmode=disable\"
    pg_dump store | sed '/^\\\\\\(un\\)\\?restrict /d' >'$here/hallgren.sql'"
