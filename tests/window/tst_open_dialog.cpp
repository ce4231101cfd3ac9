// SPDX-License-Identifier: GPL-3.0-or-later
// The open dialog over the real opener: a table that nobody knows, its mapping edited and seen, remembered
// for the source; views where a store has them.
#include "session/opener.h"
#include "sqlite/connection.h"
#include "support/test_main.h"
#include "window/cli_command.h"
#include "window/main_window.h"
#include "window/mapping_memory.h"
#include "window/mapping_offer.h"
#include "window/mapping_panel.h"
#include "window/open_dialog.h"
#include "window/store_loader.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest>

using namespace hindcast;

class OpenDialogTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::shared_ptr<const session::Opener> m_opener = session::makeOpener();
    widgets::JobRunner m_jobs;

    QString unknownStore(const QString& name) {
        const QString path = m_folder.filePath(name);
        if (QFile empty(path); !empty.open(QIODevice::WriteOnly)) return {};
        auto db = sqlite::Connection::open(path.toStdString(), {.mode = sqlite::Mode::ReadWrite});
        if (!db) return {};
        const auto made =
            db->exec("CREATE TABLE people(id INTEGER PRIMARY KEY, name TEXT);"
                     "CREATE TABLE journal(nr INTEGER PRIMARY KEY, kind TEXT, ref TEXT, what TEXT, hint "
                     "TEXT, body TEXT);"
                     "INSERT INTO journal VALUES(1,'order','a','Placed','first','{\"total\":5}'),"
                     "(2,'order','a','Paid','second','{\"paid\":true}')");
        return made ? path : QString();
    }
    static bool settle(app::OpenDialog& dialog, const std::function<void()>& act) {
        QSignalSpy settled(&dialog, &app::OpenDialog::settled);
        act();
        return settled.wait(20'000);
    }
    static QCheckBox* box(app::OpenDialog& dialog, const QString& text) {
        for (auto* found : dialog.findChildren<QCheckBox*>())
            if (found->text().remove(QLatin1Char('&')).startsWith(text)) return found;
        return nullptr;
    }
    static QComboBox* field(app::OpenDialog& dialog, const QString& name) {
        for (auto* found : dialog.findChildren<QComboBox*>())
            if (found->accessibleName() == name) return found;
        return nullptr;
    }
    static QString cell(app::OpenDialog& dialog, int row, int column) {
        const auto* item = dialog.findChild<QTableWidget*>()->item(row, column);
        return item ? item->text() : QString();
    }

private slots:
    void anUnknownTableIsMappedAndRemembered() {
        const QString path = unknownStore(QStringLiteral("odd.db"));
        QVERIFY(!path.isEmpty());
        {
            app::OpenDialog dialog(m_opener, &m_jobs, widgets::Theme::light());
            dialog.show();
            QVERIFY(settle(dialog, [&] { dialog.setSource(path); }));
            QVERIFY(box(dialog, QStringLiteral("Read it by"))->isChecked());
            QVERIFY(dialog.findChild<app::MappingPanel*>()->isVisible());
            QCOMPARE(cell(dialog, 0, 2), QStringLiteral("order-a"));
            QCOMPARE(cell(dialog, 1, 4), QStringLiteral("Paid"));
            QVERIFY(!box(dialog, QStringLiteral("With system"))->isVisible());
            QVERIFY(settle(
                dialog, [&] { field(dialog, QStringLiteral("type"))->setEditText(QStringLiteral("hint")); }));
            QCOMPARE(cell(dialog, 1, 4), QStringLiteral("second"));
            dialog.accept();
            QVERIFY(dialog.options().limits.mapping.find("\"type\":\"hint\"") != std::string::npos);
        }
        const auto kept = app::rememberedMapping(path);
        QVERIFY(kept && kept->find("hint") != std::string::npos);
        QCOMPARE(QFile::permissions(app::mappingFile(path)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        app::OpenDialog again(m_opener, &m_jobs, widgets::Theme::light());
        again.show();
        QVERIFY(settle(again, [&] { again.setSource(path); }));
        QCOMPARE(cell(again, 0, 4), QStringLiteral("first"));
        QCOMPARE(app::cliStore(path, again.options()), app::shellQuoted(path) + QStringLiteral(" --mapping ")
                                                           + app::shellQuoted(app::mappingFile(path)));
    }
    void whatIsTypedIsNotWhatIsShown() {
        const QString path = unknownStore(QStringLiteral("typed.db"));
        app::OpenDialog dialog(m_opener, &m_jobs, widgets::Theme::light());
        dialog.show();
        QVERIFY(settle(dialog, [&] { dialog.setSource(path); }));
        auto* const open = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Open);
        QVERIFY(open->isEnabled() && !cell(dialog, 0, 2).isEmpty());
        auto* const source = dialog.findChild<QLineEdit*>();
        QTest::keyClicks(source, QStringLiteral("x"));
        QVERIFY(!open->isEnabled());
        QVERIFY(cell(dialog, 0, 2).isEmpty());
        QVERIFY(!dialog.findChild<app::MappingPanel*>()->isVisible());
        QTest::keyClick(source, Qt::Key_Backspace);
        QVERIFY(!open->isEnabled());
        QVERIFY(settle(dialog, [&] { QTest::keyClick(source, Qt::Key_Return); }));
        QVERIFY(dialog.isVisible() && open->isEnabled() && !cell(dialog, 0, 2).isEmpty());
    }
    // As `hindcast odd.db` does.
    void anUnknownStoreThatIsOpenedGetsAMapping() {
        const QString path = unknownStore(QStringLiteral("named.db"));
        app::MainWindow window(m_opener, app::Preferences{});
        window.show();
        window.openStore(path);
        app::OpenDialog* dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT(
            (dialog = qobject_cast<app::OpenDialog*>(QApplication::activeModalWidget())) != nullptr, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!cell(*dialog, 0, 2).isEmpty(), 60'000);
        QCOMPARE(dialog->source(), path);
        dialog->accept();
        QTRY_VERIFY_WITH_TIMEOUT(window.state().store.isOpen() && !window.loader().busy(), 60'000);
        QCOMPARE(window.state().store.info().events, quint64(2));
        window.closeStore();
        app::rememberMapping(path, {});
    }
    void whatCannotBeMappedIsOnlyTold() {
        const QString path = m_folder.filePath(QStringLiteral("picture.png"));
        QFile picture(path);
        QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write("\x89PNG\r\n\x1a\n") > 0);
        picture.close();
        app::MainWindow window(m_opener, app::Preferences{});
        window.show();
        QSignalSpy settled(&window, &app::MainWindow::settled);
        window.openStore(path);
        QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty(), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!window.findChild<app::MappingOffer*>()->busy(), 60'000);
        QVERIFY(!QApplication::activeModalWidget());
    }
    void answersOfAnotherSourceAreDropped() {
        const QString unknown = unknownStore(QStringLiteral("first.db"));
        QFile known(m_folder.filePath(QStringLiteral("second.ndjson")));
        QVERIFY(known.open(QIODevice::WriteOnly));
        known.write("{\"streamId\":\"s-1\",\"type\":\"T\",\"data\":{\"a\":1}}\n");
        known.close();
        app::OpenDialog dialog(m_opener, &m_jobs, widgets::Theme::light());
        dialog.show();
        dialog.setSource(unknown);
        QVERIFY(settle(dialog, [&] { dialog.setSource(known.fileName()); }));
        QTest::qWait(300);
        QVERIFY(!box(dialog, QStringLiteral("Read it by"))->isChecked());
        QVERIFY(dialog.options().limits.mapping.empty());
        QCOMPARE(cell(dialog, 0, 4), QStringLiteral("T"));
    }
    void whatNoMappingFitsStaysWhatItIs() {
        QFile file(m_folder.filePath(QStringLiteral("third.ndjson")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"streamId\":\"s-1\",\"type\":\"T\",\"data\":{\"a\":1}}\n");
        file.close();
        session::OpenOptions options;
        options.import.cachePath = m_folder.filePath(QStringLiteral("third.hindcast")).toStdString();
        QVERIFY(m_opener->open(file.fileName().toStdString(), options, {}).ok());
        app::OpenDialog dialog(m_opener, &m_jobs, widgets::Theme::light());
        dialog.show();
        QVERIFY(settle(dialog, [&] { dialog.setSource(QString::fromStdString(options.import.cachePath)); }));
        QCheckBox* mapped = box(dialog, QStringLiteral("Read it by"));
        QVERIFY(mapped->isEnabled());
        QVERIFY(settle(dialog, [&] { mapped->click(); }));
        QVERIFY(!mapped->isChecked() && !mapped->isEnabled() && !mapped->toolTip().isEmpty());
        QCOMPARE(cell(dialog, 0, 4), QStringLiteral("T"));
    }
    void aMappingThatDoesNotFitSaysWhere() {
        const QString path = unknownStore(QStringLiteral("wrong.db"));
        app::OpenDialog dialog(m_opener, &m_jobs, widgets::Theme::light());
        dialog.show();
        QVERIFY(settle(dialog, [&] { dialog.setSource(path); }));
        for (const char* spec : {"nowhere", R"({"concat":["kind")"}) {
            QVERIFY(settle(dialog, [&] {
                field(dialog, QStringLiteral("stream"))->setEditText(QString::fromUtf8(spec));
            }));
            bool told = false;
            for (const auto* label : dialog.findChildren<QLabel*>())
                told = told || label->text().contains(QStringLiteral("does not fit yet"));
            QVERIFY(told);
            for (const auto* button : dialog.findChildren<QPushButton*>())
                QVERIFY(button->text() != QStringLiteral("Open") || !button->isEnabled());
        }
    }
    void aKnownSourceForgetsAMapping() {
        QFile file(m_folder.filePath(QStringLiteral("plain.ndjson")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"streamId\":\"s-1\",\"type\":\"T\",\"other\":\"X\",\"data\":{\"a\":1}}\n"
                   "{\"streamId\":\"s-1\",\"type\":\"U\",\"other\":\"Y\",\"data\":{\"a\":2}}\n");
        file.close();
        app::OpenDialog dialog(m_opener, &m_jobs, widgets::Theme::light());
        dialog.show();
        QVERIFY(settle(dialog, [&] { dialog.setSource(file.fileName()); }));
        QCOMPARE(cell(dialog, 0, 4), QStringLiteral("T"));
        QCheckBox* mapped = box(dialog, QStringLiteral("Read it by"));
        QVERIFY(mapped->isEnabled() && !mapped->isChecked());
        QVERIFY(settle(dialog, [&] { mapped->click(); }));
        QVERIFY(settle(dialog,
                       [&] { field(dialog, QStringLiteral("type"))->setEditText(QStringLiteral("other")); }));
        QCOMPARE(cell(dialog, 1, 4), QStringLiteral("Y"));
        dialog.accept();
        QVERIFY(app::rememberedMapping(file.fileName()).has_value());
        QVERIFY(settle(dialog, [&] { mapped->click(); }));
        dialog.accept();
        QVERIFY(!app::rememberedMapping(file.fileName()).has_value());
        QVERIFY(dialog.options().limits.mapping.empty());
    }
};

HINDCAST_TEST(OpenDialogTest)
#include "tst_open_dialog.moc"
