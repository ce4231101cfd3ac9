// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/fitting_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScopedValueRollback>

namespace hindcast::widgets {

FittingRow::FittingRow(int spacing, QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(spacing);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void FittingRow::addWidget(QWidget* widget) {
    m_row->addWidget(widget);
}

void FittingRow::addFlexible(QWidget* widget, int least) {
    m_flexible = widget;
    m_least = least;
    m_row->addWidget(widget, 1);
}

void FittingRow::addStep(std::function<void(bool)> step) {
    m_steps.push_back(std::move(step));
}

int FittingRow::need() const {
    int need = 0, shown = 0;
    for (int i = 0; i < m_row->count(); ++i) {
        const QWidget* widget = m_row->itemAt(i)->widget();
        if (!widget || widget->isHidden()) continue;
        need += widget == m_flexible ? m_least : widget->sizeHint().expandedTo(widget->minimumSize()).width();
        ++shown;
    }
    return need + std::max(0, shown - 1) * m_row->spacing();
}

void FittingRow::refit() {
    if (m_fitting) return;
    const QScopedValueRollback fitting(m_fitting, true);
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step)
        (*step)(false);
    m_needs = {need()};
    for (const auto& step : m_steps) {
        step(true);
        m_needs.push_back(need());
    }
    m_given = m_steps.size();
    choose();
    updateGeometry();
}

void FittingRow::choose() {
    const auto fits = [this](std::size_t given) { return m_needs[given] <= width(); };
    std::size_t wanted = 0;
    while (wanted < m_steps.size() && !fits(wanted))
        ++wanted;
    for (; m_given > wanted; --m_given)
        m_steps[m_given - 1](false);
    for (; m_given < wanted; ++m_given)
        m_steps[m_given](true);
}

QSize FittingRow::sizeHint() const {
    return {m_needs.empty() ? need() : m_needs.front(), m_row->sizeHint().height()};
}

QSize FittingRow::minimumSizeHint() const {
    return {m_needs.empty() ? need() : m_needs.back(), m_row->minimumSize().height()};
}

void FittingRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_fitting) return; // a step made the layout look again
    if (m_needs.empty()) return refit();
    const QScopedValueRollback fitting(m_fitting, true);
    choose();
}

void FittingRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &FittingRow::refit, Qt::QueuedConnection); // children are told after
}

} // namespace hindcast::widgets
