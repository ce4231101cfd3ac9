// SPDX-License-Identifier: GPL-3.0-or-later
// QuickFold: the outer half of quick.js: takes payloads apart, hands over events in chunks, one call each.
// Private to this program. Thread-safety: belongs to one thread, that of the context.
#pragma once

#include "fold/engine.h"
#include "fold/payload_reader.h"
#include "projection/wire_event.h"

#include <JavaScriptCore/JavaScript.h>

#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hindcast::fold {

class QuickFold {
public:
    using Did = Engine::Did;
    using Answer = Engine::Answer;

    struct Manner {
        bool byStream = false;      ///< the partition is the stream
        bool tracesMembers = false; ///< handlers are given the members of payloads that they have asked for
        bool asksByName = false;    ///< and ask for members by their names alone
    };
    /// `quick`: what quick.js answered; its define() has said yes.
    QuickFold(JSGlobalContextRef context, JSObjectRef quick, const Manner& manner);
    ~QuickFold();
    QuickFold(const QuickFold&) = delete;
    QuickFold& operator=(const QuickFold&) = delete;

    /// As Engine::foldQuick() and isUntouched().
    Answer fold(std::span<const projection::WireEvent> events, std::size_t from, std::vector<Did>& did,
                const std::function<bool()>& step);
    bool isUntouched();

private:
    static constexpr std::size_t kRoom = std::size_t(1) << 16; ///< numbers, and spans, of a chunk
    static constexpr std::size_t kChunk = 1024, kFewest = 16;  ///< events of a chunk
    static constexpr std::size_t kPlace = 6;                   ///< numbers of an event in m_places

    enum Function { Fold, IsUntouched, AddType, WantedOf, AddBuilder, SetOdd, Arrays, kFunctionCount };

    JSValueRef call(Function function, const std::vector<JSValueRef>& arguments,
                    JSValueRef* thrown = nullptr);
    void makeArrays();
    int typeOf(const projection::WireEvent& event);
    void learn();
    void noteSurrogates(std::string_view text);
    JSValueRef streamNames();
    std::size_t fill(std::span<const projection::WireEvent> events);
    bool place(const projection::WireEvent& event, std::int32_t* place, std::size_t base);
    std::int32_t builderOfShape(bool isGuarded);
    void addText(std::string_view text);
    std::int32_t oddText(std::string_view raw);
    bool settleTexts(std::size_t fromSpan);

    JSGlobalContextRef m_context;
    bool m_tracesMembers, m_byStream, m_asksByName;
    std::array<JSObjectRef, kFunctionCount> m_functions{};
    PayloadReader m_reader{kRoom};
    std::vector<double> m_numbers;
    std::vector<std::int32_t> m_places, m_spans, m_outcome;
    std::vector<std::string_view> m_streams; ///< neighbours are not the same
    std::int32_t m_streamPlace = 0;
    bool m_hasSurrogates = false;
    std::size_t m_chunk = kChunk; ///< events of the next one: few where the last one was left early

    struct Type {
        int index = -1;
        int mode = 0;       ///< as addType() answered
        bool wants = false; ///< a handler has asked for data
        bool wantsAll = false;
        std::vector<std::string> wanted; ///< members of the payload, with quotes
    };
    std::vector<Type> m_types;              ///< by the host's number
    std::vector<std::size_t> m_typeNumbers; ///< of types, by index
    /// Of shapes, their functions.
    struct Builders {
        std::unordered_map<std::string, std::int32_t> known;
        std::string lastShape;
        std::int32_t last = 0;
    };
    Builders m_builders, m_guarded; ///< of data, and of data that has not all of its members
    std::int32_t m_builderCount = 0;
    std::unordered_map<std::string, std::int32_t> m_odd; ///< as written → its index
    std::int32_t m_passing = 0;                          ///< odd texts of this chunk that are not kept
};

} // namespace hindcast::fold
