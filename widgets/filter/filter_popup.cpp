// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_popup.h"

#include "filter/candidate_model.h"
#include "util/fonts.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPolygonF>
#include <QVBoxLayout>

#include <algorithm>

namespace hindcast::widgets {
namespace {

constexpr int kMostRows = 10;
constexpr int kArrow = 6;

} // namespace

FilterPopup::FilterPopup(ThemeState* theme, QWidget* window)
    : QFrame(window), m_theme(theme), m_model(new CandidateModel(this)), m_list(new QListView),
      m_message(new QLabel) {
    setFocusPolicy(Qt::NoFocus);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CandidateDelegate(theme, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Completions"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_list);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { emit chosen(index.row()); });
    connect(theme, &ThemeState::changed, this, &FilterPopup::look);
    hide();
    look();
}

void FilterPopup::look() {
    const Theme& theme = m_theme->theme();
    setPalette(theme.palette());
    QPalette words = theme.palette();
    words.setColor(QPalette::WindowText, m_color);
    m_message->setPalette(words);
    m_list->setPalette(theme.palette());
    update();
}

void FilterPopup::showFault(const QString& message, const QColor& color, int pointAt) {
    m_fault = true;
    m_color = color;
    m_pointAt = pointAt;
    m_message->setText(message);
    look();
}

void FilterPopup::hideFault() {
    m_fault = false;
    m_message->clear();
}

QString FilterPopup::message() const {
    return m_fault ? m_message->text() : QString();
}

void FilterPopup::showCandidates(const std::vector<FilterCandidate>& candidates, int alignAt) {
    m_candidates = !candidates.empty();
    m_alignAt = alignAt;
    m_model->setCandidates(candidates);
    m_list->scrollToTop();
}

void FilterPopup::hideCandidates() {
    m_candidates = false;
    m_model->setCandidates({});
}

void FilterPopup::place(const QRect& field) {
    m_field = field;
    if (!m_fault && !m_candidates) return hide();
    const int room = parentWidget()->width() - 16;
    const int point = field.left() + (m_fault ? m_pointAt : m_alignAt);
    int width = 0, height = 2 + (m_fault ? kArrow : 0);
    const int row = m_list->sizeHintForRow(0);
    const int rows = std::min(m_model->rowCount(), kMostRows);
    if (m_candidates) width = m_model->widest() + 24;
    m_message->setVisible(m_fault);
    m_message->setContentsMargins(10, 3 + kArrow, 10, 5);
    if (m_fault) {
        const int words = QFontMetrics(m_message->font()).horizontalAdvance(m_message->text()) + 26;
        width = std::max(width, std::min(words, std::max(field.width() * 3 / 4, 320)));
    }
    width = std::clamp(width, std::min(220, room), std::max(room, 1));
    if (m_fault) height += m_message->heightForWidth(width - 2) - kArrow;
    m_list->setVisible(m_candidates);
    if (m_candidates) {
        m_list->setFixedHeight(rows * row);
        height += rows * row;
    }
    const int left = std::clamp(point - 16, 8, std::max(8, parentWidget()->width() - width - 8));
    setGeometry(left, field.bottom() + 2, width, height);
    show();
    raise();
}

void FilterPopup::paintEvent(QPaintEvent*) {
    const Theme& theme = m_theme->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.muted);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (!m_fault) return;
    const double x = m_field.left() + m_pointAt - geometry().left();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_message->palette().color(QPalette::WindowText));
    painter.drawPolygon(
        QPolygonF({QPointF(x - kArrow, kArrow + 1), QPointF(x + kArrow, kArrow + 1), QPointF(x, 1)}));
}

void FilterPopup::moveSelection(int by) {
    const int rows = m_model->rowCount();
    if (rows == 0) return;
    const QModelIndex now = m_list->currentIndex();
    const int row = now.isValid() ? std::clamp(now.row() + by, -1, rows - 1) : by > 0 ? 0 : rows - 1;
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
}

std::optional<int> FilterPopup::selected() const {
    const QModelIndex now = m_list->currentIndex();
    return m_candidates && now.isValid() ? std::optional(now.row()) : std::nullopt;
}

int FilterPopup::count() const {
    return m_model->rowCount();
}

} // namespace hindcast::widgets
