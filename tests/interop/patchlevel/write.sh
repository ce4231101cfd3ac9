#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes patchlevel.sql and patchlevel.db (its store by streams), patchlevel-aggregates.sql and
# patchlevel-aggregates.db (by aggregates) with Patchlevel itself (event-sourcing 3.6, commit 849ab0b, on Doctrine
# DBAL 4.3). SOURCES: a folder with the repositories event-sourcing, hydrator, worker, dbal, deprecations and PHP-FIG's
# clock; needs PHP with pgsql and sqlite3, and Debian's php-psr-* and php-ramsey-uuid.
# tests/interop/with_postgres.sh tests/interop/patchlevel/write.sh SOURCES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for kind in streams aggregates; do
    name=$here/patchlevel
    [ $kind = streams ] || name+=-$kind
    psql -qX -c 'CREATE DATABASE store' postgres
    php "$here/write.php" "$1" store $kind >"$name.sql.written"
    "$here/../dump.sh" store >"$name.sql"
    psql -qX -c 'DROP DATABASE store' postgres
    rm -f "$name.db"
    php "$here/write.php" "$1" "$name.db" $kind >"$name.db.written"
done
