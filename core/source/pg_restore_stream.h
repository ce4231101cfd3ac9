// SPDX-License-Identifier: GPL-3.0-or-later
// PgRestoreStream: an archive of pg_dump (-Fc, -Ft, -Fd) as plain text, through PostgreSQL's own pg_restore
// run as a child process, without a shell and without a server. The child goes with the stream. Where a tar
// archive is cut in the middle of a member the child waits for the rest for ever: a silent child's archive is
// looked at. Thread-safety: belongs to one thread; storedRead() may be called from any.
#pragma once

#include "source/byte_stream.h"
#include "source/private_folder.h"

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <sys/types.h>

namespace hindcast::source {

/// "custom", "tar" or "directory" when the sample is such an archive, else nothing.
std::optional<std::string> pgArchiveKind(const Sample& sample);

class PgRestoreStream : public ByteStream {
public:
    /// Unsupported when pg_restore is not installed; a compressed archive is unpacked to a private folder
    /// first.
    static Result<std::unique_ptr<ByteStream>> open(const Sample& sample);
    ~PgRestoreStream() override;

    Result<std::size_t> read(char* to, std::size_t size) override;
    std::uint64_t offset() const override { return m_offset; }
    Result<void> seek(std::uint64_t offset) override;
    /// An estimate until the end: the child does not tell how far it is.
    std::uint64_t storedRead() const override { return m_storedRead; }

private:
    PgRestoreStream(const Sample& sample, std::string archive, std::optional<PrivateFolder> folder);
    Result<void> start();
    void end();
    Result<void> checkExit();
    /// Of a tar archive: what the child cannot get over. Nothing: it is whole, or no tar.
    std::optional<Error> damage();
    Result<void> waitForOutput();

    std::string m_name;    ///< for errors
    bool m_mayBeCut;       ///< a tar archive that was not looked at yet
    std::string m_archive; ///< the file that the child reads
    std::uint64_t m_bytes;
    std::optional<PrivateFolder> m_folder;
    pid_t m_child = -1;
    int m_output = -1;
    int m_complaints = -1; ///< what the child writes to its standard error
    std::uint64_t m_offset = 0;
    std::atomic<std::uint64_t> m_storedRead = 0;
};

} // namespace hindcast::source
