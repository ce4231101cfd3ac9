#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes verbs.sql and verbs.db with Verbs 0.7.1 itself on Laravel 10.50.3. SOURCES: a folder with the repositories
# verbs, bits, laravel-package-tools, framework (Laravel), and Symfony's serializer, property-access and property-info
# 6.4; needs PHP with pgsql and sqlite3, and Debian's php-nesbot-carbon, php-doctrine-inflector, php-psr-*,
# php-symfony-finder, php-ramsey-uuid and php-phpdocumentor-reflection-docblock.
# tests/interop/with_postgres.sh tests/interop/verbs/write.sh SOURCES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
psql -qX -c 'CREATE DATABASE store' postgres
php "$here/write.php" "$1" store >"$here/verbs.sql.written"
"$here/../dump.sh" store >"$here/verbs.sql"
rm -f "$here/verbs.db"
php "$here/write.php" "$1" "$here/verbs.db" >"$here/verbs.db.written"
