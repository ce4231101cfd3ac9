#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes spatie.sql and spatie.db with Spatie's event sourcing itself (laravel-event-sourcing commit 7927617, Laravel
# 10.50.3). SOURCES: a folder with the repositories laravel-event-sourcing, laravel-schemaless-attributes,
# better-types, php-attribute-reader, framework (Laravel), and Symfony's serializer, property-access and property-info
# 6.4; needs PHP with pgsql and sqlite3, and Debian's php-nesbot-carbon, php-doctrine-inflector, php-psr-*,
# php-symfony-finder and php-phpdocumentor-reflection-docblock.
# tests/interop/with_postgres.sh tests/interop/spatie/write.sh SOURCES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
psql -qX -c 'CREATE DATABASE store' postgres
php "$here/write.php" "$1" store >"$here/spatie.sql.written"
"$here/../dump.sh" store >"$here/spatie.sql"
rm -f "$here/spatie.db"
php "$here/write.php" "$1" "$here/spatie.db" >"$here/spatie.db.written"
