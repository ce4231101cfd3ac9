#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes pekko.sql with Pekko Persistence JDBC 1.1.0 itself; needs Maven and a JDK.
# tests/interop/with_postgres.sh tests/interop/pekko-jdbc/write.sh FOLDER: the build goes there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cp -r "$here/writer/." "$1"
(cd "$1" && mvn -q -B compile dependency:build-classpath -Dmdep.outputFile=classpath)
jar=$(tr ':' '\n' <"$1/classpath" | grep pekko-persistence-jdbc)
psql -qX -c 'CREATE DATABASE store' postgres
unzip -p "$jar" schema/postgres/postgres-create-schema.sql | psql -qX -v ON_ERROR_STOP=1 store
export WRITER_URL="jdbc:postgresql://localhost/store?socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory\$FactoryArg&socketFactoryArg=$PGHOST/.s.PGSQL.5432&sslMode=disable"
java -cp "$1/target/classes:$(cat "$1/classpath")" Writer
pg_dump store | sed '/^\\\(un\)\?restrict /d' >"$here/pekko.sql"
