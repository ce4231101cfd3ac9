// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "%1; what was read before can be opened without the server: %2"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "the connection was lost")},
    {QT_TRANSLATE_NOOP("CoreText", "the connection was lost: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "the connection is closed")},
    {QT_TRANSLATE_NOOP("CoreText", "run it again: what was read is kept")},
    {QT_TRANSLATE_NOOP("CoreText", "it closed the connection")},
    {QT_TRANSLATE_NOOP("CoreText", "the server did not let us in: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText",
                       "give the role's password in PGPASSWORD, in ~/.pgpass (or the file that PGPASSFILE "
                       "names) or in the address")},
    {QT_TRANSLATE_NOOP("CoreText", "psql -l lists the databases of a server")},
    {QT_TRANSLATE_NOOP("CoreText", "name a role of that server: postgresql://ROLE@…")},
    {QT_TRANSLATE_NOOP("CoreText", "let this role and host in by a line of the server's pg_hba.conf")},
    {QT_TRANSLATE_NOOP("CoreText", "no encrypted connection: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "see sslmode, sslrootcert and sslcert in the manual of libpq")},
    {QT_TRANSLATE_NOOP("CoreText", "it wants a password")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "add sslmode=require to the address, or let this role and host in by a line of the "
                       "server's pg_hba.conf")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "this server has no encryption: leave sslmode out, or have ssl = on set in its "
                       "postgresql.conf")},
    {QT_TRANSLATE_NOOP("CoreText", "keep the key from others: chmod 600 FILE")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "name with sslrootcert=FILE who signed the server's certificate; sslmode=require "
                       "encrypts without checking it")},
    {QT_TRANSLATE_NOOP("CoreText", "write the host as the certificate names it, or take sslmode=verify-ca")},
    {QT_TRANSLATE_NOOP("CoreText", "give the role's certificate and key: sslcert=FILE and sslkey=FILE")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "give a certificate whose name is this role's: sslcert=FILE and sslkey=FILE")},
    {QT_TRANSLATE_NOOP("CoreText", "see sslkey in the manual of libpq")},
    {QT_TRANSLATE_NOOP("CoreText", "a parameter of the address is wrong: %1")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "see its values in the manual of libpq; sslmode is one of disable allow prefer "
                       "require verify-ca verify-full")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "PostgreSQL knows no parameter %1 in an address (its value is not shown here)")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "see the parameters in the manual of libpq: password, sslmode, connect_timeout …")},
    {QT_TRANSLATE_NOOP("CoreText", "this system has no libpq, by which servers are read")},
    {QT_TRANSLATE_NOOP("CoreText", "install it: apt-get install libpq5")},
    {QT_TRANSLATE_NOOP("CoreText", "the server cannot be reached: %1"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "see whether it runs there, and whether host and port are right")},
    {QT_TRANSLATE_NOOP("CoreText", "the server did not answer within %1 seconds")},
    {QT_TRANSLATE_NOOP("CoreText", "the role %1 may not read it: %2")},
    {QT_TRANSLATE_NOOP("CoreText", "let its owner run: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "another session locks the table (%1)")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "try again when that session is done (ALTER TABLE, VACUUM FULL, TRUNCATE …)")},
    {QT_TRANSLATE_NOOP("CoreText", "the server ended the query: %1")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "raise statement_timeout for this role, or read in pieces with --snapshot off")},
    {QT_TRANSLATE_NOOP("CoreText", "run it again; on a standby, read in pieces with --snapshot off")},
    {QT_TRANSLATE_NOOP("CoreText", "the server found damage: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "restore the database from a backup, or dump what can be read of it")},
    {QT_TRANSLATE_NOOP("CoreText", "the server answered: %1")},
    {QT_TRANSLATE_NOOP("CoreText", "see the log of the server")},
    {QT_TRANSLATE_NOOP("CoreText", "the role %1 may not read %2"), "", "2"},
    {QT_TRANSLATE_NOOP("CoreText",
                       "let their owner run: GRANT CONNECT ON DATABASE %1 TO %2; GRANT USAGE ON SCHEMA %3 TO "
                       "%4; GRANT SELECT ON %5 TO %6;")},
    {QT_TRANSLATE_NOOP("CoreText", "Rows of %1 that its row-level security hides from %2 are not read.")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "it has no index by a key in the order of the log, so it cannot be read in pieces")},
    {QT_TRANSLATE_NOOP("CoreText", "leave --snapshot off out")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 after row %2")},
    {QT_TRANSLATE_NOOP("CoreText", "the row has %1 fields, not one for each column")},
    {QT_TRANSLATE_NOOP("CoreText", "rows were written or removed while it was read without a snapshot")},
    {QT_TRANSLATE_NOOP("CoreText", "what is missing is read the next time")},
    {QT_TRANSLATE_NOOP("CoreText", "the rows that were read before are not there as they were")},
    {QT_TRANSLATE_NOOP("CoreText", "this database")},
    {QT_TRANSLATE_NOOP("CoreText", "the schema %1")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 has no tables that this role can see"), "1"},
    {QT_TRANSLATE_NOOP("CoreText", "there is no schema %1 in this database")},
    {QT_TRANSLATE_NOOP("CoreText", "its schemas are: %1"), "", "1"},
    {QT_TRANSLATE_NOOP("CoreText", "leave ?schema=NAME out")},
    {QT_TRANSLATE_NOOP("CoreText", "its row-level security shows no row of it to the role %1")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "connect as a role that its policies let read, or have BYPASSRLS given to this one")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "a view does not tell which of its rows are new, so it cannot be followed")},
    {QT_TRANSLATE_NOOP("CoreText", "name in the mapping the table that it reads")},
    {QT_TRANSLATE_NOOP("CoreText", "rows without a key cannot be read in pieces")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "name the database that holds the events, and with ?schema=NAME a schema of it")},
    {QT_TRANSLATE_NOOP("CoreText", "the database has the table %1 with the columns of %2")},
    {QT_TRANSLATE_NOOP("CoreText", "this is no address of a PostgreSQL database")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "the address cannot be taken apart: its port is no number, or a parameter has no "
                       "value or is not parted from the next by &")},
    {QT_TRANSLATE_NOOP("CoreText", "the port of the address is no number")},
    {QT_TRANSLATE_NOOP("CoreText", "the host of the address has [ without ]")},
    {QT_TRANSLATE_NOOP("CoreText", "the host of the address has a % without two hex digits")},
    {QT_TRANSLATE_NOOP("CoreText", "the %1 of the address has a % without two hex digits")},
    {QT_TRANSLATE_NOOP("CoreText", "a parameter of the address has no name, or a % without two hex digits")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "write postgresql://user@host:port/database, with % codes for : / @ ? # & % in "
                       "names and passwords")},
    {QT_TRANSLATE_NOOP("CoreText",
                       "positions are no key of this table, so it can only be followed from now on")},
    {QT_TRANSLATE_NOOP("CoreText", "leave --from out")},
    {QT_TRANSLATE_NOOP("CoreText", "only a live database can be followed")},
    {QT_TRANSLATE_NOOP("CoreText", "name one: postgresql://user@host/database")},
    {QT_TRANSLATE_NOOP("CoreText", "the server tells no snapshot")},
};

} // namespace

std::span<const Phrase> livePhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
