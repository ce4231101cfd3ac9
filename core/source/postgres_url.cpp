// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/postgres_url.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace hindcast::source {

namespace {

constexpr std::array<std::string_view, 2> kSchemes{"postgresql", "postgres"};
constexpr std::string_view kShownScheme = "postgresql://";
constexpr std::string_view kBlot = "…"; ///< stands for what may hold a secret
constexpr std::string_view kPassword = "password";

/// What libpq knows (its manual, "Parameter Key Words") and shows nothing that is secret; schema is ours, ssl
/// is JDBC's.
constexpr std::array<std::string_view, 49> kHarmless{"application_name",
                                                     "channel_binding",
                                                     "client_encoding",
                                                     "connect_timeout",
                                                     "dbname",
                                                     "fallback_application_name",
                                                     "gssdelegation",
                                                     "gssencmode",
                                                     "gsslib",
                                                     "host",
                                                     "hostaddr",
                                                     "keepalives",
                                                     "keepalives_count",
                                                     "keepalives_idle",
                                                     "keepalives_interval",
                                                     "krbsrvname",
                                                     "load_balance_hosts",
                                                     "max_protocol_version",
                                                     "min_protocol_version",
                                                     "options",
                                                     "passfile",
                                                     "port",
                                                     "replication",
                                                     "require_auth",
                                                     "requirepeer",
                                                     "schema",
                                                     "service",
                                                     "ssl",
                                                     "ssl_max_protocol_version",
                                                     "ssl_min_protocol_version",
                                                     "sslcert",
                                                     "sslcertmode",
                                                     "sslcompression",
                                                     "sslcrl",
                                                     "sslcrldir",
                                                     "sslkey",
                                                     "sslmode",
                                                     "sslnegotiation",
                                                     "sslrootcert",
                                                     "sslsni",
                                                     "target_session_attrs",
                                                     "tcp_user_timeout",
                                                     "user",
                                                     "oauth_client_id",
                                                     "oauth_issuer",
                                                     "oauth_scope",
                                                     "requiressl",
                                                     "servicefile",
                                                     "sslkeylogfile"};

bool isHarmless(std::string_view name) {
    return std::find(kHarmless.begin(), kHarmless.end(), name) != kHarmless.end();
}

/// password, sslpassword; what is unknown may be a slip of one.
bool isSecret(std::string_view name) {
    return !isHarmless(name);
}

bool isKnown(std::string_view name) {
    constexpr std::array<std::string_view, 4> kSecret{"oauth_client_secret", "scram_client_key",
                                                      "scram_server_key", "sslpassword"};
    return isHarmless(name) || name == kPassword
           || std::find(kSecret.begin(), kSecret.end(), name) != kSecret.end();
}

/// Schemes are the same in any case; one that is driver or framework of a language (postgresql+psycopg2,
/// jdbc:postgresql) is taken as what it means.
std::optional<std::string_view> withoutScheme(std::string_view text) {
    const std::string lower = toLowerAscii(text.substr(0, std::min(text.find("://"), text.size())));
    const std::size_t begin = lower.find_first_not_of(" \t");
    if (begin == std::string::npos || lower.size() == text.size()) return std::nullopt;
    std::string_view scheme = std::string_view(lower).substr(begin);
    if (scheme.starts_with("jdbc:")) scheme.remove_prefix(5);
    scheme = scheme.substr(0, scheme.find('+'));
    for (const std::string_view known : kSchemes)
        if (scheme == known) return text.substr(lower.size() + 3);
    return std::nullopt;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t";
    text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
    return text.substr(0, text.find_last_not_of(kBlank) + 1);
}

/// Behind the first "password =" or what it is called elsewhere, in small letters.
std::optional<std::size_t> passwordIn(const std::string& lower) {
    constexpr std::array<std::string_view, 4> kNames{"password", "passwd", "pass", "pwd"};
    for (std::size_t equals = lower.find('='); equals != std::string::npos;
         equals = lower.find('=', equals + 1)) {
        const std::string_view before = trimmed(std::string_view(lower).substr(0, equals));
        const bool isOne = std::any_of(kNames.begin(), kNames.end(),
                                       [&](std::string_view name) { return before.ends_with(name); });
        if (isOne) return std::min(lower.find_first_not_of(' ', equals + 1), lower.size());
    }
    return std::nullopt;
}

/// "name = value name = value" or with semicolons, as drivers want it.
bool isListOfParameters(std::string_view lower) {
    constexpr std::array<std::string_view, 11> kWords{"database", "data source", "pass",    "passwd",
                                                      "password", "pwd",         "server",  "sslpassword",
                                                      "uid",      "user id",     "username"};
    const std::string_view first = trimmed(lower.substr(0, lower.find('=')));
    const bool isOne = isHarmless(first) || std::find(kWords.begin(), kWords.end(), first) != kWords.end();
    return first.size() < lower.size() && isOne;
}

/// me:x@h/d, with slashes before it or none.
std::optional<std::size_t> withoutAnyScheme(std::string_view text) {
    const std::size_t from = text.starts_with("//") ? 2 : 0;
    const std::size_t colon = text.find(':', from), slash = text.find('/', from);
    if (slash == std::string_view::npos || colon > slash || colon == from) return std::nullopt;
    const std::size_t mark = text.substr(0, slash).rfind('@');
    return mark != std::string_view::npos && mark > colon ? std::optional(colon + 1) : std::nullopt;
}

/// Where a password begins in what is no address of ours but was meant as one of some database:
/// mysql://me:x@h, postgresql:me:x@h, "host=h password=x". Nothing where it holds none.
std::optional<std::size_t> secretIn(std::string_view text) {
    const std::string lower = toLowerAscii(text);
    const std::size_t slashes = lower.find("://");
    const bool hasScheme =
        slashes != std::string::npos
        && lower.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789+.-:") == slashes + 1;
    const bool isAddress = hasScheme || lower.starts_with("postgres") || lower.starts_with("jdbc:");
    if (isListOfParameters(lower) || isAddress)
        if (const auto password = passwordIn(lower)) return password;
    if (!isAddress) return withoutAnyScheme(lower);
    const std::size_t begin = hasScheme ? slashes + 3 : lower.find(':') + 1;
    const std::size_t from = std::min(lower.find_first_not_of('/', begin), lower.size());
    // A password may hold slashes, but what begins with a path holds no password.
    const std::size_t path = lower.find('/', from);
    const std::string_view who = std::string_view(lower).substr(
        0, lower.find_first_of(lower.starts_with("http") ? "/?#" : "?#", from));
    const std::size_t mark = who.rfind('@'), colon = who.find(':', from);
    return mark != std::string_view::npos && colon < mark && colon < path ? std::optional(colon + 1)
                                                                          : std::nullopt;
}

/// Nothing where % is not followed by two hex digits, or by those of a NUL.
std::optional<std::string> decoded(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            plain += text[at];
            continue;
        }
        if (at + 2 >= text.size() || !std::isxdigit(static_cast<unsigned char>(text[at + 1]))
            || !std::isxdigit(static_cast<unsigned char>(text[at + 2])))
            return std::nullopt;
        const int code = std::stoi(std::string(text.substr(at + 1, 2)), nullptr, 16);
        if (code == 0) return std::nullopt;
        plain += char(code);
        at += 2;
    }
    return plain;
}

/// The pieces of an address as they are written.
struct Pieces {
    std::string_view user, password, hosts, database;
    std::vector<std::pair<std::string_view, std::string_view>> query;
    bool isSound = true; ///< false: what stands where cannot be told, a part of a password may be anywhere
};

/// Parameters are parted by & alone: behind a semicolon or a blank, a password would be taken for a piece of
/// a host's or database's name, and shown.
bool holdsPassword(std::string_view text) {
    return passwordIn(toLowerAscii(text)) || passwordIn(toLowerAscii(decoded(text).value_or(std::string())));
}

bool isPort(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// User and password end at the last @ before the path, so that a password with an @ is not taken for a host.
Pieces cut(std::string_view rest) {
    Pieces pieces;
    const std::size_t mark = rest.find('?');
    std::string_view query = mark == std::string_view::npos ? std::string_view() : rest.substr(mark + 1);
    rest = rest.substr(0, mark);
    const std::size_t at = rest.rfind('@');
    if (at != std::string_view::npos) {
        const std::string_view who = rest.substr(0, at);
        const std::size_t colon = who.find(':');
        pieces.user = who.substr(0, colon);
        if (colon != std::string_view::npos) pieces.password = who.substr(colon + 1);
        rest.remove_prefix(at + 1);
    }
    const std::size_t slash = rest.find('/');
    pieces.hosts = rest.substr(0, slash);
    if (slash != std::string_view::npos) pieces.database = rest.substr(slash + 1);
    while (!query.empty()) {
        const std::size_t end = query.find('&');
        const std::string_view one = query.substr(0, end);
        const std::size_t equals = one.find('=');
        pieces.query.emplace_back(one.substr(0, equals), equals == std::string_view::npos
                                                             ? std::string_view()
                                                             : one.substr(equals + 1));
        query = end == std::string_view::npos ? std::string_view() : query.substr(end + 1);
        const auto& [name, value] = pieces.query.back();
        const bool isOpen = !isSecret(decoded(name).value_or(std::string(name)));
        pieces.isSound = pieces.isSound && equals != std::string_view::npos
                         && one.find('@') == std::string_view::npos && !(isOpen && holdsPassword(value));
    }
    const std::size_t colon = pieces.hosts.rfind(':');
    const bool isAddress = pieces.hosts.ends_with(']');
    const bool hasPort =
        colon == std::string_view::npos || isAddress || isPort(pieces.hosts.substr(colon + 1));
    const bool isBlotted = pieces.user == kBlot || pieces.hosts == kBlot; // it stays so
    pieces.isSound = pieces.isSound && hasPort && !isBlotted && !holdsPassword(rest)
                     && pieces.hosts.find('@') == std::string_view::npos;
    return pieces;
}

/// From the last @ of what cannot be taken apart: a password may be anywhere before it.
std::string_view harmlessEnd(std::string_view rest) {
    const std::size_t at = rest.rfind('@');
    if (at == std::string_view::npos || holdsPassword(rest.substr(at))) return {};
    return rest.substr(at);
}

std::string shownFrom(const Pieces& pieces) {
    std::string shown(kShownScheme);
    if (!pieces.user.empty()) shown += std::string(pieces.user) + '@';
    shown += pieces.hosts;
    if (!pieces.database.empty()) shown += '/' + std::string(pieces.database);
    char before = '?';
    for (const auto& [name, value] : pieces.query) {
        // A name may be written with % too.
        if (isSecret(decoded(name).value_or(std::string(name)))) continue;
        shown += before + std::string(name) + '=' + std::string(value);
        before = '&';
    }
    return shown;
}

Error wrong(const std::string& shown, std::string message, std::string remedy = {}) {
    if (remedy.empty())
        remedy = "write postgresql://user@host:port/database, with % codes for : / @ ? # & % in names and "
                 "passwords";
    return {ErrorCode::Invalid, shown, std::move(message), std::move(remedy)};
}

} // namespace

bool PostgresUrl::isOne(std::string_view text) {
    return withoutScheme(text).has_value();
}

bool PostgresUrl::isNearlyOne(std::string_view text) {
    return !isOne(text) && secretIn(text).has_value();
}

std::string PostgresUrl::shownOf(std::string_view text) {
    const auto rest = withoutScheme(text);
    if (!rest) {
        const auto secret = secretIn(text);
        return std::string(text.substr(0, secret.value_or(text.size())))
               + (secret ? std::string(kBlot) : std::string());
    }
    const Pieces pieces = cut(*rest);
    if (pieces.isSound) return shownFrom(pieces);
    return std::string(kShownScheme) + std::string(kBlot) + std::string(harmlessEnd(*rest));
}

std::string PostgresUrl::nameOf(std::string_view text) {
    const auto rest = withoutScheme(text);
    if (!rest) return std::string(text);
    const Pieces pieces = cut(*rest);
    for (const std::string_view piece : {pieces.database, pieces.hosts})
        if (const auto plain = decoded(piece); plain && !plain->empty() && pieces.isSound) return *plain;
    return "postgresql";
}

void PostgresUrl::add(std::string name, std::string value) {
    if (name == "schema") {
        m_schema = std::move(value);
    } else if (name == "ssl" && value == "true") { // as JDBC writes it, and libpq understands it
        m_parameters.emplace_back("sslmode", "require");
    } else {
        (isSecret(name) ? m_secrets : m_parameters).emplace_back(std::move(name), std::move(value));
    }
}

/// host, host:port, [IPv6]:port, several with commas.
Result<void> PostgresUrl::addHosts(std::string_view hosts) {
    std::string names, ports;
    for (bool more = !hosts.empty(), first = true; more; first = false) {
        const std::size_t comma = hosts.find(',');
        std::string_view rest = hosts.substr(0, comma);
        const std::size_t bracket = rest.starts_with('[') ? rest.find(']') : 0;
        if (bracket == std::string_view::npos)
            return wrong(m_shown, "the host of the address has [ without ]");
        const std::size_t colon = rest.find(':', bracket);
        const std::string_view name = bracket > 0 ? rest.substr(1, bracket - 1) : rest.substr(0, colon);
        const std::string_view port =
            colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 1);
        if (!isPort(port)) return wrong(m_shown, "the port of the address is no number");
        const auto plain = decoded(name);
        if (!plain) return wrong(m_shown, "the host of the address has a % without two hex digits");
        names += (first ? "" : ",") + *plain;
        ports += (first ? "" : ",") + std::string(port);
        more = comma != std::string_view::npos;
        if (more) hosts.remove_prefix(comma + 1);
    }
    if (names.find_first_not_of(',') != std::string::npos) add("host", std::move(names));
    if (ports.find_first_not_of(',') != std::string::npos) add("port", std::move(ports));
    return {};
}

Result<PostgresUrl> PostgresUrl::parse(std::string_view text) {
    PostgresUrl url;
    url.m_shown = shownOf(text);
    const auto rest = withoutScheme(text);
    if (!rest) return wrong(url.m_shown, "this is no address of a PostgreSQL database");
    const Pieces pieces = cut(*rest);
    if (!pieces.isSound)
        return wrong(url.m_shown, "the address cannot be taken apart: its port is no number, or a parameter "
                                  "has no value or is not parted from the next by &");
    if (auto hosts = url.addHosts(pieces.hosts); !hosts) return hosts.error();
    const auto take = [&](const char* name, std::string_view written) -> bool {
        const auto plain = decoded(written);
        if (plain && !plain->empty()) url.add(name, *plain);
        return plain.has_value();
    };
    for (const auto& [name, written] :
         {std::pair("user", pieces.user), std::pair("password", pieces.password),
          std::pair("dbname", pieces.database)})
        if (!take(name, written))
            return wrong(url.m_shown, std::string("the ") + (name[0] == 'd' ? "database" : name)
                                          + " of the address has a % without two hex digits");
    bool isBehindSecret = false; // then a name may be a piece of it
    for (const auto& [written, value] : pieces.query) {
        const auto name = decoded(written);
        const auto plain = decoded(value);
        if (!name || name->empty() || !plain)
            return wrong(url.m_shown,
                         "a parameter of the address has no name, or a % without two hex digits");
        if (!isKnown(*name))
            return wrong(url.m_shown,
                         "PostgreSQL knows no parameter " + (isBehindSecret ? std::string(kBlot) : *name)
                             + " in an address (its value is not shown here)",
                         "see the parameters in the manual of libpq: password, sslmode, connect_timeout …");
        isBehindSecret = isBehindSecret || isSecret(*name);
        url.add(*name, *plain);
    }
    return url;
}

std::string PostgresUrl::withoutSecrets(std::string text) const {
    constexpr std::size_t kShortest = 4; // shorter ones would blot out half of any sentence
    for (const auto& [name, secret] : m_secrets) {
        if (secret.size() < kShortest) continue;
        for (std::size_t at = text.find(secret); at != std::string::npos; at = text.find(secret, at))
            text.replace(at, secret.size(), "***");
    }
    return text;
}

namespace {

/// Where an address begins in a word of a command line; its length where there is none.
std::size_t addressIn(std::string_view word) {
    if (PostgresUrl::isOne(word)) return 0;
    const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string_view::npos;
    const bool isValue = equals != std::string_view::npos && PostgresUrl::isOne(word.substr(equals + 1));
    return isValue ? equals + 1 : word.size();
}

} // namespace

std::string shownWord(const std::string& word) {
    const std::size_t start = addressIn(word);
    return word.substr(0, start) + PostgresUrl::shownOf(std::string_view(word).substr(start));
}

void blotOutSecrets(char* word) {
    const std::string_view text(word);
    const std::string_view address = secretIn(text) ? text : text.substr(addressIn(text));
    const auto rest = withoutScheme(address);
    const auto blot = [&](std::string_view part) {
        if (!part.empty()) std::fill_n(word + (part.data() - text.data()), part.size(), '*');
    };
    if (!rest) return blot(address.substr(secretIn(address).value_or(address.size())));
    const Pieces pieces = cut(*rest);
    if (!pieces.isSound) return blot(rest->substr(0, rest->size() - harmlessEnd(*rest).size()));
    blot(pieces.password);
    for (const auto& [name, value] : pieces.query)
        if (isSecret(decoded(name).value_or(std::string(name)))) blot(value);
}

std::string UrlSecrets::admit(const std::string& named) {
    if (!PostgresUrl::isOne(named)) return named;
    const auto url = PostgresUrl::parse(named);
    if (!url) return PostgresUrl::shownOf(named);
    if (!url->secrets().empty()) {
        const std::lock_guard lock(m_mutex);
        m_secrets[url->shown()] = url->secrets();
    }
    return url->shown();
}

Result<PostgresUrl> UrlSecrets::open(const std::string& named) const {
    auto url = PostgresUrl::parse(named);
    if (!url || !url->secrets().empty()) return url;
    const std::lock_guard lock(m_mutex);
    if (const auto known = m_secrets.find(url->shown()); known != m_secrets.end())
        url->setSecrets(known->second);
    return url;
}

} // namespace hindcast::source
