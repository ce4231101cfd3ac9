#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes prooph.sql (streams of many aggregates, projections) and prooph-aggregates.sql (a stream for each) with
# prooph itself (pdo-event-store 1.16.4, event-store 7.12.2). SOURCES: a folder with its repositories pdo-event-store,
# event-store and common, with beberlei's assert and marc-mabe's php-enum; needs PHP with pgsql, and Debian's
# php-ramsey-uuid.
# tests/interop/with_postgres.sh tests/interop/prooph/write.sh SOURCES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for name in prooph prooph-aggregates; do
    psql -qX -c 'CREATE DATABASE store' postgres
    strategy=single
    [ $name = prooph ] || strategy=aggregate
    php "$here/write.php" "$1" store $strategy >"$here/$name.sql.written"
    "$here/../dump.sh" store >"$here/$name.sql"
    psql -qX -c 'DROP DATABASE store' postgres
done
