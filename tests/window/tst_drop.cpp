// SPDX-License-Identifier: GPL-3.0-or-later
// Stores dropped on the window: the open dialog comes up and says what each of them is. The files are those
// that the real libraries and databases wrote, one of each folder of tests/interop.
#include "session/opener.h"
#include "support/places.h"
#include "support/test_main.h"
#include "window/main_window.h"
#include "window/open_dialog.h"
#include "window/status_line.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest>

#include <optional>

using namespace hindcast;

namespace {

/// As a drag ends over the widget. False: it does not want it.
bool drop(QWidget& widget, const QMimeData& data) {
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &drop);
    return true;
}

/// The texts of the dialog that a drop brings up, once it has looked; nothing: none came.
std::optional<QString> textsAfterDrop(QWidget& window, const QString& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    if (!drop(window, data)) return std::nullopt;
    std::optional<QString> texts;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &window, [&] {
        auto* const dialog = qobject_cast<app::OpenDialog*>(QApplication::activeModalWidget());
        if (!dialog || dialog->property("watched").toBool()) return;
        dialog->setProperty("watched", true);
        QObject::connect(
            dialog, &app::OpenDialog::settled, dialog,
            [&texts, dialog] {
                texts.emplace();
                for (const QLabel* label : dialog->findChildren<QLabel*>())
                    *texts += label->text() + QLatin1Char('\n');
                dialog->reject();
            },
            Qt::QueuedConnection);
    });
    look.start(0);
    (void)QTest::qWaitFor([&] { return texts.has_value(); }, 60'000);
    return texts;
}

} // namespace

class DropTest : public QObject {
    Q_OBJECT
    app::MainWindow m_window{session::makeOpener(), app::Preferences{}};

private slots:
    void initTestCase() { m_window.show(); }

    void everyStoreIsRecognised_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("format");
        const auto row = [](const char* file, const char* format) {
            QTest::newRow(file) << test::sourcePath(QStringLiteral("tests/interop/") + QLatin1String(file))
                                << QString::fromLatin1(format);
        };
        row("akka-net/akka.db", "akka-net");
        row("akka/akka-r2dbc.sql", "pekko-r2dbc");
        row("axon/axon-jdbc.sql", "axon-jpa");
        row("broadway/broadway.sql", "broadway");
        row("castore/castore.sql", "castore");
        row("commanded/commanded-term.sql", "commanded");
        row("cqrs-es/sqlite-es.db", "cqrs-es");
        row("disintegrate/disintegrate.sql", "disintegrate");
        row("edomata/edomata.sql", "edomata");
        row("emmett/emmett.sql", "emmett-postgres");
        row("es-entity/es-entity.sql", "es-entity");
        row("esrs/esrs.sql", "esrs");
        row("event_sourcery/event-sourcery.sql", "event-sourcery");
        row("eventflow/eventflow.sql", "eventflow");
        row("eventsauce/eventsauce.sql", "eventsauce");
        row("eventually-rs/eventually.sql", "eventually-rs");
        row("eventuous/eventuous.sql", "eventuous");
        row("fisher/fisher.db", "fisher");
        row("fmodel/fmodel.sql", "fmodel");
        row("fstore-sql/fstore.sql", "fmodel");
        row("goes/goes.sql", "goes");
        row("hallgren/hallgren.sql", "hallgren");
        row("kestrel/kestrel.sql", "kestrel");
        row("marten/marten-9.sql", "marten");
        row("message-db/message-db.sql", "message-db");
        row("neos/neos.sql", "neos");
        row("neventstore/neventstore.sql", "neventstore");
        row("patchlevel/patchlevel.sql", "patchlevel");
        row("pekko-jdbc/pekko.sql", "pekko-jdbc");
        row("pg_eventstore/pg-eventstore.sql", "pg-eventstore");
        row("postgresql-event-sourcing/khyst.sql", "postgresql-event-sourcing");
        row("prooph/prooph.sql", "prooph");
        row("python-eventsourcing/python-plain.sql", "python-eventsourcing");
        row("rails-event-store/res.db", "rails-event-store");
        row("rangedb/rangedb.sql", "rangedb");
        row("resolve/resolve.sql", "resolve");
        row("sekiban/pure.sql", "sekiban");
        row("sequent/sequent-8.sql", "sequent");
        row("spatie/spatie.sql", "spatie");
        row("sqlstreamstore/sss.sql", "sqlstreamstore");
        row("verbs/verbs.sql", "verbs");
    }
    void everyStoreIsRecognised() {
        QFETCH(const QString, path);
        QFETCH(const QString, format);
        QVERIFY(QFileInfo::exists(path));
        const auto texts = textsAfterDrop(m_window, path);
        QVERIFY(texts.has_value());
        QVERIFY2(texts->contains(QStringLiteral("<b>") + format), qPrintable(*texts));
    }

    void aFileOverATextFieldIsNoTextOfIt() {
        auto* const field = m_window.findChild<QLineEdit*>();
        QVERIFY(field != nullptr);
        const QString before = field->text();
        const auto texts =
            textsAfterDrop(*field, test::sourcePath(QStringLiteral("tests/interop/goes/goes.sql")));
        QVERIFY(texts.has_value());
        QVERIFY2(texts->contains(QStringLiteral("<b>goes")), qPrintable(*texts));
        QCOMPARE(field->text(), before);
    }

    void theAddressOfADatabaseIsTaken() {
        QMimeData data;
        data.setText(QStringLiteral("postgresql://me:geheim@127.0.0.1:1/shop\n"));
        QVERIFY(drop(m_window, data));
        app::OpenDialog* dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (dialog = qobject_cast<app::OpenDialog*>(QApplication::activeModalWidget())) != nullptr, 60'000);
        QVERIFY2(dialog->source().startsWith(QStringLiteral("postgresql://me")),
                 qPrintable(dialog->source()));
        QVERIFY2(!dialog->source().contains(QStringLiteral("geheim")), qPrintable(dialog->source()));
        dialog->reject();
        data.setText(QStringLiteral("a sentence"));
        QVERIFY(!drop(m_window, data));
    }

    void textStaysTheFieldsOwn() {
        QLineEdit field(&m_window);
        field.show();
        QMimeData data;
        data.setText(QStringLiteral("order-4"));
        QVERIFY(drop(field, data));
        QCOMPARE(field.text(), QStringLiteral("order-4"));
    }

    void severalAtOnceAreNotTaken() {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/a")), QUrl::fromLocalFile(QStringLiteral("/b"))});
        QVERIFY(drop(m_window, data));
        QTRY_COMPARE_WITH_TIMEOUT(m_window.statusLine()->said(),
                                  QStringLiteral("Drop one file or folder at a time"), 60'000);
    }
};

HINDCAST_TEST(DropTest)
#include "tst_drop.moc"
