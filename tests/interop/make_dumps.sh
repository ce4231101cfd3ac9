#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the dumps of stores whose libraries do not run here: a real PostgreSQL builds each database from the
# library's own tables (STORE/NAME.ddl) and dumps it (STORE/NAME.sql). Needs the package postgresql.
# tests/interop/make_dumps.sh [STORE…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
place=$(mktemp -d)
chown postgres "$place"
as_postgres() { runuser -u postgres -- "$@"; }
as_postgres "$bin/initdb" -D "$place/data" -E UTF8 --locale=C.UTF-8 >/dev/null
as_postgres "$bin/pg_ctl" -D "$place/data" -w -l "$place/log" \
    -o "-c listen_addresses='' -c unix_socket_directories=$place -c timezone=UTC" start >/dev/null
trap 'as_postgres "$bin/pg_ctl" -D "$place/data" -w -m fast stop >/dev/null; rm -rf "$place"' EXIT
export PGHOST=$place PGUSER=postgres
for ddl in */*.ddl; do
    store=${ddl%%/*}
    [ $# -eq 0 ] || [[ " $* " == *" $store "* ]] || continue
    psql -qX -v ON_ERROR_STOP=1 -c 'CREATE DATABASE store' postgres
    psql -qX -v ON_ERROR_STOP=1 -f "$ddl" store >/dev/null
    read -ra options < <(sed -n 's/^-- pg_dump: *//p' "$ddl" | head -1; echo)
    pg_dump "${options[@]}" store | sed '/^\\\(un\)\?restrict /d' >"${ddl%.ddl}.sql"
    psql -qX -c 'DROP DATABASE store' postgres
done
