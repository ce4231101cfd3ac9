// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/candidate_model.h"

#include "util/event_text.h"
#include "util/fonts.h"
#include "util/tabular_text.h"
#include "util/value_text.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace hindcast::widgets {
namespace {

constexpr int kSide = 10, kBetween = 24, kWidestText = 520;

/// The words that core says what a candidate is in.
QString kindText(const QString& detail) {
    static constexpr std::pair<const char*, const char*> kWords[] = {
        {"number", QT_TRANSLATE_NOOP("FilterCandidates", "number")},
        {"string", QT_TRANSLATE_NOOP("FilterCandidates", "text")},
        {"boolean", QT_TRANSLATE_NOOP("FilterCandidates", "true or false")},
        {"array", QT_TRANSLATE_NOOP("FilterCandidates", "array")},
        {"object", QT_TRANSLATE_NOOP("FilterCandidates", "object")},
        {"null", QT_TRANSLATE_NOOP("FilterCandidates", "null")},
        {"list", QT_TRANSLATE_NOOP("FilterCandidates", "list")}};
    QStringList parts;
    for (const QString& part : detail.split(QLatin1String(" or "), Qt::SkipEmptyParts)) {
        const auto known = std::find_if(std::begin(kWords), std::end(kWords),
                                        [&](const auto& word) { return part == QLatin1String(word.first); });
        parts << (known == std::end(kWords) ? part
                                            : QCoreApplication::translate("FilterCandidates", known->second));
    }
    return parts.join(QLatin1String(" / "));
}

} // namespace

QString remarkOf(const FilterCandidate& candidate) {
    if (!candidate.count) return kindText(candidate.detail);
    const QString count = groupedNumber(qint64(*candidate.count));
    if (candidate.detail == QLatin1String("events"))
        return QCoreApplication::translate("FilterCandidates", "%1 events", nullptr,
                                           pluralNumber(*candidate.count))
            .arg(count);
    const QString kind = kindText(candidate.detail);
    const QString sampled = QCoreApplication::translate("FilterCandidates", "%1 in the sample").arg(count);
    return kind.isEmpty() ? sampled : kind + QLatin1String(" · ") + sampled;
}

void CandidateModel::setCandidates(std::vector<FilterCandidate> candidates) {
    beginResetModel();
    m_candidates = std::move(candidates);
    endResetModel();
}

int CandidateModel::widest() const {
    int widest = 0;
    for (const FilterCandidate& candidate : m_candidates)
        widest = std::max(widest,
                          std::min(QFontMetrics(monoFont()).horizontalAdvance(candidate.text), kWidestText)
                              + int(tabularWidth(smallFont(), remarkOf(candidate))) + 2 * kSide + kBetween);
    return widest;
}

int CandidateModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_candidates.size());
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole) return {};
    const FilterCandidate& candidate = m_candidates[std::size_t(index.row())];
    const QString remark = remarkOf(candidate);
    return remark.isEmpty() ? candidate.text : candidate.text + QLatin1String("  ") + remark;
}

QSize CandidateDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {100, monoRowHeight() + 2};
}

void CandidateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const auto* model = static_cast<const CandidateModel*>(index.model());
    const FilterCandidate& candidate = model->candidate(index.row());
    const Theme& theme = m_theme->theme();
    const QPalette palette = theme.palette();
    const bool chosen = option.state & QStyle::State_Selected;
    painter->fillRect(option.rect, chosen || (option.state & QStyle::State_MouseOver)
                                       ? palette.color(chosen ? QPalette::Highlight : QPalette::AlternateBase)
                                       : theme.panel);
    const QRect line = option.rect.adjusted(kSide, 0, -kSide, 0);
    const QString remark = remarkOf(candidate);
    const int remarkWidth = int(tabularWidth(smallFont(), remark)) + 2;
    painter->setPen(theme.muted);
    drawTabular(*painter, smallFont(), line, Qt::AlignRight, remark);
    painter->setFont(monoFont());
    painter->setPen(theme.text);
    const int room = line.width() - remarkWidth - kBetween / 2;
    painter->drawText(
        line, int(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine,
        QFontMetrics(monoFont()).elidedText(shownText(candidate.text.toStdString()), Qt::ElideMiddle, room));
}

} // namespace hindcast::widgets
