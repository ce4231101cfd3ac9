#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes broadway.sql and broadway.db with Broadway itself (event-store-dbal 0.7.2, broadway
# commit 9cb298e, on Doctrine DBAL 4.3). SOURCES: a folder with the repositories broadway, event-store-dbal,
# beberlei's assert, dbal and deprecations; needs PHP with pgsql and sqlite3, and Debian's php-psr-cache, php-psr-log
# and php-ramsey-uuid.
# tests/interop/with_postgres.sh tests/interop/broadway/write.sh SOURCES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
psql -qX -c 'CREATE DATABASE store' postgres
php "$here/write.php" "$1" store >"$here/broadway.sql.written"
"$here/../dump.sh" store >"$here/broadway.sql"
rm -f "$here/broadway.db"
php "$here/write.php" "$1" "$here/broadway.db" >"$here/broadway.db.written"
