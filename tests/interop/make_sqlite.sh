#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the SQLite files of stores whose libraries do not run here from the library's own tables:
# STORE/NAME.sqlite.ddl becomes STORE/NAME.db. Needs sqlite3.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for ddl in */*.sqlite.ddl; do
    rm -f "${ddl%.sqlite.ddl}.db"
    sqlite3 -bail "${ddl%.sqlite.ddl}.db" <"$ddl"
done
