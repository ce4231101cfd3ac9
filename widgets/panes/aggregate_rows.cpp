// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/aggregate_rows.h"

#include "util/value_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace hindcast::widgets {
namespace {

QString say(const char* text) {
    return QCoreApplication::translate("AggregateRows", text);
}

QString titleOf(const analysis::PartitionDifference& difference) {
    using Kind = analysis::DifferenceKind;
    if (difference.isShared)
        return say(QT_TRANSLATE_NOOP("AggregateRows", "(the state that all partitions share)"));
    switch (difference.kind) {
    case Kind::OnlyLeft:
        return say(QT_TRANSLATE_NOOP("AggregateRows", "(only A has it)"));
    case Kind::OnlyRight:
        return say(QT_TRANSLATE_NOOP("AggregateRows", "(only B has it)"));
    case Kind::FailedLeft:
        return say(QT_TRANSLATE_NOOP("AggregateRows", "(A failed)"));
    case Kind::FailedRight:
        return say(QT_TRANSLATE_NOOP("AggregateRows", "(B failed)"));
    case Kind::Changed:
        break;
    }
    QStringList paths;
    for (const std::string& path : difference.shape)
        paths << (path.empty() ? say(QT_TRANSLATE_NOOP("AggregateRows", "(the whole state)"))
                               : shownText(path));
    return paths.join(QStringLiteral(", "));
}

} // namespace

void AggregateRows::add(analysis::PartitionDifference difference) {
    const QString title = titleOf(difference);
    AggregateGroup& group = m_groups[title];
    group.title = title;
    if (group.partitions++ < kMostMembers) group.members.push_back(std::move(difference));
}

std::vector<const AggregateGroup*> AggregateRows::groups() const {
    std::vector<const AggregateGroup*> list;
    for (const auto& [title, group] : m_groups)
        list.push_back(&group);
    std::stable_sort(list.begin(), list.end(),
                     [](const auto* a, const auto* b) { return a->partitions > b->partitions; });
    return list;
}

} // namespace hindcast::widgets
