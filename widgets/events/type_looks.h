// SPDX-License-Identifier: GPL-3.0-or-later
// TypeLooks: colour and shape of each event type, the same in every pane. The five types with most events
// have a colour of their own, all others share the sixth; shapes go round, so that neighbours differ.
// Thread-safety: a value; painting on the GUI thread only.
#pragma once

#include "session/rows.h"
#include "util/theme.h"

#include <QRectF>

#include <string>
#include <unordered_map>
#include <vector>

class QPainter;

namespace hindcast::widgets {

enum class TypeShape { Square, Circle, Diamond, Triangle, Plus, Ring };

class TypeLooks {
public:
    static constexpr int kOwnColors = 5;

    TypeLooks() = default;
    /// `types` as Session::types() gives them, most events first.
    explicit TypeLooks(const std::vector<session::TypeRow>& types);

    int colorIndex(EventTypeId type) const;
    TypeShape shape(EventTypeId type) const;
    /// By name; "" and unknown names are "all others".
    int colorIndex(const std::string& name) const;

private:
    int order(EventTypeId type) const;
    std::unordered_map<std::uint32_t, int> m_order;
    std::unordered_map<std::string, int> m_byName;
};

void drawTypeShape(QPainter& painter, const QRectF& box, TypeShape shape, const QColor& color);

} // namespace hindcast::widgets
