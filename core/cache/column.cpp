// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/column.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace hindcast::cache {
namespace {

// The head byte: width in bytes (0 to 8), then which scale divides what stands above the base, then whether
// steps are stored instead of values.
constexpr std::uint8_t kWidthBits = 0x0f;
constexpr unsigned kScaleShift = 4;
constexpr std::uint8_t kSteps = 0x80;
constexpr std::uint64_t kScales[] = {1, 1'000, 1'000'000};

unsigned bytesFor(std::uint64_t range) {
    return (unsigned(std::bit_width(range)) + 7) / 8;
}

struct Range {
    std::int64_t low = 0;
    std::uint64_t width = 0;
};

class RangeOf {
public:
    explicit RangeOf(std::int64_t first) : m_low(first), m_high(first) {}
    void add(std::int64_t value) {
        m_low = value < m_low ? value : m_low;
        m_high = value > m_high ? value : m_high;
    }
    Range range() const { return {m_low, std::uint64_t(m_high) - std::uint64_t(m_low)}; }

private:
    std::int64_t m_low, m_high;
};

bool allEqual(std::span<const std::int64_t> values) {
    return std::memcmp(values.data(), values.data() + 1, (values.size() - 1) * sizeof values[0]) == 0;
}

template <class Above>
unsigned scaleOf(std::size_t size, Above above) {
    for (unsigned scale = 2; scale > 0; --scale) {
        std::size_t i = 0;
        while (i < size && above(i) % kScales[scale] == 0)
            ++i;
        if (i == size) return scale;
    }
    return 0;
}

template <class Above>
void appendPlanes(std::string& out, std::size_t size, unsigned width, std::uint64_t scale, Above above) {
    const std::size_t start = out.size();
    out.resize(start + size * width);
    char* to = out.data() + start;
    for (unsigned plane = 0; plane < width; ++plane, to += size) {
        const unsigned shift = 8 * plane;
        if (scale == 1)
            for (std::size_t i = 0; i < size; ++i)
                to[i] = char(above(i) >> shift);
        else
            for (std::size_t i = 0; i < size; ++i)
                to[i] = char((above(i) / scale) >> shift);
    }
}

template <class Above>
void appendRest(std::string& out, std::uint8_t form, std::int64_t first, const Range& range, std::size_t size,
                Above above) {
    const unsigned scale = bytesFor(range.width) > 2 ? scaleOf(size, above) : 0;
    const unsigned width = bytesFor(range.width / kScales[scale]);
    out.push_back(char(form | width | scale << kScaleShift));
    if ((form & kSteps) != 0) appendVarint(out, zigzag(first));
    appendVarint(out, zigzag(range.low));
    appendPlanes(out, size, width, kScales[scale], above);
}

struct Head {
    bool steps = false;
    unsigned width = 0;
    std::uint64_t scale = 1;
    std::int64_t first = 0;
    std::uint64_t base = 0;
};

Head readHead(ByteReader& reader) {
    Head head;
    const auto form = reader.number<std::uint8_t>();
    head.steps = (form & kSteps) != 0;
    head.width = form & kWidthBits;
    const unsigned scale = (form >> kScaleShift) & 7;
    if (head.width > 8 || scale > 2) {
        reader.fail();
        return {};
    }
    head.scale = kScales[scale];
    if (head.steps) head.first = unzigzag(reader.varint());
    head.base = std::uint64_t(unzigzag(reader.varint()));
    return head;
}

/// What stands in `Width` planes of `count` bytes each, a number in one go.
template <unsigned Width>
void join(const std::uint8_t* plane, std::size_t count, std::span<std::int64_t> out, std::uint64_t base) {
    for (std::size_t i = 0; i < out.size(); ++i) {
        std::uint64_t value = 0;
        for (unsigned number = 0; number < Width; ++number)
            value |= std::uint64_t(plane[number * count + i]) << (8 * number);
        out[i] = std::int64_t(value + base);
    }
}

constexpr auto kJoins =
    std::array{join<0>, join<1>, join<2>, join<3>, join<4>, join<5>, join<6>, join<7>, join<8>};

/// Values [from, from + out.size()) of `count` in planes.
void unpackPlanes(std::string_view planes, const Head& head, std::size_t count, std::size_t from,
                  std::span<std::int64_t> out) {
    const auto* plane = reinterpret_cast<const std::uint8_t*>(planes.data()) + (head.width > 0 ? from : 0);
    if (head.scale == 1) return kJoins[head.width](plane, count, out, head.base);
    kJoins[head.width](plane, count, out, 0);
    for (std::int64_t& value : out)
        value = std::int64_t(std::uint64_t(value) * head.scale + head.base);
}

} // namespace

void appendColumn(std::string& out, std::span<const std::int64_t> values) {
    const std::int64_t* v = values.data();
    const std::size_t size = values.size();
    if (size == 0) return;
    if (allEqual(values)) return appendRest(out, 0, 0, {v[0], 0}, size, [](std::size_t) { return 0U; });
    const auto step = [v](std::size_t i) {
        return std::int64_t(std::uint64_t(v[i]) - std::uint64_t(v[i - 1]));
    };
    RangeOf ofPlain(v[0]), ofSteps(step(1));
    for (std::size_t i = 1; i < size; ++i) {
        ofPlain.add(v[i]);
        ofSteps.add(step(i));
    }
    const Range plain = ofPlain.range(), steps = ofSteps.range();
    if (bytesFor(plain.width) <= bytesFor(steps.width)) {
        const auto base = std::uint64_t(plain.low);
        appendRest(out, 0, 0, plain, size, [v, base](std::size_t i) { return std::uint64_t(v[i]) - base; });
    } else {
        const auto base = std::uint64_t(steps.low);
        appendRest(out, kSteps, v[0], steps, size - 1,
                   [v, base](std::size_t i) { return std::uint64_t(v[i + 1]) - std::uint64_t(v[i]) - base; });
    }
}

void readColumn(ByteReader& reader, std::span<std::int64_t> to) {
    if (to.empty()) return;
    const Head head = readHead(reader);
    const std::size_t size = to.size() - (head.steps ? 1 : 0);
    const std::string_view planes = reader.take(std::uint64_t(size) * head.width);
    if (reader.failed()) {
        std::fill(to.begin(), to.end(), 0);
        return;
    }
    unpackPlanes(planes, head, size, 0, to.subspan(head.steps ? 1 : 0));
    if (!head.steps) return;
    std::uint64_t value = std::uint64_t(head.first);
    to[0] = head.first;
    for (std::size_t i = 1; i < to.size(); ++i) {
        value += std::uint64_t(to[i]);
        to[i] = std::int64_t(value);
    }
}

void readColumn(ByteReader& reader, std::size_t count, std::size_t from, std::span<std::int64_t> to) {
    if (to.empty()) return skipColumn(reader, count);
    ByteReader ahead = reader;
    const Head head = readHead(ahead);
    if (head.steps) { // a value is the sum of all steps before it
        std::vector<std::int64_t> all(count);
        readColumn(reader, all);
        std::copy_n(all.begin() + std::ptrdiff_t(from), to.size(), to.begin());
        return;
    }
    const std::string_view planes = ahead.take(std::uint64_t(count) * head.width);
    reader = ahead;
    if (reader.failed())
        std::fill(to.begin(), to.end(), 0);
    else
        unpackPlanes(planes, head, count, from, to);
}

void skipColumn(ByteReader& reader, std::size_t count) {
    if (count == 0) return;
    const Head head = readHead(reader);
    reader.take(std::uint64_t(count - (head.steps ? 1 : 0)) * head.width);
}

} // namespace hindcast::cache
