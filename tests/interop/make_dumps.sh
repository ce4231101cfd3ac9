#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the dumps of stores whose libraries do not run here: a real PostgreSQL builds each database from the
# library's own tables (STORE/NAME.ddl) and dumps it (STORE/NAME.sql, or NAME.dump for an archive).
# tests/interop/make_dumps.sh [STORE…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
if [ -z "${PGHOST:-}" ]; then exec ./with_postgres.sh "./$(basename "$0")" "$@"; fi
for ddl in */*.ddl; do
    [[ $ddl != *.sqlite.ddl ]] || continue
    store=${ddl%%/*}
    [ $# -eq 0 ] || [[ " $* " == *" $store "* ]] || continue
    psql -qX -v ON_ERROR_STOP=1 -c 'CREATE DATABASE store' postgres
    psql -qX -v ON_ERROR_STOP=1 -f "$ddl" store >/dev/null
    read -ra options < <(sed -n 's/^-- pg_dump: *//p' "$ddl" | head -1; echo)
    case "${options[*]}" in
    *-Fc*) pg_dump "${options[@]}" store >"${ddl%.ddl}.dump" ;;
    *) pg_dump "${options[@]}" store | sed '/^\\\(un\)\?restrict /d' >"${ddl%.ddl}.sql" ;;
    esac
    psql -qX -c 'DROP DATABASE store' postgres
done
