// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/welcome_page.h"

#include "util/icons.h"
#include "util/literal_text.h"
#include "window/samples.h"
#include "window/store_name.h"
#include "wording/core_text.h"

#include <QFileInfo>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast::app {
namespace {

QLabel* heading(const QString& text, double scale, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

// A card: the whole of it is one button, with its texts as labels on top that let clicks through.
QPushButton* card(const SampleStore& sample, const widgets::Theme& theme, QWidget* parent) {
    auto* button = new QPushButton(parent);
    button->setAccessibleName(sample.title);
    button->setMinimumHeight(78);
    button->setEnabled(!sample.path.isEmpty());
    const bool missing = sample.path.isEmpty();
    const QString reason = WelcomePage::tr("This sample is not installed");
    if (missing) button->setToolTip(reason);
    auto* box = new QVBoxLayout(button);
    box->setContentsMargins(14, 10, 14, 10);
    box->setSpacing(4);
    auto* title =
        new QLabel(QStringLiteral("<b>%1</b> <span style='color:%2'>&nbsp;%3</span>")
                       .arg(sample.title.toHtmlEscaped(), theme.muted.name(), sample.what.toHtmlEscaped()));
    title->setTextFormat(Qt::RichText);
    auto* question = new QLabel(missing ? reason : sample.question);
    if (missing) question->setForegroundRole(QPalette::PlaceholderText);
    question->setWordWrap(true);
    button->setAccessibleDescription(question->text());
    for (QLabel* label : {title, question}) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        box->addWidget(label);
    }
    box->addStretch();
    return button;
}

} // namespace

WelcomePage::WelcomePage(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    setAutoFillBackground(true);
}

void WelcomePage::show(const Preferences& preferences, const widgets::Theme& theme) {
    m_preferences = preferences;
    m_theme = theme;
    rebuild();
    QWidget::show();
}

void WelcomePage::rebuild() {
    const QString message = m_message && m_message->isVisibleTo(this) ? m_message->text() : QString();
    delete m_body;
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto* outer = new QWidget;
    auto* centre = new QHBoxLayout(outer);
    auto* page = new QWidget;
    page->setMaximumWidth(980);
    centre->addStretch(1);
    centre->addWidget(page, 8);
    centre->addStretch(1);
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(24, 48, 24, 32);
    box->setSpacing(10);

    box->addWidget(heading(tr("Hindcast"), 2.2, page));
    auto* lead = new QLabel(
        tr("Open an event store or a dump of one, and travel in it: every past state, what changed it, "
           "and when. Sources are only ever read."));
    lead->setWordWrap(true);
    box->addWidget(lead);
    box->addSpacing(8);

    auto* buttons = new QHBoxLayout;
    auto* open = new QPushButton(tr("Open file…"));
    open->setDefault(true);
    open->setAutoDefault(true);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openRequested);
    auto* folder = new QPushButton(tr("Open folder…"));
    connect(folder, &QPushButton::clicked, this, &WelcomePage::openFolderRequested);
    auto* hint = new QLabel(tr("or drop a file anywhere in this window"));
    hint->setForegroundRole(QPalette::PlaceholderText);
    buttons->addWidget(open);
    auto* database = new QPushButton(tr("Connect to a database…"));
    connect(database, &QPushButton::clicked, this, &WelcomePage::connectRequested);
    buttons->addWidget(folder);
    buttons->addWidget(database);
    buttons->addSpacing(8);
    buttons->addWidget(hint);
    buttons->addStretch();
    box->addLayout(buttons);

    m_message = new QLabel;
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->setVisible(!message.isEmpty());
    m_message->setText(message);
    m_message->setMargin(10);
    m_message->setStyleSheet(QStringLiteral("background:%1; border-left:3px solid %2;")
                                 .arg(m_theme.removedBack.name(), m_theme.removed.name()));
    box->addWidget(m_message);

    box->addSpacing(18);
    box->addWidget(heading(tr("Samples"), 1.25, page));
    auto* about = new QLabel(
        tr("Five small stores, each with a problem to find, and each with a projection whose second "
           "version has a bug to find."));
    about->setForegroundRole(QPalette::PlaceholderText);
    box->addWidget(about);
    auto* grid = new QGridLayout;
    grid->setSpacing(10);
    int place = 0;
    for (const SampleStore& sample : sampleStores()) {
        QPushButton* button = card(sample, m_theme, page);
        connect(button, &QPushButton::clicked, this,
                [this, sample] { emit storeChosen(sample.path, sample.stream); });
        auto* cell = new QVBoxLayout;
        cell->setSpacing(2);
        cell->addWidget(button, 1);
        if (!sample.versions[0].isEmpty() && !sample.versions[1].isEmpty() && !sample.path.isEmpty()) {
            auto* compare = new QPushButton(
                widgets::strokeIcon(QStringLiteral("swap"), m_theme.accent, m_theme.line), sample.bug);
            compare->setProperty("quiet", true);
            compare->setStyleSheet(QStringLiteral("text-align:left;"));
            compare->setToolTip(tr("Opens the sample with both versions side by side"));
            connect(compare, &QPushButton::clicked, this, [this, sample] {
                emit comparisonChosen(sample.path, sample.versions[0], sample.versions[1]);
            });
            cell->addWidget(compare);
        }
        grid->addLayout(cell, place / 2, place % 2);
        ++place;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    box->addLayout(grid);

    box->addSpacing(18);
    box->addWidget(heading(tr("Recent stores"), 1.25, page));
    if (m_preferences.recent.isEmpty()) {
        auto* none = new QLabel(tr("Stores that you open are listed here."));
        none->setForegroundRole(QPalette::PlaceholderText);
        box->addWidget(none);
    }
    for (const QString& path : m_preferences.recent) {
        const QFileInfo info(path);
        const bool isThere = isLive(path) || info.exists();
        auto* row = new QHBoxLayout;
        row->setSpacing(4);
        QString label = QStringLiteral("%1   %2").arg(storeName(path), isLive(path) ? path : info.path());
        label.replace(QLatin1Char('&'), QLatin1String("&&")); // one alone names a key
        auto* button =
            new QPushButton(widgets::strokeIcon(QStringLiteral("store"), m_theme.muted, m_theme.line), label);
        button->setProperty("quiet", true);
        button->setStyleSheet(QStringLiteral("text-align:left;"));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setEnabled(isThere);
        button->setToolTip(widgets::literalText(isThere ? path : tr("%1: this file is gone").arg(path)));
        connect(button, &QPushButton::clicked, this, [this, path] { emit storeChosen(path, QString()); });
        auto* forget = new QToolButton;
        forget->setProperty("quiet", true);
        forget->setIcon(widgets::strokeIcon(QStringLiteral("cancel"), m_theme.muted, m_theme.line));
        forget->setToolTip(tr("Forget this entry"));
        forget->setAccessibleName(tr("Forget %1").arg(storeName(path)));
        connect(forget, &QToolButton::clicked, this, [this, path] { emit recentForgotten(path); });
        row->addWidget(button);
        row->addWidget(forget);
        box->addLayout(row);
    }
    box->addStretch();
    scroll->setWidget(outer);
    m_body = scroll;
    m_layout->addWidget(scroll);
}

void WelcomePage::showError(const Error& error) {
    QString text = widgets::coreText(error.where);
    if (!text.isEmpty()) text += QLatin1Char('\n');
    text += widgets::coreText(error.message);
    if (!error.remedy.empty()) text += QLatin1Char('\n') + widgets::coreText(error.remedy);
    m_message->setText(text);
    m_message->setVisible(true);
}

void WelcomePage::showOpening(const QString& store) {
    m_message->setStyleSheet(QStringLiteral("background:%1; border-left:3px solid %2;")
                                 .arg(m_theme.window.name(), m_theme.accent.name()));
    m_message->setText(tr("Opening %1 …").arg(store));
    m_message->setVisible(true);
}

void WelcomePage::clearMessage() {
    if (m_message) m_message->setVisible(false);
}

} // namespace hindcast::app
