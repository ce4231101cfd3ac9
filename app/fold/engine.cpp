// SPDX-License-Identifier: GPL-3.0-or-later
#include "fold/engine.h"

#include "fold/quick_fold.h"
#include "fold/script_text.h"
#include "fold/values.h"
#include "projection/script_facts.h"

#include <JavaScriptCore/JSTypedArray.h>
#include <JavaScriptCore/JavaScript.h>

#include <array>

// Exported by the library, but in none of its installed headers.
extern "C" {
using JSShouldTerminateCallback = bool (*)(JSContextRef, void*);
void JSContextGroupSetExecutionTimeLimit(JSContextGroupRef, double limit, JSShouldTerminateCallback, void*);
void JSSynchronousGarbageCollectForDebugging(JSContextRef);
void JSGlobalContextSetEvalEnabled(JSGlobalContextRef, bool enabled, JSStringRef message);
}

namespace hindcast::fold {
namespace {

using projection::WireText;

const char* const kFunctions[] = {"fold",    "failed",      "takeTouched",    "forget",    "setShared",
                                  "result",  "lastTouched", "missed",         "namesText", "changedVariable",
                                  "mayHide", "isFull",      "goInStreamOrder"};
enum Function {
    Fold,
    FailedEvent,
    TakeTouched,
    Forget,
    SetShared,
    ResultOf,
    LastTouched,
    Missed,
    NamesText,
    ChangedVariable,
    MayHide,
    IsFull,
    GoInStreamOrder,
    kFunctionCount
};

} // namespace

struct Engine::Impl {
    EngineOptions options;
    Need need;
    Emitted emitted;
    Logged logged;
    JSContextGroupRef group = nullptr;
    JSGlobalContextRef context = nullptr;
    JSObjectRef dialect = nullptr;
    std::array<JSObjectRef, kFunctionCount> functions{};
    std::unique_ptr<QuickFold> quick;
    bool inAnyOrder = false; ///< of streams
    bool timedOut = false;
    bool hasDropped = false; ///< many states, at once

    static bool onTimeLimit(JSContextRef, void* self) {
        static_cast<Impl*>(self)->timedOut = true;
        return true;
    }
    static JSValueRef onNeed(JSContextRef context, JSObjectRef function, JSObjectRef, std::size_t count,
                             const JSValueRef arguments[], JSValueRef*);
    static JSValueRef onEmitted(JSContextRef context, JSObjectRef function, JSObjectRef, std::size_t count,
                                const JSValueRef arguments[], JSValueRef*);

    static JSValueRef onLogged(JSContextRef context, JSObjectRef function, JSObjectRef, std::size_t count,
                               const JSValueRef arguments[], JSValueRef*);

    static JSValueRef onDropped(JSContextRef context, JSObjectRef function, JSObjectRef, std::size_t,
                                const JSValueRef[], JSValueRef*);

    JSObjectRef hostFunction(JSObjectCallAsFunctionCallback callback);
    JSObjectRef hostObject();
    JSValueRef evaluate(std::string_view text, std::string_view name, JSValueRef* thrown);
    JSValueRef call(JSObjectRef function, const std::vector<JSValueRef>& arguments, JSValueRef* thrown);
    JSValueRef give(const projection::WireEvent& event, std::uint64_t place, bool upcastOnly,
                    JSValueRef* thrown);
    void makeQuick(const std::string& source);
    bool mayHideVariables(const std::string& source);
    bool addTouched(Touched& touched, JSValueRef answer);
    Failed describe(JSValueRef thrown);
    JSValueRef knownNames(JSValueRef* thrown);
    void blameUpcaster(Failed& failed);
    std::string syntaxError(std::string_view source);
    std::uint32_t columnOfSyntaxError(std::string_view source, std::uint32_t line,
                                      const std::string& message);
};

JSValueRef Engine::Impl::onNeed(JSContextRef context, JSObjectRef function, JSObjectRef, std::size_t count,
                                const JSValueRef arguments[], JSValueRef*) {
    auto* self = static_cast<Impl*>(JSObjectGetPrivate(function));
    const auto state = self->need(count > 0 ? textOf(context, arguments[0]) : std::string());
    if (!state) return JSValueMakeUndefined(context);
    return *state ? makeText(context, **state) : JSValueMakeNull(context);
}

JSValueRef Engine::Impl::onEmitted(JSContextRef context, JSObjectRef function, JSObjectRef, std::size_t count,
                                   const JSValueRef arguments[], JSValueRef*) {
    auto* self = static_cast<Impl*>(JSObjectGetPrivate(function));
    if (count > 0) self->emitted(textOf(context, arguments[0]));
    return JSValueMakeUndefined(context);
}

JSValueRef Engine::Impl::onLogged(JSContextRef context, JSObjectRef function, JSObjectRef, std::size_t count,
                                  const JSValueRef arguments[], JSValueRef*) {
    auto* self = static_cast<Impl*>(JSObjectGetPrivate(function));
    if (count > 0) self->logged(textOf(context, arguments[0]));
    return JSValueMakeUndefined(context);
}

JSValueRef Engine::Impl::onDropped(JSContextRef context, JSObjectRef function, JSObjectRef, std::size_t,
                                   const JSValueRef[], JSValueRef*) {
    static_cast<Impl*>(JSObjectGetPrivate(function))->hasDropped = true;
    return JSValueMakeUndefined(context);
}

JSObjectRef Engine::Impl::hostFunction(JSObjectCallAsFunctionCallback callback) {
    JSClassDefinition definition = kJSClassDefinitionEmpty;
    definition.callAsFunction = callback;
    const JSClassRef type = JSClassCreate(&definition);
    const JSObjectRef object = JSObjectMake(context, type, this);
    JSClassRelease(type);
    return object;
}

JSObjectRef Engine::Impl::hostObject() {
    const JSObjectRef host = JSObjectMake(context, nullptr, nullptr);
    const JSObjectRef values = JSObjectMake(context, nullptr, nullptr);
    setMember(context, values, "name", makeText(context, options.name));
    setMember(context, values, "engine", JSValueMakeNumber(context, options.engine));
    setMember(context, values, "allowClock", JSValueMakeBoolean(context, options.allowClock));
    setMember(context, values, "foldOne", JSValueMakeBoolean(context, options.oneState));
    setMember(context, values, "wantsEmitted", JSValueMakeBoolean(context, options.wantsEmitted));
    setMember(context, values, "wantsLogged", JSValueMakeBoolean(context, options.wantsLogged));
    setMember(context, values, "maxLogged", JSValueMakeNumber(context, double(projection::kMaxLogged)));
    setMember(context, values, "watches", JSValueMakeBoolean(context, options.watches));
    setMember(context, values, "isFresh", JSValueMakeBoolean(context, options.isFresh));
    setMember(context, values, "maxStateBytes", JSValueMakeNumber(context, double(options.maxStateBytes)));
    setMember(context, host, "options", values);
    setMember(context, host, "need", hostFunction(onNeed));
    setMember(context, host, "emitted", hostFunction(onEmitted));
    setMember(context, host, "logged", hostFunction(onLogged));
    setMember(context, host, "dropped", hostFunction(onDropped));
    setMember(context, host, "makeClock", evaluate(clockText(), "hindcast:clock", nullptr));
    setMember(context, host, "makeUpcasters", evaluate(upcastersText(), "hindcast:upcasters", nullptr));
    setMember(context, host, "makeQuick", evaluate(quickText(), "hindcast:quick", nullptr));
    setMember(context, host, "makeStates", evaluate(statesText(), "hindcast:states", nullptr));
    setMember(context, host, "makeLargeState", evaluate(largeText(), "hindcast:large", nullptr));
    setMember(context, host, "closures", evaluate(closuresText(), "hindcast:closures", nullptr));
    setMember(context, host, "makeVariables", evaluate(variablesText(), "hindcast:variables", nullptr));
    return host;
}

JSValueRef Engine::Impl::evaluate(std::string_view text, std::string_view name, JSValueRef* thrown) {
    const ScriptString source(text), url(name);
    return JSEvaluateScript(context, source.get(), nullptr, url.get(), 1, thrown);
}

JSValueRef Engine::Impl::call(JSObjectRef function, const std::vector<JSValueRef>& arguments,
                              JSValueRef* thrown) {
    return JSObjectCallAsFunction(context, function, nullptr, arguments.size(), arguments.data(), thrown);
}

Failed Engine::Impl::describe(JSValueRef thrown) {
    if (std::exchange(timedOut, false))
        return {"overrun", {}, "it took longer than " + std::to_string(options.callMillis) + " ms", 0, 0};
    Failed failed = describeThrown(context, thrown, options.name);
    if (failed.line > 0) failed.column = columnOfFailure(options.source, failed.line, failed.column);
    return failed;
}

// `initial` and `apply` of the plain form, `upcasters` of any; let and const are no members of the global
// object.
JSValueRef Engine::Impl::knownNames(JSValueRef* thrown) {
    return evaluate("({apply: typeof apply === 'undefined' ? undefined : apply, "
                    "initial: typeof initial === 'undefined' ? undefined : initial, "
                    "upcasters: typeof upcasters === 'undefined' ? undefined : upcasters})",
                    "hindcast:names", thrown);
}

std::string Engine::Impl::syntaxError(std::string_view source) {
    const ScriptString text(source), url(options.name);
    JSValueRef thrown = nullptr;
    JSCheckScriptSyntax(context, text.get(), url.get(), 1, &thrown);
    return thrown ? describeThrown(context, thrown, options.name).message : std::string();
}

// The engine tells the line alone. The shortest text that it refuses in the same words ends with the token
// that it stumbled over; one that ends too early it refuses in other words.
std::uint32_t Engine::Impl::columnOfSyntaxError(std::string_view source, std::uint32_t line,
                                                const std::string& message) {
    constexpr std::size_t kLongestSource = 256 << 10, kLongestLine = 300; // each try reads the whole text
    const auto [start, end] = lineOf(source, line);
    if (source.size() > kLongestSource || end - start > kLongestLine) return 0;
    const bool endsEarly = message.find("Unexpected end") != std::string::npos
                           || message.find("Unexpected EOF") != std::string::npos;
    std::size_t at = endsEarly ? end : start;
    while (at < end
           && (isInsideCharacter(source, at + 1) || syntaxError(source.substr(0, at + 1)) != message))
        ++at;
    if (at == end) return charactersIn(source.substr(start, end - start)) + 1; // at its end
    const std::size_t token = quotedLength(message);
    return charactersIn(source.substr(start, at + 1 - start)) - (token > 0 ? std::uint32_t(token - 1) : 0);
}

Engine::Engine(EngineOptions options, Need need, Emitted emitted, Logged logged)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->options = std::move(options);
    m_impl->need = std::move(need);
    m_impl->emitted = std::move(emitted);
    m_impl->logged = std::move(logged);
    m_impl->group = JSContextGroupCreate();
    m_impl->context = JSGlobalContextCreateInGroup(m_impl->group, nullptr);
    const ScriptString message("String compilation has been disabled in engine options");
    JSGlobalContextSetEvalEnabled(m_impl->context, false, message.get());
    JSContextGroupSetExecutionTimeLimit(m_impl->group, m_impl->options.callMillis / 1000.0,
                                        &Impl::onTimeLimit, m_impl.get());
}

Engine::~Engine() {
    m_impl->quick.reset();
    JSGlobalContextRelease(m_impl->context);
    JSContextGroupRelease(m_impl->group);
}

std::optional<std::string> Engine::define(Failed& failed) {
    Impl& impl = *m_impl;
    JSValueRef thrown = nullptr;
    const auto fail = [&] {
        failed = impl.describe(thrown);
        return std::nullopt;
    };
    const JSValueRef maker = impl.evaluate(dialectText(), "hindcast:dialect", &thrown);
    if (thrown) return fail();
    const JSValueRef made =
        impl.call(JSValueToObject(impl.context, maker, nullptr), {impl.hostObject()}, &thrown);
    if (thrown) return fail();
    impl.dialect = JSValueToObject(impl.context, made, nullptr);
    JSValueProtect(impl.context, impl.dialect);
    for (int i = 0; i < kFunctionCount; ++i) {
        impl.functions[i] =
            JSValueToObject(impl.context, member(impl.context, impl.dialect, kFunctions[i]), nullptr);
        JSValueProtect(impl.context, impl.functions[i]);
    }
    const std::string source = withoutExports(impl.options.source);
    impl.evaluate(source, impl.options.name, &thrown);
    if (thrown) {
        failed = impl.describe(thrown);
        if (failed.line > 0 && failed.column == 0)
            failed.column = impl.columnOfSyntaxError(source, failed.line, failed.message);
        return std::nullopt;
    }
    const JSObjectRef defined =
        JSValueToObject(impl.context, member(impl.context, impl.dialect, "defined"), nullptr);
    const JSValueRef sourceText = makeText(impl.context, source);
    const JSValueRef names = impl.call(impl.functions[NamesText], {sourceText}, &thrown);
    const JSValueRef globals =
        thrown ? nullptr : impl.evaluate(textOf(impl.context, names), "hindcast:names", &thrown);
    if (thrown) return fail();
    const JSValueRef known = impl.knownNames(&thrown);
    if (thrown) return fail();
    const JSValueRef definition = impl.call(defined, {known, sourceText, globals}, &thrown);
    if (thrown) return fail();
    impl.makeQuick(source);
    std::string text = textOf(impl.context, definition);
    if (impl.quick) text.insert(text.size() - 1, ",\"quick\":true");
    if (impl.inAnyOrder) text.insert(text.size() - 1, ",\"inAnyOrder\":true");
    if (goesInStreamOrder()) impl.call(impl.functions[GoInStreamOrder], {}, nullptr);
    return text;
}

// Whether the script can go the quick way is asked only where that is wanted. Two readings of its text, which
// know nothing of each other, have to find no variable that could outlive an event.
void Engine::Impl::makeQuick(const std::string& source) {
    if (options.speed == Speed::Plain || options.allowClock || options.wantsEmitted) return;
    const projection::ScriptFacts facts = projection::scriptFacts(source);
    if (!facts.closed || (facts.logs && options.wantsLogged) || mayHideVariables(source)) return;
    const auto list = [](const std::vector<std::string>& names, bool asText) {
        std::string text;
        for (const std::string& name : names)
            text +=
                (text.empty() ? "" : ",")
                + (asText ? '"' + name + '"' : "typeof " + name + " === 'undefined' ? undefined : " + name);
        return '[' + text + ']';
    };
    const auto truth = [](bool is) { return is ? "true" : "false"; };
    const std::string told = std::string("({usesClock:") + truth(facts.usesClock) + ",makesSurrogates:"
                             + truth(facts.makesSurrogates) + ",listsMembers:" + truth(facts.listsMembers)
                             + ",names:" + list(facts.names, true) + "})";
    const std::string values =
        "({constants:" + list(facts.constants, false) + ",bare:" + list(facts.bare, false) + "})";
    const JSValueRef part = member(context, dialect, "quick");
    const JSObjectRef object = JSValueToObject(context, part, nullptr);
    JSValueRef thrown = nullptr;
    const JSValueRef answer = call(
        JSValueToObject(context, member(context, object, "define"), nullptr),
        {evaluate(told, "hindcast:facts", nullptr), evaluate(values, "hindcast:facts", nullptr)}, &thrown);
    const int way = thrown ? 0 : int(JSValueToNumber(context, answer, nullptr));
    if (way == 0) return;
    inAnyOrder = way == 3 && !facts.usesClock;
    quick = std::make_unique<QuickFold>(
        context, object, QuickFold::Manner{way >= 2, options.speed == Speed::Quickest, !facts.listsMembers});
}

bool Engine::Impl::mayHideVariables(const std::string& source) {
    JSValueRef thrown = nullptr;
    const JSValueRef answer = call(functions[MayHide], {makeText(context, source)}, &thrown);
    return thrown || JSValueToBoolean(context, answer);
}

bool Engine::goesInStreamOrder() const {
    return m_impl->options.inStreamOrder && m_impl->inAnyOrder;
}

bool Engine::hasQuick() const {
    return m_impl->quick != nullptr;
}

Engine::Answer Engine::foldQuick(std::span<const projection::WireEvent> events, std::size_t from,
                                 std::vector<Did>& did, const std::function<bool()>& step) {
    const Answer answer = m_impl->quick->fold(events, from, did, step);
    m_impl->timedOut = false;
    return answer;
}

bool Engine::isFull() {
    const JSValueRef answer = m_impl->call(m_impl->functions[IsFull], {}, nullptr);
    return answer && JSValueToBoolean(m_impl->context, answer);
}

bool Engine::hasMissed() {
    const JSValueRef answer = m_impl->call(m_impl->functions[Missed], {}, nullptr);
    return !answer || JSValueToBoolean(m_impl->context, answer);
}

bool Engine::isUntouched() {
    return m_impl->quick && m_impl->quick->isUntouched();
}

JSValueRef Engine::Impl::give(const projection::WireEvent& event, std::uint64_t place, bool upcastOnly,
                              JSValueRef* thrown) {
    const auto text = [&](WireText which) {
        return event.has(which) ? makeText(context, event.text(which)) : JSValueMakeNull(context);
    };
    JSValueRef position = text(WireText::Position);
    if (event.has(WireText::Position) && (event.header.flags & projection::kWirePositionNumber))
        position = JSValueMakeNumber(context, JSValueToNumber(context, position, nullptr));
    const JSValueRef arguments[] = {
        text(WireText::Stream),
        text(WireText::Category),
        text(WireText::Type),
        text(WireText::Id),
        text(WireText::Created),
        position,
        text(WireText::Payload),
        text(WireText::Metadata),
        JSValueMakeNumber(context, double(event.header.version)),
        JSValueMakeNumber(context, double(event.header.millis)),
        JSValueMakeNumber(context, double(event.header.rank)),
        JSValueMakeBoolean(context, (event.header.flags & projection::kWireJson) != 0),
        JSValueMakeBoolean(context, (event.header.flags & projection::kWireLink) != 0),
        JSValueMakeBoolean(context, upcastOnly),
        JSValueMakeNumber(context, double(place))};
    return JSObjectCallAsFunction(context, functions[Fold], nullptr, std::size(arguments), arguments, thrown);
}

// The event failed. Its partition; and where an upcaster did, it says so.
void Engine::Impl::blameUpcaster(Failed& failed) {
    const JSObjectRef answer = JSValueToObject(context, call(functions[FailedEvent], {}, nullptr), nullptr);
    if (!answer) return;
    failed.partition = textOf(context, JSObjectGetPropertyAtIndex(context, answer, 0, nullptr));
    const auto upcaster = textOrNull(context, JSObjectGetPropertyAtIndex(context, answer, 1, nullptr));
    if (!upcaster) return;
    if (failed.kind == "overrun")
        failed.message = *upcaster + ": " + failed.message;
    else
        failed.kind = "upcast";
}

std::optional<std::string> Engine::fold(const projection::WireEvent& event, std::uint64_t place,
                                        Failed& failed) {
    Impl& impl = *m_impl;
    JSValueRef thrown = nullptr;
    const JSValueRef answer = impl.give(event, place, false, &thrown);
    if (!thrown) return textOf(impl.context, answer);
    failed = impl.describe(thrown);
    impl.blameUpcaster(failed);
    return std::nullopt;
}

std::optional<StateText> Engine::upcast(const projection::WireEvent& event, Failed& failed) {
    Impl& impl = *m_impl;
    JSValueRef thrown = nullptr;
    const JSValueRef answer = impl.give(event, 0, true, &thrown);
    if (!thrown) return textOrNull(impl.context, answer);
    failed = impl.describe(thrown);
    impl.blameUpcaster(failed);
    return std::nullopt;
}

/// Whether there are more.
bool Engine::Impl::addTouched(Touched& touched, JSValueRef answer) {
    const JSObjectRef list = JSValueToObject(context, answer, nullptr);
    const auto at = [&](unsigned i) { return JSObjectGetPropertyAtIndex(context, list, i, nullptr); };
    const JSObjectRef array = JSValueToObject(context, at(1), nullptr);
    const auto* sizes =
        static_cast<const std::int32_t*>(JSObjectGetTypedArrayBytesPtr(context, array, nullptr));
    const auto count = std::size_t(JSValueToNumber(context, at(2), nullptr));
    TextPieces pieces(context, at(0));
    touched.isWhole = touched.isWhole && pieces.isThere();
    touched.states.reserve(touched.states.size() + count);
    for (std::size_t i = 0; i < count; ++i, sizes += 3) {
        std::string name = pieces.take(std::size_t(sizes[0]));
        StateText text;
        if (sizes[1] >= 0) text = pieces.take(std::size_t(sizes[1]));
        touched.states.push_back({std::move(name), std::move(text), std::uint32_t(sizes[2])});
    }
    if (const JSValueRef shared = at(4); !JSValueIsUndefined(context, shared))
        touched.shared = textOrNull(context, shared);
    return JSValueToBoolean(context, at(3));
}

Engine::Touched Engine::takeTouched() {
    Impl& impl = *m_impl;
    Touched touched;
    for (bool isMore = true; isMore;) {
        JSValueRef thrown = nullptr;
        const JSValueRef answer = impl.call(impl.functions[TakeTouched], {}, &thrown);
        touched.isWhole = !thrown && touched.isWhole;
        isMore = !thrown && impl.addTouched(touched, answer) && touched.isWhole;
    }
    // The states that were let go are more than the collector would see to in time on a busy machine.
    if (std::exchange(impl.hasDropped, false)) JSSynchronousGarbageCollectForDebugging(impl.context);
    return touched;
}

Engine::Touch Engine::lastTouched() {
    Impl& impl = *m_impl;
    JSValueRef thrown = nullptr;
    const JSValueRef answer = impl.call(impl.functions[LastTouched], {}, &thrown);
    if (thrown) return {};
    const JSObjectRef list = JSValueToObject(impl.context, answer, nullptr);
    const auto at = [&](unsigned i) { return JSObjectGetPropertyAtIndex(impl.context, list, i, nullptr); };
    Touch touch{textOf(impl.context, at(0)), textOrNull(impl.context, at(1)), {}};
    if (const JSValueRef shared = at(2); !JSValueIsUndefined(impl.context, shared))
        touch.shared = textOrNull(impl.context, shared);
    return touch;
}

std::optional<std::string> Engine::changedVariable() {
    return textOrNull(m_impl->context, m_impl->call(m_impl->functions[ChangedVariable], {}, nullptr));
}

void Engine::forget(const std::optional<StateText>& shared) {
    Impl& impl = *m_impl;
    impl.call(impl.functions[Forget], {}, nullptr);
    const JSValueRef value = !shared   ? JSValueMakeUndefined(impl.context)
                             : *shared ? makeText(impl.context, **shared)
                                       : JSValueMakeNull(impl.context);
    impl.call(impl.functions[SetShared], {value}, nullptr);
}

std::optional<StateText> Engine::result(const std::string& partition, Failed& failed) {
    Impl& impl = *m_impl;
    JSValueRef thrown = nullptr;
    const JSValueRef answer =
        impl.call(impl.functions[ResultOf], {makeText(impl.context, partition)}, &thrown);
    if (!thrown) return textOrNull(impl.context, answer);
    failed = impl.describe(thrown);
    return std::nullopt;
}

} // namespace hindcast::fold
