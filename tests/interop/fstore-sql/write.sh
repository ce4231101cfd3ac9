#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes fstore.sql with fmodel's fstore-sql itself (commit 630a2ed). SOURCES: a folder with its repository fstore-sql.
# tests/interop/with_postgres.sh tests/interop/fstore-sql/write.sh SOURCES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
psql -qX -c 'CREATE DATABASE store' postgres
psql -qXAt -v schema="$1/fstore-sql/schema.sql" -f "$here/write.psql" store >"$here/fstore.sql.written" 2> >(grep -v NOTICE >&2)
"$here/../dump.sh" store >"$here/fstore.sql"
