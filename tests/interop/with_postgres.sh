#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command beside a PostgreSQL of its own, in a temporary folder and on a socket only: PGHOST and PGUSER
# tell where. Needs the package postgresql.
# POSTGRES_BIN: the programs of another version, for libraries that need it.
# tests/interop/with_postgres.sh COMMAND [ARGUMENT…]
set -euo pipefail
bin=${POSTGRES_BIN:-$(ls -d /usr/lib/postgresql/*/bin | tail -1)}
place=$(mktemp -d)
chown postgres "$place"
chmod 755 "$place"
as_postgres() { runuser -u postgres -- "$@"; }
as_postgres "$bin/initdb" -D "$place/data" -E UTF8 --locale=C.UTF-8 -A trust >/dev/null
as_postgres "$bin/pg_ctl" -D "$place/data" -w -l "$place/log" \
    -o "-c listen_addresses='' -c unix_socket_directories=$place -c timezone=UTC" start >/dev/null
trap 'as_postgres "$bin/pg_ctl" -D "$place/data" -w -m fast stop >/dev/null; rm -rf "$place"' EXIT
PATH=$bin:$PATH PGHOST=$place PGUSER=postgres "$@"
