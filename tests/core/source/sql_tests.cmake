# SPDX-License-Identifier: GPL-3.0-or-later
# The tests of the SQL formats.
hindcast_test(tst_emmett_sqlite SOURCES tst_emmett_sqlite.cpp LIBRARIES hindcast_source hindcast_sqlite)
hindcast_test(tst_python_eventsourcing SOURCES tst_python_eventsourcing.cpp LIBRARIES hindcast_source hindcast_sqlite)
hindcast_test(tst_sqlite_damage SOURCES tst_sqlite_damage.cpp LIBRARIES hindcast_source hindcast_sqlite)
hindcast_test(tst_pg_dump_reader SOURCES tst_pg_dump_reader.cpp LIBRARIES hindcast_source)
hindcast_test(tst_pg_dump_stores SOURCES tst_pg_dump_stores.cpp LIBRARIES hindcast_source hindcast_sqlite)
hindcast_test(tst_sql_containers SOURCES tst_sql_containers.cpp LIBRARIES hindcast_source_fixture hindcast_sqlite)
hindcast_test(tst_known_stores SOURCES tst_known_stores.cpp LIBRARIES hindcast_source)
