#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes commanded-0.sql with Commanded's EventStore 0.13.2 itself. LIBRARIES: a folder of compiled applications
# (NAME/ebin): eventstore, fsm, poolboy, elixir_uuid, postgrex 0.13.5, db_connection 1.1.3, connection and decimal
# 1.9.0; needs Elixir.
# tests/interop/with_postgres.sh tests/interop/commanded/write-old.sh LIBRARIES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
psql -qX -c 'CREATE DATABASE store' postgres
ERL_LIBS=$1 elixir "$here/write-old.exs" store 2>/dev/null >"$here/commanded-0.sql.written"
"$here/../dump.sh" store >"$here/commanded-0.sql"
