// SPDX-License-Identifier: GPL-3.0-or-later
// RunMerge: the sorted runs of a spill file as one sorted feed. Memory: its read buffers, at most
// kBufferBytes together where events are small (a buffer holds at least one event of its run).
// Thread-safety: as BatchFeed.
#pragma once

#include "import/batch_feed.h"
#include "import/progress_meter.h"
#include "import/spill_file.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindcast::import {

class RunMerge final : public BatchFeed {
public:
    static constexpr std::size_t kBufferBytes = std::size_t(32) << 20;

    RunMerge(const SpillFile& file, ProgressMeter& meter, std::size_t targetBytes);

    Result<bool> fill(event::EventBatch& batch, std::stop_token stop) override;

private:
    struct Reader {
        std::uint64_t at = 0, end = 0; ///< what is not in the buffer yet
        std::string buffer;
        std::size_t used = 0, filled = 0; ///< of the buffer; the current record begins at `used`
        event::OrderKey key;              ///< of the current record
    };
    Result<bool> load(Reader& reader, std::size_t atLeast);
    Result<bool> showRecord(Reader& reader); ///< false: the run is over
    std::uint64_t recordBytes(const Reader& reader) const;
    Result<void> begin();
    bool isLater(std::size_t a, std::size_t b) const;

    const SpillFile& m_file;
    ProgressMeter& m_meter;
    const std::size_t m_targetBytes;
    std::size_t m_bufferBytes;
    std::vector<Reader> m_readers;
    std::vector<std::size_t> m_heap; ///< of readers; the next event is in front
    std::uint64_t m_merged = 0;
    std::size_t m_perBatch = 0; ///< events, on average
    bool m_begun = false;
};

} // namespace hindcast::import
