// SPDX-License-Identifier: GPL-3.0-or-later
// The formats we know, and how a source is recognised among them. A new format is one file with a class
// derived from Format and one line in registry.cpp.
// Thread-safety: a Registry does not change after construction; every method may be called from any thread.
#pragma once

#include "base/result.h"
#include "source/mapping_draft.h"
#include "source/source.h"
#include "source/view.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::source {

/// How a live database is read: from one state of it, or in pieces by key where a long transaction hurts.
enum class Snapshot : std::uint8_t { On, Off };

/// What the user named: a path, "-" for standard input, or the address of a live database.
struct Location {
    std::string path;
    View view = {};               ///< of stores that hide or point
    std::string mapping = {};     ///< content of a mapping file (cli.md), by which the source is to be read
    std::string mappingName = {}; ///< its name, for errors
    Snapshot snapshot = Snapshot::On;
    bool isAdmitted = false; ///< `path` is what Registry::admit() made of it
};

/// What became of a live store since it was read. Grown: all that was read still stands as it was.
enum class SourceDrift : std::uint8_t { Same, Grown, Changed };
class Follower;
class PostgresStores;
class UrlSecrets;

/// What a format may look at to recognise a source, gathered once (source/sample.h).
struct Sample;

struct Recognition {
    double confidence = 0; ///< 0..1
    std::vector<std::string> why;
    SourceInfo info;
};

class Format {
public:
    virtual ~Format() = default;
    virtual std::string_view name() const = 0;
    /// Nothing: not this format. An error: this format, but refused (a `fail_*` CloudEvent, a damaged file).
    virtual Result<std::optional<Recognition>> probe(const Sample& sample) const = 0;
    virtual Result<std::unique_ptr<Source>> open(const Sample& sample, std::stop_token stop) const = 0;
    /// Whether several files of it in one folder are one store: each goes on where the one before ends.
    virtual bool joinsFiles() const { return false; }
    /// Whether a View makes a difference: the store hides or points.
    virtual bool hasViews() const { return false; }
    /// Whether its sources may have links().
    virtual bool hasLinks() const { return false; }
};

class Registry {
public:
    using Formats = std::vector<std::unique_ptr<Format>>;
    Registry(); ///< all built-in formats
    ~Registry();

    /// What the user named without what is secret in it; the secrets are kept here, for the connections to
    /// come. Of a folder that holds a folder with a store and nothing else, that one. Whatever names a store
    /// is to be admitted before it is shown or stored.
    std::string admit(const std::string& named) const;
    /// `location` is a live database and no file.
    static bool isLive(std::string_view path);
    /// Of a live database, since a source of it ended with this token. Errors: as open().
    Result<SourceDrift> driftSince(const Location& location, const ResumeToken& token,
                                   std::stop_token stop = {}) const;

    /// The best recognition, within a second, importing nothing; by a mapping what that makes of the source.
    /// A folder that is no store of any format is taken as one of dumps. Errors: NotFound (no such file), Io,
    /// Unsupported (nothing recognised; message and remedy say what it looks like), Corrupt, Busy.
    Result<Recognition> probe(const Location& location, std::stop_token stop = {}) const;
    Result<std::unique_ptr<Source>> open(const Location& location, std::stop_token stop = {}) const;
    /// What a mapping could be, the likeliest first. Errors: as proposeMappings() and, of a live database, as
    /// open().
    Result<std::vector<MappingProposal>> propose(const Location& location, std::stop_token stop = {}) const;
    /// The events of a live database that come from now on, or from a position on (source/follower.h).
    /// Errors: as open(); Unsupported (no live database, or positions are no key of its table).
    Result<std::unique_ptr<Follower>> follow(const Location& location, std::optional<std::int64_t> from,
                                             std::stop_token stop = {}) const;
    /// As Format::hasViews(), by the format's name.
    bool hasViews(std::string_view format) const;
    bool hasLinks(std::string_view format) const;

private:
    /// Made when they are first asked for: who opens a cache needs none of them.
    const std::shared_ptr<const Formats>& formats() const;

    mutable std::once_flag m_once;
    mutable std::shared_ptr<const Formats> m_formats; ///< shared with the sources of folders
    std::shared_ptr<UrlSecrets> m_secrets;
    std::shared_ptr<const PostgresStores> m_postgres;
};

} // namespace hindcast::source
