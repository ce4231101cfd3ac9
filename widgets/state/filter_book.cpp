// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/filter_book.h"

#include <algorithm>

namespace hindcast::widgets {

void FilterBook::save(const SavedFilter& filter) {
    const auto same = std::find_if(m_saved.begin(), m_saved.end(),
                                   [&](const SavedFilter& known) { return known.name == filter.name; });
    if (same != m_saved.end())
        *same = filter;
    else
        m_saved.append(filter);
    m_removed.reset();
    emit changed();
}

void FilterBook::rename(qsizetype index, const QString& name) {
    if (index < 0 || index >= m_saved.size() || name.isEmpty() || m_saved[index].name == name) return;
    m_saved[index].name = name;
    for (qsizetype i = m_saved.size() - 1; i >= 0; --i)
        if (i != index && m_saved[i].name == name) {
            m_saved.removeAt(i);
            break;
        }
    m_removed.reset();
    emit changed();
}

void FilterBook::remove(qsizetype index) {
    if (index < 0 || index >= m_saved.size()) return;
    m_removed = m_saved.takeAt(index);
    m_removedFrom = index;
    emit changed();
}

void FilterBook::bringBack() {
    if (!m_removed) return;
    m_saved.insert(std::min(m_removedFrom, m_saved.size()), *m_removed);
    m_removed.reset();
    emit changed();
}

void FilterBook::remember(const QString& text) {
    if (text.isEmpty() || m_recent.value(0) == text) return;
    m_recent.removeAll(text);
    m_recent.prepend(text);
    if (m_recent.size() > kMostRecent) m_recent.resize(kMostRecent);
    emit changed();
}

void FilterBook::restore(const QList<SavedFilter>& saved, const QStringList& recent) {
    m_saved = saved;
    m_recent = recent;
    m_removed.reset();
    emit changed();
}

} // namespace hindcast::widgets
