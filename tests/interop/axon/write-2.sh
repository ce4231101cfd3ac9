#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes axon-2-jdbc.sql with Axon Framework 2.4.6 itself; needs Maven and a JDK.
# tests/interop/with_postgres.sh tests/interop/axon/write-2.sh FOLDER: the build goes there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$1"
cp -r "$here/axon2/." "$1"
(cd "$1" && mvn -q -B compile dependency:build-classpath -Dmdep.outputFile=classpath)
psql -qX -c 'CREATE DATABASE store' postgres
opens=(java.lang java.util java.text java.lang.reflect)
java $(printf -- '--add-opens=java.base/%s=ALL-UNNAMED ' "${opens[@]}") --add-opens=java.desktop/java.awt.font=ALL-UNNAMED \
    -cp "$1/target/classes:$(cat "$1/classpath")" Writer >"$here/axon-2-jdbc.sql.written"
"$here/../dump.sh" store >"$here/axon-2-jdbc.sql"
