#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes sequent-8.sql with Sequent 8.2.0 itself, or with a second argument sequent-7.sql with 7.2.0, on ActiveRecord
# 7.2.3.2. SOURCES: a folder with the repositories sequent, rails, parallel and postgresql_cursor at those tags; needs
# Ruby with pg, oj, bcrypt, i18n, tzinfo, concurrent-ruby and thread_safe.
# tests/interop/with_postgres.sh tests/interop/sequent/write.sh SOURCES [7]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=sequent-${2:-8}
psql -qX -c 'CREATE DATABASE store' postgres
ruby "$here/write.rb" "$1" store >"$here/$name.sql.written"
"$here/../dump.sh" store >"$here/$name.sql"
