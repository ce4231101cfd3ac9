// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/upcasts.h"

#include "projection/script_projection.h"
#include "session/script_source.h"
#include "json/parse.h"

#include <utility>

namespace hindcast::session {
namespace {

using projection::ScriptProjection;

class ScriptUpcasts final : public Upcasts {
public:
    ScriptUpcasts(std::shared_ptr<const event::EventLog> log,
                  std::shared_ptr<const ScriptProjection> projection)
        : m_log(std::move(log)), m_projection(std::move(projection)) {}

    bool any() const override { return m_projection->hasUpcasters(); }

    Result<std::optional<json::Value>> of(Rank rank, std::stop_token stop) const override {
        Result<std::optional<std::string>> data = std::optional<std::string>();
        const auto read = m_log->visitList(
            {rank}, event::Fields::All,
            [&](const event::StoredEvent& event) {
                data = m_projection->upcast(event, stop);
                return false;
            },
            stop);
        if (!read) return read.error();
        if (!data) return data.error();
        if (!*data) return std::optional<json::Value>();
        auto value = json::parse(**data);
        if (!value) return value.error();
        return std::optional(std::move(*value));
    }

private:
    std::shared_ptr<const event::EventLog> m_log;
    std::shared_ptr<const ScriptProjection> m_projection;
};

} // namespace

Result<std::shared_ptr<const Upcasts>> Upcasts::make(std::shared_ptr<const Session> session,
                                                     const ScriptChoice& choice, std::stop_token stop) {
    auto script = scriptOf(choice);
    if (!script) return script.error();
    std::shared_ptr<const event::EventLog> log(session, &session->log());
    auto projection = ScriptProjection::make(log, std::move(*script), std::move(stop));
    if (!projection) return projection.error();
    return std::shared_ptr<const Upcasts>(
        std::make_shared<ScriptUpcasts>(std::move(log), std::move(*projection)));
}

} // namespace hindcast::session
