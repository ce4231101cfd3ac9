// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/byte_stream.h"

#include "source/gzip_stream.h"
#include "source/plain_stream.h"
#include "source/zstd_stream.h"

#include <utility>

namespace hindcast::source {

Result<std::unique_ptr<ByteStream>> openStream(const Sample& sample) {
    auto opened = PlainStream::open(sample.localPath, sample.path);
    if (!opened) return opened.error();
    std::unique_ptr<ByteStream> stream = std::move(*opened);
    for (const std::string& container : sample.containers) {
        if (container == "gzip")
            stream = gzipStream(std::move(stream), sample.path);
        else if (container == "zstd")
            stream = zstdStream(std::move(stream), sample.path);
        else
            return Error{ErrorCode::Internal, sample.path, "no decoder for container " + container,
                         "please report this"};
    }
    return stream;
}

} // namespace hindcast::source
