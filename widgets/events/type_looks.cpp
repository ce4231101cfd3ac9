// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/type_looks.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace hindcast::widgets {
namespace {

constexpr int kShapes = 6;

int colorOf(int order) {
    return std::min(order, TypeLooks::kOwnColors);
}

} // namespace

TypeLooks::TypeLooks(const std::vector<session::TypeRow>& types) {
    int order = 0;
    for (const auto& type : types) {
        m_order.emplace(type.id.value(), order);
        m_byName.emplace(type.name, order++);
    }
}

int TypeLooks::order(EventTypeId type) const {
    const auto found = m_order.find(type.value());
    return found == m_order.end() ? kOwnColors + int(type.value() % kShapes) : found->second;
}

int TypeLooks::colorIndex(EventTypeId type) const {
    return colorOf(order(type));
}

TypeShape TypeLooks::shape(EventTypeId type) const {
    return TypeShape(order(type) % kShapes);
}

int TypeLooks::colorIndex(const std::string& name) const {
    const auto found = m_byName.find(name);
    return found == m_byName.end() ? kOwnColors : colorOf(found->second);
}

void drawTypeShape(QPainter& painter, const QRectF& box, TypeShape shape, const QColor& color) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF c = box.center();
    const qreal r = box.width() / 2;
    switch (shape) {
    case TypeShape::Square:
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5);
        break;
    case TypeShape::Circle:
        painter.drawEllipse(box);
        break;
    case TypeShape::Diamond:
        painter.drawPolygon(QPolygonF({c + QPointF(0, -r - 0.7), c + QPointF(r + 0.7, 0),
                                       c + QPointF(0, r + 0.7), c + QPointF(-r - 0.7, 0)}));
        break;
    case TypeShape::Triangle:
        painter.drawPolygon(
            QPolygonF({c + QPointF(0, -r), c + QPointF(r + 0.4, r - 0.4), c + QPointF(-r - 0.4, r - 0.4)}));
        break;
    case TypeShape::Plus: {
        const qreal t = r * 0.42;
        painter.drawRect(QRectF(c.x() - t, c.y() - r, 2 * t, 2 * r));
        painter.drawRect(QRectF(c.x() - r, c.y() - t, 2 * r, 2 * t));
        break;
    }
    case TypeShape::Ring:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 2));
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        break;
    }
    painter.restore();
}

} // namespace hindcast::widgets
