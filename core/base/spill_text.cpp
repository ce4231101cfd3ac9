// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/spill_text.h"

#include <algorithm>

namespace hindcast {
namespace {

/// Of texts that go to a file together.
constexpr std::size_t kBuffer = std::size_t(1) << 20;

} // namespace

SpillText::SpillText(std::string folder, std::size_t memory, ScratchFile::Words words)
    : m_folder(std::move(folder)), m_memory(memory), m_words(std::move(words)) {}

Result<std::uint64_t> SpillText::append(std::string_view text) {
    const std::uint64_t place = bytes();
    m_held += text;
    if (m_held.size() <= (m_file ? std::min(kBuffer, m_memory) : m_memory)) return place;
    if (!m_file) {
        auto file = ScratchFile::create(m_folder, m_words);
        if (!file) return file.error();
        m_file = std::move(*file);
    }
    if (auto written = m_file->append(m_held); !written) return written.error();
    if (m_held.capacity() > 2 * kBuffer)
        std::string().swap(m_held);
    else
        m_held.clear();
    return place;
}

Result<void> SpillText::read(std::uint64_t place, std::size_t size, std::string& text) const {
    text.resize(size);
    const std::uint64_t onDisk = fileBytes(); // a text is whole on one side: it is written with what it is of
    if (place < onDisk) return m_file->read(place, text.data(), size);
    text.assign(m_held, std::size_t(place - onDisk), size);
    return {};
}

} // namespace hindcast
