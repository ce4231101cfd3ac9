// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_check.h"

#include "wording/core_text.h"

#include <algorithm>

namespace hindcast::widgets {
namespace {

int inQString(const std::string& utf8, std::size_t offset) {
    return int(QString::fromUtf8(utf8.data(), qsizetype(std::min(offset, utf8.size()))).size());
}

FilterCompletion translated(const std::string& utf8, const expression::Completion& found) {
    FilterCompletion out;
    out.begin = inQString(utf8, found.replaces.offset);
    out.end = inQString(utf8, found.replaces.end());
    for (const expression::Candidate& candidate : found.candidates)
        out.candidates.push_back({QString::fromStdString(candidate.text),
                                  QString::fromStdString(candidate.detail), candidate.count,
                                  inQString(candidate.text, candidate.cursor)});
    return out;
}

} // namespace

std::optional<FilterFault> faultOf(const QString& text, const expression::Checked& checked) {
    if (checked.diagnostics.empty()) return std::nullopt;
    const expression::Diagnostic* first = expression::firstError(checked.diagnostics);
    if (!first) first = &checked.diagnostics.front();
    const std::string utf8 = text.toStdString();
    FilterFault fault;
    fault.error = first->level == expression::Level::Error;
    fault.begin = inQString(utf8, first->span.offset);
    fault.end = inQString(utf8, first->span.end());
    fault.message = coreText(first->message);
    if (!first->remedy.empty()) fault.message += QLatin1String(": ") + coreText(first->remedy);
    return fault;
}

FilterCheck::FilterCheck(const PaneContext& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(context.store, &Store::opened, this, &FilterCheck::cancel);
}

void FilterCheck::ask(const QString& text, int cursor) {
    const auto session = m_context.store->session();
    if (!session) return;
    m_checkJob.run(
        m_context.jobs, this,
        [session, text](std::stop_token) { return faultOf(text, session->checkFilter(text.toStdString())); },
        [this, text](const std::optional<FilterFault>& fault) { emit checked(text, fault); });
    m_completeJob.run(
        m_context.jobs, this,
        [session, text, cursor](std::stop_token) {
            const std::string utf8 = text.toStdString();
            const auto offset = text.left(cursor).toUtf8().size();
            return translated(utf8, session->completeFilter(utf8, std::size_t(offset)));
        },
        [this, text](const FilterCompletion& found) { emit completed(text, found); });
}

void FilterCheck::cancel() {
    m_checkJob.cancel();
    m_completeJob.cancel();
}

} // namespace hindcast::widgets
