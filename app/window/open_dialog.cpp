// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/open_dialog.h"

#include "base/text.h"
#include "base/time_text.h"
#include "util/fonts.h"
#include "util/literal_text.h"
#include "window/field_text.h"
#include "window/file_drops.h"
#include "window/mapping_memory.h"
#include "window/mapping_panel.h"
#include "window/server_password.h"
#include "window/source_chooser.h"
#include "wording/core_text.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace hindcast::app {
namespace {

constexpr std::size_t kPreviewRows = 20;

QString text(const std::string& s) {
    return QString::fromStdString(s);
}

} // namespace

OpenDialog::OpenDialog(std::shared_ptr<const session::Opener> opener, widgets::JobRunner* jobs,
                       const widgets::Theme& theme, QWidget* parent)
    : QDialog(parent), m_opener(std::move(opener)), m_jobs(jobs), m_theme(theme), m_path(new QLineEdit),
      m_found(new QLabel), m_facts(new QLabel),
      m_mapped(new QCheckBox(tr("Read it by a &mapping of columns to fields"))), m_mapping(new MappingPanel),
      m_system(new QCheckBox(tr("With s&ystem streams"))),
      m_raw(new QCheckBox(tr("As &stored: links, deleted, hidden"))), m_preview(new QTableWidget),
      m_category(new QLineEdit), m_stream(new QLineEdit), m_since(new QLineEdit), m_until(new QLineEdit),
      m_limitError(new QLabel) {
    setWindowTitle(tr("Open a store"));
    connect(new FileDrops(this), &FileDrops::dropped, this, [this](const QStringList& paths) {
        if (paths.size() == 1)
            return setSource(QString::fromStdString(m_opener->admit(paths.front().toStdString())));
        m_found->setText(tr("Drop one file or folder at a time"));
    });
    resize(980, 680);
    auto* box = new QVBoxLayout(this);
    box->setSpacing(10);

    auto* row = new QHBoxLayout;
    m_path->setPlaceholderText(tr("File or folder of an event store, or a dump of one"));
    m_path->setAccessibleName(tr("Source"));
    auto* file = new QPushButton(tr("File…"));
    auto* folder = new QPushButton(tr("Folder…"));
    for (QPushButton* button : {file, folder})
        button->setAutoDefault(false);
    connect(file, &QPushButton::clicked, this, [this] { browse(false); });
    connect(folder, &QPushButton::clicked, this, [this] { browse(true); });
    connect(m_path, &QLineEdit::editingFinished, this, [this] {
        if (m_path->isModified()) recognise();
    });
    connect(m_path, &QLineEdit::textEdited, this, &OpenDialog::forget);
    row->addWidget(m_path, 1);
    row->addWidget(file);
    row->addWidget(folder);
    box->addLayout(row);

    for (QLabel* label : {m_found, m_facts}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::RichText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        box->addWidget(label);
    }
    m_found->setText(tr("Choose a file to see what is in it. Nothing is imported before you open it."));

    auto* ways = new QHBoxLayout;
    for (QCheckBox* way : {m_mapped, m_system, m_raw})
        ways->addWidget(way);
    ways->addStretch(1);
    box->addLayout(ways);
    m_system->setToolTip(tr("The streams that the store keeps for itself"));
    m_raw->setToolTip(tr("Events as they are stored, not as the store shows them to its readers"));
    box->addWidget(m_mapping);
    m_mapped->setEnabled(false);
    setMapped(false);
    showViews({});
    connect(m_mapped, &QCheckBox::clicked, this, [this](bool mapped) {
        if (mapped) return propose({});
        setMapped(false);
        probe();
    });
    for (QCheckBox* view : {m_system, m_raw})
        connect(view, &QCheckBox::clicked, this, &OpenDialog::probe);
    m_mappingChanged.setSingleShot(true);
    m_mappingChanged.setInterval(250);
    connect(&m_mappingChanged, &QTimer::timeout, this, &OpenDialog::probe);
    connect(m_mapping, &MappingPanel::changed, this, [this] {
        m_recognised = false;
        checkLimits();
        m_mappingChanged.start();
    });

    m_preview->setColumnCount(6);
    m_preview->setHorizontalHeaderLabels(
        {tr("#"), tr("time"), tr("stream"), tr("ver"), tr("type"), tr("payload")});
    m_preview->verticalHeader()->hide();
    m_preview->setShowGrid(false);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_preview->setWordWrap(false);
    m_preview->setTabKeyNavigation(false);
    m_preview->setAccessibleName(tr("First events"));
    m_preview->horizontalHeader()->setStretchLastSection(true);
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_preview->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    box->addWidget(m_preview, 1);

    auto* limits = new QGroupBox(tr("Import only (leave empty for everything)"));
    auto* grid = new QHBoxLayout(limits);
    const auto field = [&](const QString& name, QLineEdit* edit, const QString& hint) {
        auto* column = new QVBoxLayout;
        auto* label = new QLabel(name);
        label->setBuddy(edit);
        edit->setPlaceholderText(hint);
        column->addWidget(label);
        column->addWidget(edit);
        grid->addLayout(column);
        connect(edit, &QLineEdit::textChanged, this, &OpenDialog::checkLimits);
    };
    field(tr("&Category"), m_category, tr("order"));
    field(tr("St&reams"), m_stream, tr("order-4*"));
    field(tr("S&ince"), m_since, QStringLiteral("2026-03-01"));
    field(tr("&Until"), m_until, QStringLiteral("2026-03-02T12:00Z"));
    box->addWidget(limits);
    m_limitError->setVisible(false);
    box->addWidget(m_limitError);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel);
    m_open = buttons->button(QDialogButtonBox::Open);
    m_open->setText(tr("Open"));
    m_open->setDefault(true);
    m_open->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    box->addWidget(buttons);
}

void OpenDialog::setSource(const QString& path) {
    m_path->setText(path);
    recognise();
}

QString OpenDialog::source() const {
    return m_path->text().trimmed();
}

import::ImportOptions OpenDialog::options() const {
    import::ImportOptions options;
    const auto set = [](QLineEdit* edit) { return edit->text().trimmed().toStdString(); };
    if (const auto category = set(m_category); !category.empty()) options.limits.category = category;
    if (const auto glob = set(m_stream); !glob.empty()) options.limits.streamGlob = glob;
    if (const auto since = parseTime(set(m_since))) options.limits.since = since->time;
    if (const auto until = parseTime(set(m_until))) options.limits.until = until->time;
    const source::Location by = location();
    options.view = by.view;
    options.limits.mapping = by.mapping;
    options.limits.mappingName = by.mappingName;
    return options;
}

source::Location OpenDialog::location() const {
    source::Location location{source().toStdString()};
    location.view = {m_system->isVisibleTo(this) && m_system->isChecked(),
                     m_raw->isVisibleTo(this) && m_raw->isChecked()};
    if (!m_mapped->isChecked()) return location;
    if (auto text = m_mapping->text()) location.mapping = std::move(*text);
    // Before it is kept there is no file to name in an error.
    const bool isKept = rememberedMapping(source()) == location.mapping;
    location.mappingName = (isKept ? mappingFile(source()) : tr("this mapping")).toStdString();
    return location;
}

void OpenDialog::accept() {
    rememberMapping(source(), location().mapping);
    QDialog::accept();
}

void OpenDialog::browse(bool folder) {
    const QString chosen = chooseSource(this, folder, source());
    if (!chosen.isEmpty()) setSource(chosen);
}

/// What is shown, and what is being asked, is of another source.
void OpenDialog::forget() {
    m_proposed.clear();
    m_mappingChanged.stop();
    for (widgets::LatestJob* of : {&m_probe, &m_previewJob, &m_proposeJob})
        of->cancel();
    m_recognised = false;
    m_mapped->setEnabled(false);
    m_mapped->setToolTip({});
    setMapped(false);
    showViews({});
    m_preview->setRowCount(0);
    m_facts->clear();
    m_found->setText(source().isEmpty() ? QString() : tr("Press Enter to see what is in it."));
    checkLimits();
}

void OpenDialog::recognise() {
    m_path->setModified(false);
    forget();
    if (source().isEmpty()) return;
    if (rememberedMapping(source())) return propose({});
    probe();
}

void OpenDialog::setMapped(bool mapped) {
    m_mapped->setChecked(mapped);
    m_mapping->setVisible(mapped);
}

void OpenDialog::showViews(const std::string& format) {
    const bool has = !format.empty() && m_opener->hasViews(format);
    for (QCheckBox* view : {m_system, m_raw})
        view->setVisible(has);
}

/// What the source is, as it is to be read now.
void OpenDialog::probe() {
    m_recognised = false;
    m_open->setEnabled(false);
    m_preview->setRowCount(0);
    m_facts->clear();
    m_facts->show();
    m_previewJob.cancel();
    if (m_mapped->isChecked())
        if (const auto text = m_mapping->text(); !text) return showRecognition(text.error());
    m_found->setText(tr("Looking at %1 …").arg(source().toHtmlEscaped()));
    m_probe.run(
        m_jobs, this,
        [opener = m_opener, store = location()](std::stop_token stop) { return opener->probe(store, stop); },
        [this](const Result<source::Recognition>& recognition) { showRecognition(recognition); });
}

/// Shows the mapping that is remembered, or one that the source suggests. `refusal`: why nothing else can be
/// done with it, told where a mapping cannot either.
void OpenDialog::propose(const Error& refusal) {
    m_proposed = source();
    m_proposeJob.run(
        m_jobs, this,
        [opener = m_opener, path = source().toStdString()](std::stop_token stop) {
            return opener->propose({path}, stop);
        },
        [this, refusal](const Result<std::vector<source::MappingProposal>>& proposals) {
            if (!proposals) {
                setMapped(false);
                m_mapped->setEnabled(false);
                m_mapped->setToolTip(widgets::literalText(widgets::coreText(proposals.error())));
                if (refusal.message.empty()) return probe(); // it may be known as what it is
                showRecognition(refusal);
                return;
            }
            m_mapping->setProposals(*proposals);
            if (const auto kept = rememberedMapping(source()))
                if (const auto draft = source::draftOf(*kept, mappingFile(source()).toStdString()))
                    m_mapping->setDraft(*draft);
            m_mapped->setEnabled(true);
            m_mapped->setToolTip({});
            setMapped(true);
            probe();
        });
}

void OpenDialog::showRecognition(const Result<source::Recognition>& recognition) {
    if (!recognition) {
        const Error& error = recognition.error();
        if (error.code == ErrorCode::Cancelled) return;
        if (wantsPassword(source(), error))
            askPassword(this, *m_opener, source(), error, [this] { probe(); });
        if (error.code == ErrorCode::Unsupported && !m_mapped->isChecked() && !m_proposeJob.busy()
            && m_proposed != source())
            return propose(error);
        m_found->setText(QStringLiteral("<b>%1</b>")
                             .arg(m_mapped->isChecked() ? tr("This mapping does not fit yet")
                                                        : tr("This cannot be opened")));
        m_facts->setText(widgets::coreText(error).toHtmlEscaped());
        emit settled();
        return;
    }
    if (!m_mapped->isChecked()) showViews(recognition->info.format);
    if (m_mapped->toolTip().isEmpty()) m_mapped->setEnabled(true);
    const source::SourceInfo& info = recognition->info;
    QString kind = m_mapped->isChecked() ? tr("By a mapping") : text(info.format);
    if (!info.formatVersion.empty()) kind += QLatin1Char(' ') + text(info.formatVersion);
    if (!info.container.empty()) kind += tr(" in %1").arg(text(info.container));
    const QString size =
        QLocale().formattedDataSize(qint64(info.sourceBytes), 1, QLocale::DataSizeTraditionalFormat);
    m_found->setText(
        QStringLiteral("<b>%1</b>&nbsp;&nbsp;<span style='color:%2'>%3</span>")
            .arg(kind.toHtmlEscaped(), m_theme.muted.name(),
                 m_mapped->isChecked()
                     ? size
                     : tr("%1, %2 % sure").arg(size).arg(qRound(recognition->confidence * 100))));
    QStringList lines;
    QStringList fields;
    if (!m_mapped->isChecked())
        for (const std::string& why : recognition->why)
            lines << widgets::coreText(why).toHtmlEscaped();
    for (const auto& [field, name] : info.fields)
        if (!m_mapped->isChecked()) // the panel says it
            fields << QStringLiteral("%1 = <tt>%2</tt>")
                          .arg(fieldText(field).toHtmlEscaped(), widgets::coreText(name).toHtmlEscaped());
    if (!fields.isEmpty()) lines << fields.join(QStringLiteral(" · "));
    for (const std::string& loss : info.loses)
        lines << tr("Not kept: %1").arg(widgets::coreText(loss).toHtmlEscaped());
    m_facts->setText(lines.join(QStringLiteral("<br>")));
    m_facts->setVisible(!lines.isEmpty());
    m_recognised = true;
    checkLimits();
    m_previewJob.run(
        m_jobs, this,
        [opener = m_opener, store = location()](std::stop_token stop) {
            return opener->preview(store, kPreviewRows, stop);
        },
        [this](const Result<std::vector<session::EventDetail>>& events) { showPreview(events); });
}

void OpenDialog::showPreview(const Result<std::vector<session::EventDetail>>& events) {
    if (!events) {
        if (events.error().code != ErrorCode::Cancelled) {
            m_facts->setText(m_facts->text() + QStringLiteral("<br>")
                             + widgets::coreText(events.error()).toHtmlEscaped());
            emit settled();
        }
        return;
    }
    m_preview->setRowCount(int(events->size()));
    int row = 0;
    for (const session::EventDetail& event : *events) {
        const session::EventRow& r = event.row;
        const QString cells[] = {r.position ? text(r.position->print()) : QString(),
                                 r.time ? text(printTime(*r.time)) : text(r.timeText),
                                 text(r.streamName),
                                 QString::number(r.version.value()),
                                 text(r.typeName),
                                 text(escapeForTerminal(event.payloadText.substr(0, 400)))};
        for (int column = 0; column < 6; ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(widgets::literalText(cells[column].left(600)));
            if (column == 5) item->setFont(widgets::monoFont());
            m_preview->setItem(row, column, item);
        }
        ++row;
    }
    m_preview->resizeColumnsToContents();
    for (int column = 0; column < 5; ++column)
        m_preview->setColumnWidth(column, qMin(m_preview->columnWidth(column) + 12, 240));
    emit settled();
}

void OpenDialog::checkLimits() {
    QString wrong;
    for (const QLineEdit* edit : {m_since, m_until}) {
        const QString value = edit->text().trimmed();
        if (!value.isEmpty() && !parseTime(value.toStdString()))
            wrong = tr("“%1” is no time: write 2026-03-01 or 2026-03-01T12:00Z").arg(value);
    }
    m_limitError->setText(wrong);
    m_limitError->setVisible(!wrong.isEmpty());
    m_open->setEnabled(m_recognised && wrong.isEmpty());
    m_open->setToolTip(m_recognised ? wrong : tr("Choose a source that is recognised first"));
}

} // namespace hindcast::app
