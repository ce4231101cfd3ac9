#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Dumps a database of the running PostgreSQL as it stands in a fixture: without the random tokens of newer
# pg_dump versions. tests/interop/dump.sh DATABASE [OPTION of pg_dump…]
set -euo pipefail
pg_dump "${@:2}" "$1" | sed '/^\\\(un\)\?restrict /d'
