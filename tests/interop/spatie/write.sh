#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes spatie.sql and spatie.db with Spatie's event sourcing itself (laravel-event-sourcing commit 7927617, Laravel
# 10.50.3), or with a second argument spatie-4.sql and spatie-4.db with its branch v4. SOURCES: a folder with the
# repositories laravel-event-sourcing, laravel-schemaless-attributes (1.8.3 for v4), better-types,
# php-attribute-reader, framework (Laravel), and Symfony's serializer, property-access and property-info 6.4; needs PHP
# with pgsql and sqlite3, and Debian's php-nesbot-carbon, php-doctrine-inflector, php-psr-*, php-symfony-finder and
# php-phpdocumentor-reflection-docblock.
# tests/interop/with_postgres.sh tests/interop/spatie/write.sh SOURCES [4]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=$here/spatie${2:+-$2}
psql -qX -c 'CREATE DATABASE store' postgres
php "$here/write.php" "$1" store >"$name.sql.written"
"$here/../dump.sh" store >"$name.sql"
rm -f "$name.db"
php "$here/write.php" "$1" "$name.db" >"$name.db.written"
