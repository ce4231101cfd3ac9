// SPDX-License-Identifier: GPL-3.0-or-later
// PostgresUrl: the address of a live database, postgresql://user:password@host:port/database?parameters,
// taken apart at the door: what may be shown, stored and copied on one side, what is secret on the other.
// Besides libpq's parameters it takes ?schema=NAME. UrlSecrets keeps what was cut off for as long as the
// program runs. Thread-safety: PostgresUrl is a value; UrlSecrets may be used from any thread.
#pragma once

#include "base/result.h"

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hindcast::source {

class PostgresUrl {
public:
    /// The text begins as such an address does.
    static bool isOne(std::string_view text);
    /// It is no such address, but was meant as one of some database and has a password in it.
    static bool isNearlyOne(std::string_view text);
    /// Errors: Invalid; neither its place nor its message holds anything secret.
    static Result<PostgresUrl> parse(std::string_view text);
    /// The address without its secrets, whether it can be parsed or not; so what is nearly one, and other
    /// text as it is. The same database has the same address, however the scheme is spelled.
    static std::string shownOf(std::string_view text);
    /// A short name for people: of the database, else of the host.
    static std::string nameOf(std::string_view text);

    const std::string& shown() const { return m_shown; }
    const std::string& schema() const { return m_schema; } ///< empty: all

    using Parameters = std::vector<std::pair<std::string, std::string>>;
    const Parameters& parameters() const { return m_parameters; } ///< for libpq, without secrets
    const Parameters& secrets() const { return m_secrets; }       ///< password, sslpassword
    void setSecrets(Parameters secrets) { m_secrets = std::move(secrets); }
    /// The text with any secret of this address blotted out.
    std::string withoutSecrets(std::string text) const;

private:
    void add(std::string name, std::string value);
    Result<void> addHosts(std::string_view hosts);
    std::string m_shown, m_schema;
    Parameters m_parameters, m_secrets;
};

/// A word of a command line as it may be shown: an address in it (`--option=ADDRESS` too) without its
/// secrets.
std::string shownWord(const std::string& word);
/// The same in place, by stars: lists of processes show what a program was started with.
void blotOutSecrets(char* word);

class UrlSecrets {
public:
    /// What a store is called from now on: an address without its secrets, which are kept here; other names
    /// as they are.
    std::string admit(const std::string& named);
    /// The address with the secrets that it was admitted with. Errors: as PostgresUrl::parse().
    Result<PostgresUrl> open(const std::string& named) const;

private:
    mutable std::mutex m_mutex;
    std::map<std::string, PostgresUrl::Parameters> m_secrets; ///< by the address that is shown
};

} // namespace hindcast::source
