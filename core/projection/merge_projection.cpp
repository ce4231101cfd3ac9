// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "event/encoding.h"
#include "projection/merge_pass.h"
#include "json/merge_patch.h"
#include "json/parse.h"

namespace hindcast::projection {
namespace {

using json::Value;

class MergeFold : public Fold {
public:
    const Value& state() const override { return m_state; }
    void setState(Value state) override { m_state = std::move(state); }

    Result<void> apply(const event::StoredEvent& event) override {
        const event::Body payload = event::decodedPayload(event.event, m_scratch);
        switch (payload.kind) {
        case event::BodyKind::Absent:
            break;
        case event::BodyKind::Json:
            return applyJson(event, payload.bytes);
        case event::BodyKind::Bytes:
            setValue(Value::object({{"$encoding", Value::string("base64")},
                                    {"$bytes", Value::string(base64Encode(payload.bytes))}}));
            break;
        }
        return {};
    }

private:
    Result<void> applyJson(const event::StoredEvent& event, std::string_view text) {
        auto parsed = m_parser.parse(text);
        if (!parsed) {
            Error error = parsed.error();
            error.where = "payload of event " + std::string(event.event.stream) + " version "
                          + std::to_string(event.version.value()) + ", " + error.where;
            error.remedy = "correct it where it was written, and import it anew";
            return error;
        }
        if (parsed->value.isObject())
            json::mergePatch(m_state, parsed->value);
        else
            setValue(std::move(parsed->value));
        return {};
    }

    void setValue(Value value) {
        const Value* old = m_state.find("$value");
        if (!old || !json::identical(*old, value)) m_state.set("$value", std::move(value));
    }

    json::Parser m_parser;
    std::string m_scratch;
    Value m_state = Value::object();
};

class MergeProjection : public Projection {
public:
    std::string name() const override { return "merge"; }
    std::string identity() const override { return "merge/1"; } // rises when the rules change
    Value initial() const override { return Value::object(); }
    std::unique_ptr<Fold> start() const override { return std::make_unique<MergeFold>(); }
    event::Fields needs() const override { return event::Fields::Payload; }
    bool mergesPatches() const override { return true; }
    std::unique_ptr<PassFold> startPass(const event::EventLog& log) const override {
        return std::make_unique<MergePass>(*this, log);
    }
};

} // namespace

std::shared_ptr<const Projection> mergeProjection() {
    return std::make_shared<MergeProjection>();
}

} // namespace hindcast::projection
