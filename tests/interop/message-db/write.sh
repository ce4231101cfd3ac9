#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes message-db.sql with Message DB 1.3.1 itself (tables and functions by its own
# installer); needs Node. tests/interop/with_postgres.sh tests/interop/message-db/write.sh FOLDER
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
"$here/../npm.sh" "$1" @eventide/message-db@1.3.1 postgres@3.4.5
DATABASE_NAME=message_store bash "$1/node_modules/@eventide/message-db/database/install.sh" >/dev/null
cp "$here/write.mjs" "$1/message-db.mjs"
CONNECTION=postgres:///message_store node "$1/message-db.mjs"
"$here/../dump.sh" message_store >"$here/message-db.sql"
