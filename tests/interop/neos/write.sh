#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes neos.sql and neos.db with Neos' event store itself (eventstore-doctrineadapter commit 2fe5447, eventstore
# 8807496). SOURCES: a folder with eventstore/, eventstore-doctrineadapter/ and PHP-FIG's clock/; needs PHP with
# pgsql and sqlite3, and Debian's php-doctrine-dbal, php-ramsey-uuid and php-webmozart-assert.
# tests/interop/with_postgres.sh tests/interop/neos/write.sh SOURCES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
psql -qX -c 'CREATE DATABASE store' postgres
php "$here/write.php" "$1" store
"$here/../dump.sh" store >"$here/neos.sql"
rm -f "$here/neos.db"
php "$here/write.php" "$1" "$here/neos.db"
