#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes event-sourcery.sql with EventSourcery itself (event_sourcery commit 7ad8ba1, event_sourcery-postgres 1.0.1).
# SOURCES: a folder with these two repositories; needs Ruby with pg and Sequel.
# tests/interop/with_postgres.sh tests/interop/event_sourcery/write.sh SOURCES
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
psql -qX -c 'CREATE DATABASE store' postgres
ruby "$here/write.rb" "$1" store >"$here/event-sourcery.sql.written"
"$here/../dump.sh" store >"$here/event-sourcery.sql"
