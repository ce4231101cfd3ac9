#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes NAME.sql and NAME.db with an older Rails Event Store itself: res-0.18 with 0.18.2, res-1.3 with 1.3.1. SOURCES:
# its repository at that tag; needs Ruby with ActiveRecord 6.1, activerecord-import, pg and sqlite3.
# tests/interop/with_postgres.sh tests/interop/rails-event-store/write-old.sh SOURCES NAME
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
psql -qX -c 'CREATE DATABASE store' postgres
ruby -W0 "$here/write-old.rb" "$1" postgresql store >"$here/$2.sql.written"
"$here/../dump.sh" store >"$here/$2.sql"
rm -f "$here/$2.db"
ruby -W0 "$here/write-old.rb" "$1" sqlite3 "$here/$2.db" >"$here/$2.db.written"
