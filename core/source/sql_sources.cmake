# SPDX-License-Identifier: GPL-3.0-or-later
# The sources of the SQL formats.
set(HINDCAST_SQL_SOURCES
    emmett_sqlite.cpp
    private_folder.cpp
    python_eventsourcing.cpp
    sql_body.cpp
    sql_formats.cpp
    sqlite_file.cpp
    sqlite_lookup.cpp
    sqlite_source.cpp
    sqlite_unknown.cpp
    zlib_text.cpp)
