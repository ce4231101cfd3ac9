// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sample.h"

#include "base/file_error.h"
#include "base/hash.h"
#include "source/byte_stream.h"
#include "source/gzip_stream.h"
#include "source/stdin_spool.h"
#include "source/zstd_stream.h"

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace hindcast::source {
namespace {

constexpr std::size_t kHead = 4 << 20;
constexpr std::size_t kDeepestContainers = 4;

const char* kindOfDevice(mode_t mode) {
    if (S_ISFIFO(mode)) return "a named pipe";
    if (S_ISSOCK(mode)) return "a socket";
    return "a device";
}

// Up to `size` decoded bytes from the start. What a damaged container gave before the damage is kept.
Result<std::string> decodeHead(Sample& sample, std::size_t size, const std::stop_token& stop) {
    sample.damage.clear();
    sample.headIsAll = false;
    auto stream = openStream(sample);
    if (!stream) return stream.error();
    std::string head(size, '\0');
    std::size_t have = 0;
    while (have < size) {
        if (stop.stop_requested()) return cancelled(sample.path);
        auto got = (*stream)->read(head.data() + have, size - have);
        if (!got) {
            if (got.error().code != ErrorCode::Corrupt) return got.error();
            sample.damage = got.error().message;
            break;
        }
        if (*got == 0) {
            sample.headIsAll = true;
            break;
        }
        have += *got;
    }
    head.resize(have);
    return head;
}

} // namespace

Result<void> checkReadable(const std::string& localPath, const std::string& shownPath) {
    struct stat facts{};
    if (::stat(localPath.c_str(), &facts) != 0) return fileError(shownPath, "", errno, FileUse::Read);
    if (!S_ISREG(facts.st_mode) && !S_ISDIR(facts.st_mode)) {
        return Error{ErrorCode::Unsupported, shownPath,
                     std::string("this is ") + kindOfDevice(facts.st_mode) + ", not a file",
                     "redirect it to standard input and name the source -"};
    }
    if (::access(localPath.c_str(), S_ISDIR(facts.st_mode) ? R_OK | X_OK : R_OK) != 0)
        return fileError(shownPath, "", errno, FileUse::Read);
    return {};
}

Result<Sample> gatherSample(const Location& location, std::stop_token stop) {
    Sample sample;
    sample.path = sample.localPath = location.path;
    sample.view = location.view;
    sample.mapping = location.mapping;
    sample.mappingName = location.mappingName;
    if (location.path == "-" || location.path == "/dev/stdin") {
        auto spooled = spooledStdin(stop);
        if (!spooled) return spooled.error();
        sample.path = "-";
        sample.localPath = *spooled;
    }
    if (auto readable = checkReadable(sample.localPath, sample.path); !readable) return readable.error();
    struct stat facts{};
    if (::stat(sample.localPath.c_str(), &facts) != 0)
        return fileError(sample.path, "", errno, FileUse::Read);
    if (S_ISDIR(facts.st_mode)) {
        sample.isDirectory = true;
        return sample;
    }
    sample.bytes = std::uint64_t(facts.st_size);

    for (;;) {
        auto start = decodeHead(sample, 16, stop);
        if (!start) return start.error();
        const char* container = looksLikeGzip(*start) ? "gzip" : looksLikeZstd(*start) ? "zstd" : nullptr;
        if (!container) break;
        if (sample.containers.size() == kDeepestContainers) {
            return Error{ErrorCode::Unsupported, sample.path,
                         "more than four compressed layers lie one in another", "unpack the file first"};
        }
        sample.containers.emplace_back(container);
    }
    auto head = decodeHead(sample, kHead, stop);
    if (!head) return head.error();
    sample.head = std::move(*head);
    sample.headHash = hash64(sample.head);
    return sample;
}

} // namespace hindcast::source
