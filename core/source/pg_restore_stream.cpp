// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pg_restore_stream.h"

#include "source/tar_damage.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

extern char** environ; // NOLINT: POSIX wants it declared by who uses it

namespace hindcast::source {

namespace {

constexpr const char* kRemedy = "turn it into a plain dump: pg_restore -f dump.sql FILE";
/// A child that says nothing for so long may be one that waits for what is not there.
constexpr int kSilence = 3000; // milliseconds

} // namespace

std::optional<std::string> pgArchiveKind(const Sample& sample) {
    if (sample.isDirectory) {
        std::error_code ignored;
        if (std::filesystem::is_regular_file(std::filesystem::path(sample.localPath) / "toc.dat", ignored))
            return "directory";
        return std::nullopt;
    }
    if (sample.head.starts_with("PGDMP")) return "custom";
    const bool isTar = sample.head.size() > 512 && sample.head.compare(257, 5, "ustar") == 0;
    if (isTar && sample.head.starts_with(std::string_view("toc.dat\0", 8))) return "tar";
    return std::nullopt;
}

PgRestoreStream::PgRestoreStream(const Sample& sample, std::string archive,
                                 std::optional<PrivateFolder> folder)
    : m_name(sample.path), m_mayBeCut(pgArchiveKind(sample) == "tar"), m_archive(std::move(archive)),
      m_bytes(sample.bytes), m_folder(std::move(folder)) {}

PgRestoreStream::~PgRestoreStream() {
    end();
}

Result<std::unique_ptr<ByteStream>> PgRestoreStream::open(const Sample& sample) {
    std::string archive = sample.localPath;
    std::optional<PrivateFolder> folder;
    if (!sample.containers.empty()) {
        auto made = PrivateFolder::make();
        if (!made) return made.error();
        folder = std::move(made).value();
        archive = folder->path("archive");
        auto file = NewFile::create(archive);
        if (!file) return file.error();
        auto stream = openStream(sample);
        if (!stream) return stream.error();
        std::vector<char> buffer(1 << 20);
        for (;;) {
            auto got = (*stream)->read(buffer.data(), buffer.size());
            if (!got && got.error().code != ErrorCode::Corrupt) return got.error();
            if (!got || *got == 0) break;
            if (auto wrote = file->write(buffer.data(), *got); !wrote) return wrote.error();
        }
    }
    std::unique_ptr<PgRestoreStream> stream(new PgRestoreStream(sample, archive, std::move(folder)));
    if (auto started = stream->start(); !started) return started.error();
    return std::unique_ptr<ByteStream>(std::move(stream));
}

Result<void> PgRestoreStream::start() {
    const auto failed = [this](int cause) {
        return Error{ErrorCode::Io, m_name, std::string("running pg_restore failed: ") + std::strerror(cause),
                     kRemedy};
    };
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return failed(errno);
    m_output = ends[0];
    m_complaints = ::memfd_create("pg_restore", MFD_CLOEXEC);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    if (m_complaints >= 0) posix_spawn_file_actions_adddup2(&actions, m_complaints, 2);
    const std::string archive = m_archive.starts_with('-') ? "./" + m_archive : m_archive;
    std::array<std::string, 4> words = {"pg_restore", "-f", "-", archive};
    std::array<char*, 5> arguments = {words[0].data(), words[1].data(), words[2].data(), words[3].data(),
                                      nullptr};
    // The child must hear signals that this process blocks or ignores, or it outlives what asked for it.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    const int cause =
        ::posix_spawnp(&m_child, "pg_restore", &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (cause == 0) return {};
    m_child = -1;
    end();
    if (cause == ENOENT) {
        return Error{ErrorCode::Unsupported, m_name,
                     "this is an archive of pg_dump, and pg_restore is not installed to read it", kRemedy};
    }
    return failed(cause);
}

void PgRestoreStream::end() {
    if (m_child > 0) {
        ::kill(m_child, SIGKILL);
        while (::waitpid(m_child, nullptr, 0) < 0 && errno == EINTR) {
        }
        m_child = -1;
    }
    if (m_output >= 0) ::close(std::exchange(m_output, -1));
    if (m_complaints >= 0) ::close(std::exchange(m_complaints, -1));
}

std::optional<Error> PgRestoreStream::damage() {
    if (!m_mayBeCut) return std::nullopt;
    const auto file = OffsetFile::open(m_archive, m_name);
    if (!file) return file.error();
    auto damage = tarDamage(*file);
    if (!damage) return damage.error();
    m_mayBeCut = damage->has_value();
    if (!m_mayBeCut) return std::nullopt;
    return Error{ErrorCode::Corrupt, m_name, **damage, "get another copy; what is whole of it is read"};
}

/// Until there is output, or the end of it.
Result<void> PgRestoreStream::waitForOutput() {
    for (;;) {
        pollfd one{m_output, POLLIN, 0};
        if (::poll(&one, 1, m_mayBeCut ? kSilence : -1) != 0) return {}; // read() tells what is wrong with it
        if (auto damaged = damage()) {
            end();
            return *std::move(damaged);
        }
    }
}

/// The child's output is over: was it all?
Result<void> PgRestoreStream::checkExit() {
    int status = 0;
    if (m_child > 0) {
        while (::waitpid(m_child, &status, 0) < 0 && errno == EINTR) {
        }
        m_child = -1;
    }
    m_storedRead = m_bytes;
    if (auto damaged = damage()) return *std::move(damaged); // the child may not have minded
    if (status == 0) return {};
    std::string complaint(2000, '\0');
    const ssize_t got = m_complaints >= 0 ? ::pread(m_complaints, complaint.data(), complaint.size(), 0) : 0;
    complaint.resize(got > 0 ? std::size_t(got) : 0);
    complaint = complaint.substr(0, complaint.find('\n'));
    if (complaint.empty()) complaint = "pg_restore did not finish";
    const ErrorCode code = m_offset == 0 ? ErrorCode::Unsupported : ErrorCode::Corrupt;
    return Error{code, m_name, "the archive cannot be read to its end: " + complaint,
                 m_offset == 0 ? "use a newer pg_restore, or get another copy" : "get another copy"};
}

Result<std::size_t> PgRestoreStream::read(char* to, std::size_t size) {
    if (m_output < 0) return std::size_t(0);
    for (;;) {
        if (auto waited = waitForOutput(); !waited) return waited.error();
        const ssize_t got = ::read(m_output, to, size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            return Error{ErrorCode::Io, m_name,
                         std::string("reading from pg_restore failed: ") + std::strerror(errno),
                         "try again, or make a plain dump with: pg_dump --format=plain"};
        if (got == 0) {
            auto exited = checkExit();
            end();
            if (!exited) return exited.error();
            return std::size_t(0);
        }
        m_offset += std::uint64_t(got);
        constexpr std::uint64_t kUsualRatio = 5;
        m_storedRead = std::min(m_bytes - m_bytes / 20, m_offset / kUsualRatio);
        return std::size_t(got);
    }
}

Result<void> PgRestoreStream::seek(std::uint64_t offset) {
    if (offset < m_offset) {
        end();
        m_offset = 0;
        if (auto started = start(); !started) return started;
    }
    std::vector<char> buffer(1 << 16);
    while (m_offset < offset) {
        auto got =
            read(buffer.data(), std::size_t(std::min<std::uint64_t>(buffer.size(), offset - m_offset)));
        if (!got) return got.error();
        if (*got == 0)
            return Error{ErrorCode::Io, m_name, "the archive is shorter than it was", "import it anew"};
    }
    return {};
}

} // namespace hindcast::source
