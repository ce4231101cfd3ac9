#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes axon-5-jpa.sql, whose columns Hibernate names as they are in Java, and axon-5-spring.sql, as Spring Boot has
# them named, with Axon Framework 5.0.1 itself; needs Maven and a JDK 21 or newer (JAVA_HOME).
# tests/interop/with_postgres.sh tests/interop/axon/write-5.sh FOLDER: the build goes there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$1"
cp -r "$here/axon5/." "$1"
(cd "$1" && mvn -q -B compile dependency:build-classpath -Dmdep.outputFile=classpath)
for naming in jpa:PhysicalNamingStrategyStandardImpl spring:CamelCaseToUnderscoresNamingStrategy; do
    store=axon-5-${naming%%:*}
    psql -qX -c "CREATE DATABASE \"$store\"" postgres
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$1/target/classes:$(cat "$1/classpath")" Writer "$store" "${naming#*:}" 2>"$1/log" >"$here/$store.sql.written"
    "$here/../dump.sh" "$store" >"$here/$store.sql"
done
