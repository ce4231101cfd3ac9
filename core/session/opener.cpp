// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/opener.h"

#include "base/text.h"
#include "import/cache_state.h"
#include "session/log_session.h"
#include "session/preview.h"
#include "session/snapshot_opener.h"
#include "source/snapshot_source.h"

#include <utility>

namespace hindcast::session {
namespace {

std::shared_ptr<const Session> sessionOver(std::shared_ptr<const cache::Cache> cache) {
    return std::make_shared<const LogSession>(std::move(cache));
}

/// A cache named itself that no import has finished: what is there is shown, and that it is not all is told.
std::shared_ptr<const Session> sessionOverUnfinished(std::shared_ptr<const cache::Cache> cache,
                                                     const std::string& path) {
    event::Problem problem;
    problem.code = "truncated";
    problem.where = path;
    problem.message = "this cache is not complete, its import was stopped or still goes on: "
                      + groupDigits(cache->eventCount()) + " events are in it";
    problem.remedy = "import the source again to go on: " + cache->facts().source;
    return std::make_shared<const LogSession>(std::move(cache), std::vector{std::move(problem)});
}

/// What a cache says of the source that it was made from.
source::Recognition recogniseCache(const event::LogFacts& facts) {
    source::Recognition recognition;
    recognition.confidence = 1;
    recognition.why = {"a cache of Hindcast, made from " + facts.source};
    recognition.info.format = facts.format;
    recognition.info.formatVersion = facts.formatVersion;
    recognition.info.container = facts.container;
    recognition.info.positionSynthetic = facts.positionSynthetic;
    recognition.info.versionSynthetic = facts.versionSynthetic;
    recognition.info.inLogOrder = true;
    recognition.info.sourceBytes = facts.sourceBytes;
    return recognition;
}

class FormatsOpener final : public Opener, public SnapshotOpener {
public:
    std::string admit(const std::string& named) const override {
        m_snapshots.admit(named);
        return m_registry.admit(named);
    }

    Result<source::Recognition> probe(const source::Location& store, std::stop_token stop) const override {
        if (!import::isCache(store.path)) return m_registry.probe(store, std::move(stop));
        const auto cache = import::openCache(store.path);
        if (!cache) return cache.error();
        return recogniseCache((*cache)->facts());
    }

    Result<std::vector<EventDetail>> preview(const source::Location& store, std::size_t count,
                                             std::stop_token stop) const override {
        if (import::isCache(store.path)) {
            const auto cache = import::openCache(store.path);
            if (!cache) return cache.error();
            return readPreview(**cache, count, std::move(stop));
        }
        const auto source = m_registry.open(store, stop);
        if (!source) return source.error();
        return readPreview(**source, count, std::move(stop));
    }

    Result<std::vector<source::MappingProposal>> propose(const source::Location& store,
                                                         std::stop_token stop) const override {
        if (import::isCache(store.path))
            return Error{ErrorCode::Unsupported, store.path, "a mapping does not fit a cache",
                         "name the source it was made from"};
        return m_registry.propose(store, std::move(stop));
    }

    bool hasViews(const std::string& format) const override { return m_registry.hasViews(format); }

    Result<std::unique_ptr<source::Source>> openSnapshots(const source::Location& store,
                                                          const std::string& format,
                                                          std::stop_token stop) const override {
        return m_snapshots.open(store, format, std::move(stop));
    }

    Result<std::unique_ptr<source::Follower>> follow(const source::Location& location,
                                                     std::optional<std::int64_t> from,
                                                     std::stop_token stop) const override {
        return m_registry.follow(location, from, std::move(stop));
    }

    Result<std::shared_ptr<const Session>> open(const std::string& store, const OpenOptions& options,
                                                std::stop_token stop) const override {
        import::ImportOptions importing = options.import;
        if (options.partial) {
            const auto also = [partial = options.partial](auto asked) {
                return [partial, asked = std::move(asked)](std::shared_ptr<const cache::Cache> cache) {
                    if (asked) asked(cache);
                    partial(sessionOver(std::move(cache)));
                };
            };
            importing.firstSegment = also(std::move(importing.firstSegment));
            importing.moreSegments = also(std::move(importing.moreSegments));
        }
        auto cache = import::openStore(m_registry, store, importing, std::move(stop));
        if (!cache) return cache.error();
        if (!(*cache)->facts().complete) return sessionOverUnfinished(std::move(*cache), store);
        return sessionOver(std::move(*cache));
    }

private:
    const source::Registry m_registry;
    const source::SnapshotRegistry m_snapshots;
};

} // namespace

Result<std::unique_ptr<source::Follower>> Opener::follow(const source::Location& location,
                                                         std::optional<std::int64_t> from,
                                                         std::stop_token stop) const {
    return source::Registry().follow(location, from, std::move(stop));
}

std::unique_ptr<Opener> makeOpener() {
    return std::make_unique<FormatsOpener>();
}

} // namespace hindcast::session
