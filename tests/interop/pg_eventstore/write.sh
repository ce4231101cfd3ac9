#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes pg-eventstore.sql with pg_eventstore 1.13.4 itself. SOURCES: a folder with its repository pg_eventstore at
# that tag; needs Ruby with pg and connection_pool.
# tests/interop/with_postgres.sh tests/interop/pg_eventstore/write.sh SOURCES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
psql -qX -c 'CREATE DATABASE store' postgres
ruby "$here/write.rb" "$1" store >"$here/pg-eventstore.sql.written"
"$here/../dump.sh" store >"$here/pg-eventstore.sql"
