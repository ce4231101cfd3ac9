#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes pg-eventstore.sql with pg_eventstore 1.13.4 itself, or with a second argument pg-eventstore-2.sql with 2.0.0.
# SOURCES: a folder with its repository pg_eventstore at that tag; needs Ruby with pg and connection_pool. 2.0.0 is
# for Ruby 3.2: on 3.1 the anonymous arguments in callbacks.rb, client.rb and multiple.rb were given names.
# tests/interop/with_postgres.sh tests/interop/pg_eventstore/write.sh SOURCES [2]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=pg-eventstore${2:+-$2}
psql -qX -c 'CREATE DATABASE store' postgres
ruby "$here/write.rb" "$1" store >"$here/$name.sql.written"
"$here/../dump.sh" store >"$here/$name.sql"
