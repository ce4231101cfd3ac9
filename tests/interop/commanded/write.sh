#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes commanded-term.sql, commanded-json.sql and commanded-jsonb.sql with Commanded's EventStore 1.4.8 itself (commit
# ccf2726). LIBRARIES: a folder of compiled applications (NAME/ebin): eventstore, fsm, gen_stage, jason, postgrex
# 0.20.0, db_connection 2.7.0, decimal 2.3.0 and telemetry; needs Elixir.
# tests/interop/with_postgres.sh tests/interop/commanded/write.sh LIBRARIES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for kind in term json jsonb; do
    psql -qX -c 'CREATE DATABASE store' postgres
    ERL_LIBS=$1 elixir "$here/write.exs" store $kind >"$here/commanded-$kind.sql.written"
    "$here/../dump.sh" store >"$here/commanded-$kind.sql"
    psql -qX -c 'DROP DATABASE store' postgres
done
