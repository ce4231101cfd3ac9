#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# with_postgres.sh python-eventsourcing/write.sh PYTHON: an interpreter with eventsourcing[postgres] 9.5.6.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for kind in plain compressed; do
    psql -qX -c 'CREATE DATABASE store' postgres
    "$1" write.py "$kind"
    pg_dump store | sed '/^\\\(un\)\?restrict /d' >"python-$kind.sql"
    psql -qX -c 'DROP DATABASE store' postgres
done
