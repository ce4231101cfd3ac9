#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes rangedb-0.12.sql with rangedb 0.12.0 itself. WORK: an empty folder to build in; needs Go.
# tests/interop/with_postgres.sh tests/interop/rangedb/write.sh WORK
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cp "$here/writer.go.txt" "$1/main.go"
(cd "$1" && go mod init writer && go get github.com/inklabs/rangedb@v0.12.0 && go mod tidy && go build -o writer .) >&2
psql -qX -c 'CREATE DATABASE store' postgres
"$1/writer" store >"$here/rangedb-0.12.sql.written"
"$here/../dump.sh" store >"$here/rangedb-0.12.sql"
