// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/source_stamp.h"

#include "import/fingerprint.h"
#include "import/hash64.h"

#include <sys/stat.h>

namespace hindcast::import {
namespace {

void addFile(Hash64& written, const struct stat& facts) {
    for (const std::int64_t number : {std::int64_t(facts.st_mtim.tv_sec), std::int64_t(facts.st_mtim.tv_nsec),
                                      std::int64_t(facts.st_size)})
        written.add(std::uint64_t(number));
}

} // namespace

SourceStamp SourceStamp::of(const std::string& path) {
    SourceStamp stamp;
    struct stat facts{};
    if (::stat(path.c_str(), &facts) != 0) return stamp;
    if (S_ISDIR(facts.st_mode)) {
        const auto entries = hashEntries(path, stamp.bytes);
        stamp.found = entries.ok();
        stamp.written = entries.ok() ? *entries : 0;
        return stamp;
    }
    if (!S_ISREG(facts.st_mode)) return stamp;
    stamp.found = true;
    stamp.bytes = std::uint64_t(facts.st_size);
    Hash64 written;
    addFile(written, facts);
    struct stat log{};
    if (::stat((path + "-wal").c_str(), &log) == 0 && log.st_size > 0) addFile(written, log);
    stamp.written = written.value();
    return stamp;
}

} // namespace hindcast::import
