#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with_postgres.sh python-eventsourcing/write_dcb.sh PYTHON: an interpreter with eventsourcing[postgres] 9.5.6 and
# msgspec.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for kind in msgpack json; do
    psql -qX -c 'CREATE DATABASE store' postgres
    "$1" write_dcb.py "$kind" >"dcb-$kind.sql.written"
    ../dump.sh store >"dcb-$kind.sql"
    psql -qX -c 'DROP DATABASE store' postgres
done
