#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes eventsauce.sql, eventsauce-0.sql (the tables from before 1.0) and eventsauce.db with EventSauce itself
# (commit d90da01, MessageRepositoryForDoctrine 1.4.0). SOURCES: a folder with its repositories EventSauce, Clock,
# IdEncoding, ObjectHydrator, MessageRepositoryTableSchema, MessageRepositoryForDoctrine and PHP-FIG's clock; needs
# PHP with pgsql and sqlite3, and Debian's php-doctrine-dbal and php-ramsey-uuid.
# tests/interop/with_postgres.sh tests/interop/eventsauce/write.sh SOURCES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for name in eventsauce eventsauce-0; do
    psql -qX -c 'CREATE DATABASE store' postgres
    php "$here/write.php" "$1" store "${name/eventsauce*0/old}" >"$here/$name.sql.written"
    "$here/../dump.sh" store >"$here/$name.sql"
    psql -qX -c 'DROP DATABASE store' postgres
done
rm -f "$here/eventsauce.db"
php "$here/write.php" "$1" "$here/eventsauce.db" >"$here/eventsauce.db.written"
