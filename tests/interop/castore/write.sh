#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes castore.sql with @castore/event-storage-adapter-postgres 2.4.2 itself; needs Node.
# tests/interop/with_postgres.sh tests/interop/castore/write.sh FOLDER: the packages go there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
"$here/../npm.sh" "$1" @castore/core@2.4.2 @castore/event-storage-adapter-postgres@2.4.2 postgres@3.4.5
psql -qX -c 'CREATE DATABASE store' postgres
cp "$here/write.mjs" "$1/castore.mjs"
CONNECTION=postgres:///store node "$1/castore.mjs"
"$here/../dump.sh" store >"$here/castore.sql"
