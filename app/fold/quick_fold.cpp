// SPDX-License-Identifier: GPL-3.0-or-later
#include "fold/quick_fold.h"

#include "fold/values.h"
#include "json/parse.h"
#include "json/print.h"

#include <JavaScriptCore/JSTypedArray.h>

#include <algorithm>
#include <utility>

namespace hindcast::fold {
namespace {

using projection::WireEvent;
using projection::WireText;

const char* const kFunctions[] = {"fold",       "isUntouched", "addType", "wantedOf",
                                  "addBuilder", "setOdd",      "arrays"};

// Instead of a builder, see quick.js.
constexpr std::int32_t kJsonText = -1, kOtherWay = -2, kUnread = -3;
constexpr std::int32_t kFirst = 1, kSome = 2;
constexpr std::int32_t kMaxBuilders = 1000;
constexpr std::size_t kKeptOdd = 4096, kLongestOdd = 256, kMaxTypes = 1 << 20;
// Indexes of texts that are given by themselves: known ones, odd ones, those of one chunk alone.
constexpr std::int32_t kFirstOdd = PayloadReader::kKnown, kFirstPassing = kFirstOdd + std::int32_t(kKeptOdd);
constexpr std::size_t kOutcome = 4; ///< numbers before those of events

bool mayHaveSurrogates(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (std::uint8_t(text[i]) >= 0xf0
            || (text[i] == '\\' && i + 2 < text.size() && text[i + 1] == 'u' && (text[i + 2] | 0x20) == 'd'))
            return true;
    return false;
}

/// Whether lists and objects stand in one another deeper than a call of the engine should go.
bool isDeep(std::string_view payload) {
    constexpr int kDeepest = 256;
    int depth = 0;
    bool isText = false;
    for (std::size_t i = 0; i < payload.size(); ++i) {
        const char c = payload[i];
        if (isText && c == '\\')
            ++i;
        else if (c == '"')
            isText = !isText;
        else if (!isText && (c == '{' || c == '[') && ++depth > kDeepest)
            return true;
        else if (!isText && (c == '}' || c == ']'))
            --depth;
    }
    return false;
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

QuickFold::QuickFold(JSGlobalContextRef context, JSObjectRef quick, const Manner& manner)
    : m_context(context), m_tracesMembers(manner.tracesMembers), m_byStream(manner.byStream),
      m_asksByName(manner.asksByName) {
    for (int i = 0; i < kFunctionCount; ++i) {
        m_functions[i] = JSValueToObject(context, member(context, quick, kFunctions[i]), nullptr);
        JSValueProtect(context, m_functions[i]);
    }
    m_numbers.resize(kRoom + 3 * kChunk);
    m_spans.resize(kRoom + 2 * kChunk);
    m_places.resize(kChunk * kPlace);
    m_outcome.resize(kOutcome + kChunk);
    makeArrays();
}

QuickFold::~QuickFold() {
    for (const JSObjectRef function : m_functions)
        JSValueUnprotect(m_context, function);
}

void QuickFold::makeArrays() {
    const auto array = [&](JSTypedArrayType type, auto& values) -> JSValueRef {
        return JSObjectMakeTypedArrayWithBytesNoCopy(
            m_context, type, values.data(), values.size() * sizeof(values[0]), [](void*, void*) {}, nullptr,
            nullptr);
    };
    call(Arrays,
         {array(kJSTypedArrayTypeInt32Array, m_places), array(kJSTypedArrayTypeFloat64Array, m_numbers),
          array(kJSTypedArrayTypeInt32Array, m_spans), array(kJSTypedArrayTypeInt32Array, m_outcome)});
}

JSValueRef QuickFold::call(Function function, const std::vector<JSValueRef>& arguments, JSValueRef* thrown) {
    return JSObjectCallAsFunction(m_context, m_functions[function], nullptr, arguments.size(),
                                  arguments.data(), thrown);
}

int QuickFold::typeOf(const WireEvent& event) {
    const std::size_t number = event.header.type;
    if (number == 0 || number > kMaxTypes) return -1;
    if (number >= m_types.size()) m_types.resize(number + 1);
    Type& type = m_types[number];
    if (type.index < 0) {
        type.index = int(m_typeNumbers.size());
        m_typeNumbers.push_back(number);
        noteSurrogates(event.text(WireText::Type));
        const JSValueRef mode = call(AddType, {makeText(m_context, event.text(WireText::Type))});
        type.mode = mode ? int(JSValueToNumber(m_context, mode, nullptr)) : 2;
    }
    return int(number);
}

/// What a handler has asked for that was not taken for it.
void QuickFold::learn() {
    const auto index = std::size_t(std::exchange(m_outcome[1], 0));
    if (index == 0 || index > m_typeNumbers.size()) return;
    Type& type = m_types[m_typeNumbers[index - 1]];
    const JSValueRef names = call(WantedOf, {JSValueMakeNumber(m_context, type.index)});
    const auto list = names ? textOrNull(m_context, names) : std::nullopt;
    if (!list || type.wantsAll) return;
    const auto parsed = json::parse(*list);
    type.wants = true;
    type.wantsAll = !parsed || !parsed->isArray();
    type.wanted.clear();
    for (std::size_t i = 0; !type.wantsAll && i < parsed->size(); ++i) {
        type.wanted.push_back(json::print(parsed->at(i)));
        type.wantsAll = type.wanted.back().find('\\') != std::string::npos;
    }
}

/// A handler that cuts the text may make a half of a pair of it.
void QuickFold::noteSurrogates(std::string_view text) {
    m_hasSurrogates = m_hasSurrogates || mayHaveSurrogates(text);
}

std::int32_t QuickFold::builderOfShape(bool isGuarded) {
    const std::string& shape = m_reader.shape();
    Builders& builders = isGuarded ? m_guarded : m_builders;
    if (shape == builders.lastShape) return builders.last;
    auto known = builders.known.find(shape);
    if (known == builders.known.end()) {
        if (m_builderCount >= kMaxBuilders) return kJsonText;
        const ScriptString source(builderOf(shape, isGuarded)), url("hindcast:payload");
        const JSValueRef made = JSEvaluateScript(m_context, source.get(), nullptr, url.get(), 1, nullptr);
        if (made) call(AddBuilder, {made, JSValueMakeBoolean(m_context, isGuarded)});
        known = builders.known.emplace(shape, made ? m_builderCount++ : kJsonText).first;
    }
    builders.lastShape = shape;
    return builders.last = known->second;
}

/// Its index; the engine reads it as it stands in a text of JSON.
std::int32_t QuickFold::oddText(std::string_view raw) {
    const bool isKept = raw.size() <= kLongestOdd && m_odd.size() < kKeptOdd;
    if (raw.size() <= kLongestOdd)
        if (const auto known = m_odd.find(std::string(raw)); known != m_odd.end()) return known->second;
    const std::int32_t index = isKept ? kFirstOdd + std::int32_t(m_odd.size()) : kFirstPassing + m_passing++;
    const ScriptString json('"' + std::string(raw) + '"');
    const JSValueRef text = JSValueMakeFromJSONString(m_context, json.get());
    if (!text) return -1;
    call(SetOdd, {JSValueMakeNumber(m_context, index), text});
    if (isKept) m_odd.emplace(raw, index);
    noteSurrogates(raw);
    return index;
}

/// Gives those of the payload read last, whose spans begin there, to the engine.
bool QuickFold::settleTexts(std::size_t fromSpan) {
    for (const auto& [number, text] : m_reader.fresh)
        call(SetOdd, {JSValueMakeNumber(m_context, number), makeText(m_context, text)});
    if (m_reader.odd.empty()) return true;
    bool isSettled = true;
    for (std::size_t i = fromSpan; i < m_reader.spans.size(); ++i) {
        std::int32_t& span = m_reader.spans[i];
        if (span >= PayloadReader::kOdd / 2) continue;
        const std::int32_t index = oddText(m_reader.odd[std::size_t(span - PayloadReader::kOdd)]);
        isSettled = isSettled && index >= 0;
        span = -1 - index;
    }
    m_reader.odd.clear();
    return isSettled;
}

void QuickFold::addText(std::string_view text) {
    const bool isAscii =
        std::none_of(text.begin(), text.end(), [](char c) { return std::uint8_t(c) >= 0x80 || c == '\0'; });
    if (isAscii) {
        m_reader.spans.push_back(std::int32_t(m_reader.texts.size()));
        m_reader.texts += text;
        m_reader.spans.push_back(std::int32_t(m_reader.texts.size()));
    } else {
        const std::int32_t index = kFirstPassing + m_passing++;
        call(SetOdd, {JSValueMakeNumber(m_context, index), makeText(m_context, text)});
        m_reader.spans.push_back(-1 - index);
        m_reader.spans.push_back(0);
    }
    noteSurrogates(text);
}

/// Where the event and its payload stand. False: there is no room for it in this chunk.
bool QuickFold::place(const WireEvent& event, std::int32_t* place, std::size_t base) {
    std::vector<double>& numbers = m_reader.numbers;
    if (const auto stream = event.text(WireText::Stream); m_streams.empty() || m_streams.back() != stream) {
        m_streams.push_back(stream);
        m_streamPlace = std::int32_t(m_byStream ? m_streams.size() - 1 : m_reader.spans.size());
        if (!m_byStream) addText(stream);
        noteSurrogates(stream);
    }
    place[2] = std::int32_t(numbers.size());
    place[3] = std::int32_t(m_reader.spans.size());
    place[4] = m_streamPlace;
    place[5] = (event.header.flags & projection::kWireFirst) ? kFirst : 0;
    place[1] = kOtherWay;
    const int type = typeOf(event);
    place[0] = type < 0 ? 0 : m_types[std::size_t(type)].index;
    const bool isJson = (event.header.flags & projection::kWireJson) && event.has(WireText::Payload);
    if (type < 0 || !isJson || (event.header.flags & (projection::kWireLink | projection::kWireDoubtful)))
        return true;
    const Type& known = m_types[std::size_t(type)];
    const std::string_view payload = event.text(WireText::Payload);
    if (known.mode == 2 || isBlank(payload)) return true;
    numbers.push_back(double(event.header.version));
    numbers.push_back(double(event.header.millis));
    numbers.push_back(double(event.header.rank));
    place[1] = kUnread;
    if (known.mode == 0 || !known.wants) return true;
    const std::size_t spanCount = m_reader.spans.size();
    const bool takesAll = known.wantsAll || !m_tracesMembers;
    if (m_reader.read(payload, takesAll ? nullptr : &known.wanted,
                      (event.header.flags & projection::kWireOnce) != 0)) {
        place[1] = settleTexts(spanCount) ? builderOfShape(!takesAll && m_asksByName) : kJsonText;
        if (!takesAll) place[5] |= kSome;
        if (place[1] != kJsonText) return true;
        m_reader.odd.clear();
    }
    place[5] &= ~kSome;
    if (isDeep(payload)) {
        place[1] = kOtherWay;
        return true;
    }
    if (base > 0 && m_reader.texts.size() + payload.size() > kRoom * 8) return false;
    place[3] = std::int32_t(m_reader.spans.size());
    place[1] = kJsonText;
    addText(payload);
    return true;
}

JSValueRef QuickFold::streamNames() {
    const JSObjectRef names = JSObjectMakeArray(m_context, 0, nullptr, nullptr);
    for (std::size_t i = 0; m_byStream && i < m_streams.size(); ++i)
        JSObjectSetPropertyAtIndex(m_context, names, unsigned(i), makeText(m_context, m_streams[i]), nullptr);
    return names;
}

/// How many of them have room in a chunk.
std::size_t QuickFold::fill(std::span<const WireEvent> events) {
    learn();
    m_reader.clear();
    m_streams.clear();
    m_passing = 0;
    std::size_t count = 0;
    while (count < std::min(events.size(), m_chunk) && m_reader.numbers.size() + 3 < kRoom
           && m_reader.spans.size() + 4 < kRoom && place(events[count], &m_places[count * kPlace], count))
        ++count;
    std::copy(m_reader.numbers.begin(), m_reader.numbers.end(), m_numbers.begin());
    std::copy(m_reader.spans.begin(), m_reader.spans.end(), m_spans.begin());
    return count;
}

QuickFold::Answer QuickFold::fold(std::span<const WireEvent> events, std::size_t from, std::vector<Did>& did,
                                  const std::function<bool()>& step) {
    Answer answer{from, from};
    while (answer.kept < events.size() && step()) {
        const std::size_t begin = answer.kept, count = fill(events.subspan(begin));
        JSValueRef thrown = nullptr;
        const JSValueRef stopped =
            call(Fold,
                 {JSValueMakeNumber(m_context, double(begin)), JSValueMakeNumber(m_context, double(count)),
                  makeText(m_context, m_reader.texts), streamNames(),
                  JSValueMakeBoolean(m_context, m_hasSurrogates)},
                 &thrown);
        const auto kept = std::size_t(std::clamp<std::int32_t>(m_outcome[0], 0, std::int32_t(count)));
        for (std::size_t i = 0; i < kept; ++i)
            did[begin + i] = Did(m_outcome[kOutcome + i]);
        answer.kept = answer.stopped = begin + kept;
        if (thrown
            || !stopped) { // ended for its time, perhaps between a state and what tells that it is kept
            answer.isSpoilt = true;
            return answer;
        }
        if (kept == count) {
            m_chunk = std::min(m_chunk * 2, kChunk);
            continue;
        }
        const auto at = std::size_t(JSValueToNumber(m_context, stopped, nullptr));
        answer.stopped = begin + std::clamp(at, kept, count - 1);
        // What is behind it is taken apart again.
        m_chunk = std::clamp(2 * (answer.stopped - begin + 1), kFewest, kChunk);
        return answer;
    }
    return answer;
}

bool QuickFold::isUntouched() {
    const JSValueRef answer = call(IsUntouched, {});
    return answer && JSValueToBoolean(m_context, answer);
}

} // namespace hindcast::fold
