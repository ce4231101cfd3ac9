#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes res-3.db (YAML), res-3.sql (YAML) and res-3-jsonb.sql with Rails Event Store 2.17.1 itself (tag
# v2.17.1). SOURCES: its repository; needs Ruby with ActiveRecord, pg and sqlite3.
# tests/interop/with_postgres.sh tests/interop/rails-event-store/write.sh SOURCES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
write() { ruby "$here/write.rb" "$1" "${@:2}"; }
rm -f "$here/res-3.db"
write "$1" sqlite3 "$here/res-3.db"
for kind in "" jsonb; do
    psql -qX -c 'CREATE DATABASE store' postgres
    write "$1" postgresql store $kind
    "$here/../dump.sh" store >"$here/res-3${kind:+-$kind}.sql"
    psql -qX -c 'DROP DATABASE store' postgres
done
