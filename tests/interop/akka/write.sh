#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes akka-3.sql with Akka Persistence JDBC 3.5.3 and akka-r2dbc.sql with Akka Persistence R2DBC 1.1.2 themselves,
# on the tables that their manuals name; needs Maven and a JDK.
# tests/interop/with_postgres.sh tests/interop/akka/write.sh FOLDER: the build goes there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# write DATABASE PLUGIN ADDRESS QUERIES NAME: the database's tables come from standard input.
write() {
    mkdir -p "$folder/$2"
    cp -r "$here/writer/." "$folder/$2"
    (cd "$folder/$2" && mvn -q -B -f "$2.xml" compile dependency:build-classpath -Dmdep.outputFile=classpath)
    psql -qX -c "CREATE DATABASE \"$1\"" postgres
    psql -qX -v ON_ERROR_STOP=1 "$1"
    WRITER_URL=$3 java -Dconfig.resource="$2.conf" -cp "$folder/$2/target/classes:$(cat "$folder/$2/classpath")" \
        Writer "$4" "$5" >"$here/$1.sql.written"
    "$here/../dump.sh" "$1" >"$here/$1.sql"
}

folder=$1
factory="socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory\$FactoryArg"
write akka-3 jdbc "jdbc:postgresql://localhost/akka-3?$factory&socketFactoryArg=$PGHOST/.s.PGSQL.5432&sslMode=disable" \
    akka.persistence.jdbc.query.javadsl.JdbcReadJournal jdbc-read-journal <<'TABLES'
CREATE TABLE journal (ordering bigserial, persistence_id varchar(255) NOT NULL, sequence_number bigint NOT NULL,
    deleted boolean DEFAULT false, tags varchar(255) DEFAULT NULL, message bytea NOT NULL,
    PRIMARY KEY (persistence_id, sequence_number));
CREATE UNIQUE INDEX journal_ordering_idx ON journal (ordering);
CREATE TABLE snapshot (persistence_id varchar(255) NOT NULL, sequence_number bigint NOT NULL,
    created bigint NOT NULL, snapshot bytea NOT NULL, PRIMARY KEY (persistence_id, sequence_number));
TABLES
write akka-r2dbc r2dbc "r2dbc:postgresql://postgres@localhost/akka-r2dbc?socket=$PGHOST/.s.PGSQL.5432" \
    akka.persistence.r2dbc.query.javadsl.R2dbcReadJournal akka.persistence.r2dbc.query <<'TABLES'
CREATE TABLE event_journal (slice int NOT NULL, entity_type varchar(255) NOT NULL, persistence_id varchar(255) NOT NULL,
    seq_nr bigint NOT NULL, db_timestamp timestamp with time zone NOT NULL, event_ser_id integer NOT NULL,
    event_ser_manifest varchar(255) NOT NULL, event_payload bytea NOT NULL, deleted boolean DEFAULT false NOT NULL,
    writer varchar(255) NOT NULL, adapter_manifest varchar(255), tags text ARRAY, meta_ser_id integer,
    meta_ser_manifest varchar(255), meta_payload bytea, PRIMARY KEY (persistence_id, seq_nr));
CREATE INDEX event_journal_slice_idx ON event_journal (slice, entity_type, db_timestamp, seq_nr);
CREATE TABLE snapshot (slice int NOT NULL, entity_type varchar(255) NOT NULL, persistence_id varchar(255) NOT NULL,
    seq_nr bigint NOT NULL, write_timestamp bigint NOT NULL, ser_id integer NOT NULL, ser_manifest varchar(255) NOT NULL,
    snapshot bytea NOT NULL, meta_ser_id integer, meta_ser_manifest varchar(255), meta_payload bytea,
    PRIMARY KEY (persistence_id));
TABLES
