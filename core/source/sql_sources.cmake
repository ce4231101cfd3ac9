# SPDX-License-Identifier: GPL-3.0-or-later
# The sources of the SQL formats.
set(HINDCAST_SQL_SOURCES
    castore.cpp
    dump_input.cpp
    emmett_postgres.cpp
    emmett_sqlite.cpp
    message_db.cpp
    pg_copy.cpp
    pg_dump_catalog.cpp
    pg_dump_ddl.cpp
    pg_dump_format.cpp
    pg_dump_layout.cpp
    pg_dump_reader.cpp
    pg_dump_source.cpp
    pg_restore_stream.cpp
    pg_store.cpp
    private_folder.cpp
    python_eventsourcing.cpp
    sql_body.cpp
    sql_formats.cpp
    sql_lexer.cpp
    sqlite_file.cpp
    sqlite_lookup.cpp
    sqlite_source.cpp
    sqlite_unknown.cpp
    text_encoding.cpp
    zlib_text.cpp)
