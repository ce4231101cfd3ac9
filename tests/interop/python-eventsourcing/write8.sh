#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes python-8.sql and python-8.db. PYTHON: an interpreter with eventsourcing[sqlalchemy] 8.2.5, SQLAlchemy
# before 1.4 and psycopg2. tests/interop/with_postgres.sh tests/interop/python-eventsourcing/write8.sh PYTHON
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
psql -qX -c 'CREATE DATABASE store' postgres
"$1" "$here/write8.py" "postgresql://postgres@/store?host=$PGHOST"
"$here/../dump.sh" store >"$here/python-8.sql"
rm -f "$here/python-8.db"
"$1" "$here/write8.py" "sqlite:///$here/python-8.db"
