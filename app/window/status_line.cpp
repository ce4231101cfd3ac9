// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/status_line.h"

#include "filter/filter_clause.h"
#include "util/elided_label.h"
#include "util/event_text.h"
#include "util/fonts.h"
#include "util/icons.h"
#include "util/literal_text.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace hindcast::app {
namespace {} // namespace

StatusLine::StatusLine(const widgets::PaneContext& context, QWidget* parent)
    : QStatusBar(parent), m_context(context), m_path(new QLabel), m_said(new widgets::ElidedLabel),
      m_counts(new QLabel), m_place(new QLabel), m_live(new QPushButton), m_zone(new QPushButton),
      m_work(new QLabel), m_bar(new QProgressBar), m_cancel(new QToolButton) {
    setSizeGripEnabled(false);
    for (QLabel* label : {m_path, m_counts, m_place, m_work}) {
        label->setMargin(4);
        label->setTextFormat(Qt::PlainText);
    }
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addWidget(m_path);
    addWidget(m_counts);
    addWidget(m_said, 1);
    addPermanentWidget(m_work);
    m_bar->setFixedWidth(120);
    m_bar->setTextVisible(false);
    addPermanentWidget(m_bar);
    m_cancel->setProperty("quiet", true);
    addPermanentWidget(m_cancel);
    addPermanentWidget(m_place);
    m_live->setVisible(false);
    for (QPushButton* button : {m_live, m_zone}) {
        button->setProperty("quiet", true);
        button->setFlat(true);
        addPermanentWidget(button);
    }
    connect(m_live, &QPushButton::clicked, this, &StatusLine::liveToggled);
    connect(m_zone, &QPushButton::clicked, this, &StatusLine::zoneToggled);
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelRequested);
    m_forget.setSingleShot(true);
    connect(&m_forget, &QTimer::timeout, this, &StatusLine::forget);
    connect(m_context.cursor, &widgets::Cursor::moved, this, [this] {
        if (m_complaint) forget();
        showPlace();
    });
    connect(m_context.cursor, &widgets::Cursor::secondMoved, this, &StatusLine::showPlace);
    connect(m_context.path, &widgets::PathState::changed, this, &StatusLine::showPath);
    connect(m_context.path, &widgets::PathState::foundChanged, this, &StatusLine::showPath);
    connect(m_context.path, &widgets::PathState::literalChanged, this, &StatusLine::showPath);
    connect(m_context.filter, &widgets::FilterState::changed, this, &StatusLine::showCounts);
    connect(m_context.filter, &widgets::FilterState::grown, this, &StatusLine::showCounts);
    connect(m_context.store, &widgets::Store::opened, this, &StatusLine::refresh);
    connect(m_context.store, &widgets::Store::grown, this, &StatusLine::refresh);
    connect(m_context.display, &widgets::DisplayState::changed, this, &StatusLine::retranslate);
    hideWork();
    retranslate();
}

void StatusLine::retranslate() {
    m_zone->setText(m_context.display->display().utc ? tr("UTC") : tr("local time"));
    m_zone->setToolTip(tr("Switch between UTC and local time"));
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the running work"));
    refresh();
}

void StatusLine::refresh() {
    const widgets::Theme& theme = m_context.theme->theme();
    m_path->setFont(widgets::monoFont());
    m_cancel->setIcon(widgets::strokeIcon(QStringLiteral("cancel"), theme.text, theme.muted));
    showCounts();
    showPlace();
    showPath();
}

void StatusLine::showCounts() {
    const session::StoreInfo& info = m_context.store->info();
    const auto& hits = m_context.filter->hits();
    if (!m_context.store->isOpen()) {
        m_counts->clear();
    } else if (hits) {
        const QString share = tr("%1 of %2 events", nullptr, widgets::pluralNumber(info.events))
                                  .arg(widgets::groupedNumber(qint64(hits->size())),
                                       widgets::groupedNumber(qint64(info.events)));
        m_counts->setText(m_context.filter->isComplete() && !m_context.store->isPartial()
                              ? share
                              : tr("%1 so far").arg(share));
    } else {
        const QString events = tr("%1 events", nullptr, widgets::pluralNumber(info.events))
                                   .arg(widgets::groupedNumber(qint64(info.events)));
        const QString streams = tr("%1 streams", nullptr, widgets::pluralNumber(info.streams))
                                    .arg(widgets::groupedNumber(qint64(info.streams)));
        m_counts->setText(m_context.store->isPartial() ? tr("%1 so far").arg(events)
                                                       : tr("%1 · %2").arg(events, streams));
    }
}

void StatusLine::showPath() {
    const QString path = m_context.path->path();
    m_path->setVisible(!path.isNull() && m_context.path->isFound() && m_context.store->isOpen());
    QString text = path.isNull() ? QString() : widgets::pathExpression(expression::Root::State, path);
    if (!text.isEmpty() && !m_context.path->literal().isEmpty())
        text = widgets::onlyClause(text, m_context.path->literal());
    m_path->setText(QFontMetrics(m_path->font()).elidedText(text, Qt::ElideMiddle, 420));
    m_path->setToolTip(widgets::literalText(text));
}

void StatusLine::showPlace() {
    const auto session = m_context.store->session();
    const auto rank = m_context.cursor->rank();
    if (!session || !rank) {
        m_job.cancel();
        m_place->clear();
        return;
    }
    std::vector<Rank> places{*rank};
    if (const auto second = m_context.cursor->second()) places.push_back(*second);
    m_job.run(
        m_context.jobs, this,
        [session, places](std::stop_token stop) { return session->rowsOf(places, stop); },
        [this](const Result<std::vector<session::EventRow>>& rows) {
            if (!rows || rows->empty()) return;
            const session::EventRow& row = rows->front();
            const bool utc = m_context.display->display().utc;
            const QString place = tr("position %1 · version %2 · %3")
                                      .arg(widgets::placeText(row), QString::number(row.version.value()),
                                           widgets::timeText(row, utc));
            m_place->setText(rows->size() < 2
                                 ? place
                                 : tr("A: %1 · B: position %2").arg(place, widgets::placeText((*rows)[1])));
        },
        widgets::Pace::Awaited);
}

void StatusLine::say(const QString& text) {
    m_said->setText(text);
    m_complaint = false;
    m_forget.start(8000);
}

void StatusLine::complain(const QString& text) {
    say(text);
    m_complaint = true;
}

QString StatusLine::said() const {
    return m_said->text();
}

void StatusLine::forget() {
    m_forget.stop();
    m_complaint = false;
    m_said->setText({});
}

void StatusLine::showLive(bool isOn, const QString& failure) {
    const bool waits = isOn && !failure.isEmpty();
    m_live->setVisible(isOn || !failure.isEmpty());
    m_live->setText(waits ? tr("◌ Live: trying again") : isOn ? tr("● Live") : tr("○ Live has ended"));
    m_live->setToolTip(waits  ? widgets::literalText(tr("%1\nPress to stop trying.").arg(failure))
                       : isOn ? tr("New events are shown as they come. Press to stop.")
                              : widgets::literalText(tr("%1\nPress to follow again.").arg(failure)));
}

void StatusLine::showWork(const QString& what) {
    m_what = what;
    m_work->setText(what);
    m_bar->setRange(0, 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_work), static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_cancel)})
        widget->setVisible(true);
}

void StatusLine::showProgress(const Progress& progress) {
    QString text = m_what;
    if (const auto share = progress.share()) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(int(*share * 1000));
        text = tr("%1 %2 %").arg(m_what).arg(int(*share * 100));
    }
    if (progress.seconds > 0.5)
        text += tr(" · %1 events/s")
                    .arg(QLocale().toString(qlonglong(double(progress.events) / progress.seconds)));
    if (const auto left = progress.secondsLeft(); left && progress.seconds > 0.5)
        text += tr(" · %1 s left").arg(qRound(*left));
    m_work->setText(text);
}

void StatusLine::hideWork() {
    for (QWidget* widget :
         {static_cast<QWidget*>(m_work), static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_cancel)})
        widget->setVisible(false);
}

} // namespace hindcast::app
