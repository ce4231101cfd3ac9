// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/column_fit.h"

#include "util/fonts.h"
#include "util/tabular_text.h"

#include <QFontMetrics>

#include <algorithm>
#include <vector>

namespace hindcast::widgets {
namespace {

constexpr int kPadding = 14; ///< left and right of a cell together
constexpr int kPlaceAir = 14;
constexpr int kShape = 17; ///< of a type, with its air
constexpr int kMost = 240; ///< a long name is cut rather than given more

int sans(const QString& text) {
    return int(tabularWidth(sansFont(), text) + 0.99) + kPadding;
}

int mono(const QString& text) {
    return QFontMetrics(monoFont()).horizontalAdvance(text) + kPadding + 2;
}

int named(const QString& longest, const QString& usual) {
    return std::clamp(sans(longest.isEmpty() ? usual : longest) + 4, sans(QStringLiteral("mmmmm")), kMost);
}

/// A column goes down to `floor` as long as the sentence has less than `wanted`.
struct Step {
    EventColumn column;
    int floor;
    int wanted;
};

/// Who gives way, in this order: first to a sentence worth reading, at last to one that begins to say
/// something.
std::vector<Step> steps(const ColumnContent& content) {
    using enum EventColumn;
    const auto text = [](const char* sample) { return sans(QLatin1String(sample)); };
    const auto clock = [](const char* sample) { return mono(QLatin1String(sample)); };
    const auto least = [&](EventColumn column) { return ColumnFit::least(column, content); };
    const int good = ColumnFit::wish(What, content) * 2 / 3, fair = good / 2;
    return {{Stream, text("inventory-KEYB"), good},    {Type, text("PaymentRequested") + kShape, good},
            {Time, clock("03-19 10:42:07.118"), good}, {Delta, least(Delta), good},
            {Stream, text("order-47119"), good},       {Time, clock("10:42:07.118"), good},
            {Type, text("OrderDeliv") + kShape, fair}, {Time, least(Time), fair},
            {Version, least(Version), fair},           {Place, least(Place), fair},
            {Type, least(Type), least(What)},          {Stream, least(Stream), least(What)}};
}

} // namespace

int ColumnFit::wish(EventColumn column, const ColumnContent& content) {
    switch (column) {
    case EventColumn::Place:
        return std::clamp(sans(content.longestPlace) + kPlaceAir, 56, 170);
    case EventColumn::Delta:
        return int(tabularWidth(smallFont(), QStringLiteral("+88 ~8 −8"))) + kPadding;
    case EventColumn::Time:
        return mono(content.withDate ? QStringLiteral("2024-03-19 10:42:07.118")
                                     : QStringLiteral("10:42:07.118"));
    case EventColumn::Stream:
        return named(content.longestStream, QStringLiteral("account-DE890000mm"));
    case EventColumn::Version:
        return sans(QStringLiteral("88,888"));
    case EventColumn::Type:
        return named(content.longestType, QStringLiteral("ShippingAddressChanged")) + kShape;
    case EventColumn::What:
        return sans(QStringLiteral("withdrew 655.50 by card: balance below zero"));
    }
    return kMost;
}

int ColumnFit::least(EventColumn column, const ColumnContent& content) {
    switch (column) {
    case EventColumn::Delta:
        return int(tabularWidth(smallFont(), QStringLiteral("+8 ~8"))) + kPadding;
    case EventColumn::Time:
        return mono(QStringLiteral("10:42:07"));
    case EventColumn::Stream:
        return std::min(wish(column, content), sans(QStringLiteral("order-47")));
    case EventColumn::Type:
        return std::min(wish(column, content), sans(QStringLiteral("OrderPl")) + kShape);
    case EventColumn::What:
        return sans(QStringLiteral("mmmmmm"));
    case EventColumn::Place:
        return wish(column, content) - kPlaceAir;
    case EventColumn::Version:
        return sans(QStringLiteral("8,888"));
    }
    return wish(column, content);
}

ColumnFit::Widths ColumnFit::fit(const ColumnContent& content, const std::bitset<kEventColumns>& hidden,
                                 int room) const {
    constexpr auto kWhat = std::size_t(EventColumn::What);
    Widths widths{};
    int rest = room;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        widths[i] = m_chosen[i] ? *m_chosen[i] : wish(EventColumn(i), content);
        if (i != kWhat && !hidden[i]) rest -= widths[i];
    }
    if (hidden[kWhat] || m_chosen[kWhat]) return widths;
    for (const Step& step : steps(content)) {
        const auto i = std::size_t(step.column);
        if (hidden[i] || m_chosen[i] || rest >= step.wanted || widths[i] <= step.floor) continue;
        // A time loses a part as a whole: half of it says nothing.
        const int given = step.column == EventColumn::Time
                              ? widths[i] - step.floor
                              : std::min(widths[i] - step.floor, step.wanted - rest);
        widths[i] -= given;
        rest += given;
    }
    widths[kWhat] = std::max(rest, least(EventColumn::What, content));
    return widths;
}

} // namespace hindcast::widgets
