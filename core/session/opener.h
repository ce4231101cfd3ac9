// SPDX-License-Identifier: GPL-3.0-or-later
// Opener: turns what the user named into a Session; the door before the door. The window and the command
// line are given one, tests give their own.
// Thread-safety: every method may be called from any thread.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "import/import.h"
#include "session/session.h"
#include "source/follower.h"
#include "source/registry.h"

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace hindcast::session {

struct OpenOptions {
    import::ImportOptions import;
    /// Called on the opening thread with what can be seen so far while the import goes on: first after the
    /// first segment, then now and then. Each is a new Session over more events.
    std::function<void(std::shared_ptr<const Session>)> partial;
};

class Opener {
public:
    virtual ~Opener() = default;
    /// What the user named without what is secret in it, which is kept for the connections to come: whatever
    /// names a store goes through this before it is shown, stored or copied.
    virtual std::string admit(const std::string& named) const { return named; }
    virtual Result<source::Recognition> probe(const source::Location& store, std::stop_token stop) const = 0;
    /// The first `count` events as a preview, without importing.
    virtual Result<std::vector<EventDetail>> preview(const source::Location& store, std::size_t count,
                                                     std::stop_token stop) const = 0;
    /// What a mapping could be for a store that nobody knows, the likeliest first.
    virtual Result<std::vector<source::MappingProposal>> propose(const source::Location& store,
                                                                 std::stop_token stop) const = 0;
    /// Whether stores of a format look different by source::View.
    virtual bool hasViews(const std::string& format) const = 0;
    /// The events of a live store as they come, without importing (source/registry.h).
    virtual Result<std::unique_ptr<source::Follower>>
    follow(const source::Location& location, std::optional<std::int64_t> from, std::stop_token stop) const;
    virtual Result<std::shared_ptr<const Session>> open(const std::string& store, const OpenOptions& options,
                                                        std::stop_token stop) const = 0;
};

/// The real one: all formats, the real cache.
std::unique_ptr<Opener> makeOpener();

} // namespace hindcast::session
