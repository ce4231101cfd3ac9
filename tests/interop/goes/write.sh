#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes goes-0.9.sql with goes 0.9.0 itself. WORK: an empty folder to build in; needs Go.
# tests/interop/with_postgres.sh tests/interop/goes/write.sh WORK
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cp "$here/writer.go.txt" "$1/main.go"
(cd "$1" && go mod init writer && go get github.com/modernice/goes@v0.9.0 && go mod tidy && go build -o writer .) >&2
psql -qX -c 'CREATE DATABASE store' postgres
"$1/writer" "host=$PGHOST user=$PGUSER dbname=store sslmode=disable" >"$here/goes-0.9.sql.written"
"$here/../dump.sh" store >"$here/goes-0.9.sql"
