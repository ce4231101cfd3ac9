#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes axon-jdbc.sql and axon-jdbc.dump with Axon Framework 4.12.3 itself; needs Maven and a JDK.
# tests/interop/with_postgres.sh tests/interop/axon/write.sh FOLDER: the build goes there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cp -r "$here/pom.xml" "$here/src" "$1"
(cd "$1" && mvn -q -B compile dependency:build-classpath -Dmdep.outputFile=classpath)
psql -qX -c 'CREATE DATABASE store' postgres
java -cp "$1/target/classes:$(cat "$1/classpath")" Writer
pg_dump store | sed '/^\\\(un\)\?restrict /d' >"$here/axon-jdbc.sql"
pg_dump -Fc store >"$here/axon-jdbc.dump"
