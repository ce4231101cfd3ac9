// SPDX-License-Identifier: GPL-3.0-or-later
// StoreOpening: decides what becomes of a source's cache (take it as it is, append, go on, import anew) and
// does it. One object serves one openStore() call.
// Thread-safety: belongs to one thread.
#pragma once

#include "cache/cache.h"
#include "import/cache_place.h"
#include "import/cache_state.h"
#include "import/fingerprint.h"
#include "import/import.h"
#include "import/import_lock.h"
#include "import/linked_ids.h"
#include "import/mark.h"
#include "import/progress_meter.h"
#include "import/segment_cutter.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace hindcast::import {

class SourceImport;

class StoreOpening {
public:
    /// `store`: as Registry::admit() gave it.
    StoreOpening(const source::Registry& registry, std::string store, const ImportOptions& options,
                 std::stop_token stop);

    Result<std::shared_ptr<const cache::Cache>> run();

private:
    enum class Action {
        Reuse,  ///< complete, and the source is unchanged
        GoOn,   ///< incomplete, or the source has grown: the rest is read
        Anew,   ///< straight into place
        Replace ///< beside, then over the complete one
    };

    Result<void> place();
    Result<void> settleView();
    Result<std::unique_ptr<source::Source>> openSource();
    Result<Action> decide(const std::string& path) const;
    bool lacksLinks(const CacheState& state) const;
    Result<SourceChange> changeSince(const CacheState& state) const;
    source::Location location() const;
    Result<std::optional<CacheState>> usableState(const std::string& path) const;
    bool canGoOn(const std::string& path) const;
    Result<std::shared_ptr<const cache::Cache>> import(Action action);
    Result<Verdict> attempt(std::unique_ptr<source::Source> source, cache::CacheWriter& writer,
                            const Mark& start, bool isNew);
    Result<std::unique_ptr<cache::CacheWriter>> startWriter(const source::Source& source);
    Result<void> findLinked();
    Result<void> keepLinks(SourceImport& work, cache::CacheWriter& writer);
    Result<void> conclude(cache::CacheWriter& writer);
    Result<std::shared_ptr<const cache::Cache>> opened() const;

    const source::Registry& m_registry;
    const std::string m_store;
    ImportOptions m_options;
    const std::stop_token m_stop;
    CachePlace m_place;
    std::string m_writePath;                  ///< where the import writes: the place, or beside it
    std::optional<Fingerprint> m_fingerprint; ///< nothing for standard input
    std::uint64_t m_sourceBytes = 0;          ///< of a live database, as it was when reading began
    std::unique_ptr<source::Source> m_source; ///< opened to see what it is, and not read yet
    LinkedIds m_linked;                       ///< in the streams that the limits name
    ProgressMeter m_meter;
    std::uint64_t m_bytesRead = 0; ///< of the source, by all attempts
    bool m_leftOut = false;        ///< the last attempt's source left out what its view hides
};

} // namespace hindcast::import
