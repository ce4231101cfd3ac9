// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_run.h"

#include "session/log_session.h"

#include <sstream>
#include <sys/mman.h>
#include <unistd.h>

namespace hindcast::test {
namespace {

class OpenerDouble final : public session::Opener {
public:
    explicit OpenerDouble(OpenAnswer open) : m_open(std::move(open)) {}

    Result<source::Recognition> probe(const source::Location& store, std::stop_token) const override {
        return Error{ErrorCode::Unsupported, store.path, "nothing is recognised", ""};
    }
    Result<std::vector<session::EventDetail>> preview(const source::Location&, std::size_t,
                                                      std::stop_token) const override {
        return std::vector<session::EventDetail>();
    }
    Result<std::vector<source::MappingProposal>> propose(const source::Location& store,
                                                         std::stop_token) const override {
        return Error{ErrorCode::Unsupported, store.path, "a mapping does not fit this source",
                     "name another"};
    }
    bool hasViews(const std::string&) const override { return false; }
    Result<std::shared_ptr<const session::Session>> open(const std::string&, const session::OpenOptions&,
                                                         std::stop_token) const override {
        return m_open();
    }

private:
    OpenAnswer m_open;
};

CommandResult runOn(int descriptor, const std::string& text, const OpenAnswer& open, std::stop_token stop) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    CommandResult result;
    cli::Output out(descriptor, "standard output");
    cli::Diagnostics diagnostics([&](std::string_view line) { result.err += line; });
    result.exitCode = int(
        cli::run(words, [&] { return std::make_unique<OpenerDouble>(open); }, out, diagnostics, stop, false));
    return result;
}

} // namespace

OpenAnswer answering(std::shared_ptr<MemoryLog> log) {
    return [log] {
        return Result<std::shared_ptr<const session::Session>>(std::make_shared<session::LogSession>(log));
    };
}

CommandResult runCommand(const std::string& words, const OpenAnswer& open, std::stop_token stop) {
    const int memory = ::memfd_create("stdout", MFD_CLOEXEC);
    CommandResult result = runOn(memory, words, open, std::move(stop));
    result.out.resize(std::size_t(::lseek(memory, 0, SEEK_END)));
    if (::pread(memory, result.out.data(), result.out.size(), 0) != ssize_t(result.out.size()))
        result.out.clear();
    ::close(memory);
    return result;
}

CommandResult runCommandTo(int descriptor, const std::string& words, const OpenAnswer& open) {
    return runOn(descriptor, words, open, {});
}

} // namespace hindcast::test
