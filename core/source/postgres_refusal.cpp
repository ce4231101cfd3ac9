// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/postgres_refusal.h"

#include <string_view>

namespace hindcast::source {

namespace {

constexpr const char* kGivePassword =
    "give the role's password in PGPASSWORD, in ~/.pgpass (or the file that PGPASSFILE names) or in the "
    "address";

struct Known {
    std::string_view says;
    const char* remedy;
};

/// Of encryption, the first that fits.
constexpr Known kEncryption[] = {
    {"does not support SSL",
     "this server has no encryption: leave sslmode out, or have ssl = on set in its postgresql.conf"},
    {"has group or world access", "keep the key from others: chmod 600 FILE"},
    {"certificate verify failed",
     "name with sslrootcert=FILE who signed the server's certificate; sslmode=require encrypts without "
     "checking it"},
    {"root certificate file",
     "name with sslrootcert=FILE who signed the server's certificate; sslmode=require encrypts without "
     "checking it"},
    {"does not match host name", "write the host as the certificate names it, or take sslmode=verify-ca"},
    {"valid client certificate", "give the role's certificate and key: sslcert=FILE and sslkey=FILE"},
    {"certificate required", "give the role's certificate and key: sslcert=FILE and sslkey=FILE"},
    {"certificate authentication failed",
     "give a certificate whose name is this role's: sslcert=FILE and sslkey=FILE"},
    {"SSL", "see sslmode, sslrootcert and sslcert in the manual of libpq"},
    {"certificate", "see sslmode, sslrootcert and sslcert in the manual of libpq"},
    {"private key", "see sslkey in the manual of libpq"},
};

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

std::string firstLine(std::string_view text) {
    text = text.substr(0, text.find('\n'));
    for (const std::string_view before : {" failed: ", "FATAL:  ", "ERROR:  "})
        if (const std::size_t at = text.find(before); at != std::string_view::npos)
            text.remove_prefix(at + before.size());
    return std::string(text);
}

bool isAboutPassword(const std::string& remedy) {
    return remedy.starts_with(kGivePassword);
}

Refusal refusalOf(const std::string& said, bool wantsPassword, const std::string& database,
                  const std::string& role) {
    std::string cause = firstLine(said);
    if (cause.empty()) cause = "it closed the connection";
    if (holds(cause, "fe_sendauth: no password supplied")) cause = "it wants a password";
    const std::string notIn = "the server did not let us in: " + cause;
    if (wantsPassword || holds(said, "password")) return {ErrorCode::Io, notIn, kGivePassword};
    if (holds(said, "database \"") && holds(said, "does not exist"))
        return {ErrorCode::NotFound, cause, "psql -l lists the databases of a server"};
    if (holds(said, "role \"") && holds(said, "does not exist"))
        return {ErrorCode::Io, notIn, "name a role of that server: postgresql://ROLE@…"};
    if (holds(said, "permission denied for database"))
        return {ErrorCode::Io, notIn,
                "let its owner run: GRANT CONNECT ON DATABASE " + database + " TO " + role};
    // Where both ways were tried, encryption is not what is missing.
    if (holds(said, "no encryption") && !holds(said, "SSL encryption"))
        return {ErrorCode::Io, notIn,
                "add sslmode=require to the address, or let this role and host in by a line of the server's "
                "pg_hba.conf"};
    if (holds(said, "pg_hba.conf"))
        return {ErrorCode::Io, notIn, "let this role and host in by a line of the server's pg_hba.conf"};
    if (holds(said, "invalid ") && (holds(said, " value: ") || holds(said, "connection option")))
        return {ErrorCode::Invalid, "a parameter of the address is wrong: " + cause,
                "see its values in the manual of libpq; sslmode is one of disable allow prefer require "
                "verify-ca verify-full"};
    for (const Known& known : kEncryption)
        if (holds(said, known.says))
            return {ErrorCode::Io, "no encrypted connection: " + cause, known.remedy};
    return {ErrorCode::Io, "the server cannot be reached: " + cause,
            "see whether it runs there, and whether host and port are right"};
}

} // namespace hindcast::source
