// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/point_option.h"

#include "cli/value_text.h"

namespace hindcast::cli {

Result<Position> parsePosition(const session::Session& session, std::string_view option,
                               const std::string& text) {
    const auto info = session.info();
    const auto& example = info.firstPosition ? info.firstPosition : info.lastPosition;
    if (example && example->isText()) return Position::text(text);
    if (const auto number = parseInteger(text)) return Position::number(*number);
    return Error{ErrorCode::Invalid, "--" + std::string(option), "'" + text + "' is no position",
                 "positions of this store are whole numbers"};
}

Result<session::Point> pointOf(const Arguments& arguments, const session::Session& session) {
    if (const auto version = arguments.integer("version")) return session::Point(Version(*version));
    if (const auto time = arguments.time("time")) return session::Point(*time);
    if (const auto text = arguments.value("position")) {
        auto position = parsePosition(session, "position", *text);
        if (!position) return position.error();
        return session::Point(std::move(position).value());
    }
    return session::Point(session::AtEnd{});
}

} // namespace hindcast::cli
