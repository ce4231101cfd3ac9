// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "window/action_set.h"
#include "window/action_table.h"

#include <QtTest>

using namespace hindcast::app;

class ActionTableTest : public QObject {
    Q_OBJECT
private slots:
    void keysDoNotCollide() {
        QHash<QString, QString> owner;
        for (const ActionRow& row : actionTable())
            for (const QString& key : actionKeys(row)) {
                const QString normal = QKeySequence::fromString(key, QKeySequence::PortableText).toString();
                QVERIFY2(!normal.isEmpty(), qPrintable(key));
                QVERIFY2(!owner.contains(normal),
                         qPrintable(normal + QStringLiteral(" of ") + owner.value(normal)));
                owner.insert(normal, QString::fromLatin1(row.name));
            }
        QVERIFY(owner.size() > 40);
    }
    void noKeyNeedsAltGr() {
        // Characters that take AltGr on German or French keyboards, and Ctrl+Alt, which is AltGr elsewhere.
        for (const ActionRow& row : actionTable())
            for (const QString& key : actionKeys(row)) {
                QVERIFY2(!key.contains(QStringLiteral("Ctrl+Alt")), qPrintable(key));
                for (const QChar c : QStringLiteral("[]{}@\\|~#`^€"))
                    QVERIFY2(!key.contains(c), qPrintable(key));
            }
    }
    void noKeyIsThePlatforms() {
        const QStringList reserved{QStringLiteral("Alt+F4"),       QStringLiteral("Alt+Tab"),
                                   QStringLiteral("Ctrl+Alt+Del"), QStringLiteral("F10"),
                                   QStringLiteral("Alt+Space"),    QStringLiteral("Alt+F2")};
        for (const ActionRow& row : actionTable())
            for (const QString& key : actionKeys(row))
                QVERIFY2(!reserved.contains(key), qPrintable(key));
    }
    void everyActionHasAMenuEntryAndAUniqueName() {
        QSet<QString> names, texts;
        for (const ActionRow& row : actionTable()) {
            QVERIFY(!names.contains(QString::fromLatin1(row.name)));
            names.insert(QString::fromLatin1(row.name));
            const QString inMenu = menuTitle(row.menu) + actionText(row);
            QVERIFY2(!texts.contains(inMenu), qPrintable(inMenu));
            texts.insert(inMenu);
        }
        QWidget window;
        const ActionSet set(&window);
        QMenuBar bar;
        set.fillMenus(&bar);
        int entries = 0;
        for (const QAction* menu : bar.actions())
            entries += int(menu->menu()->actions().size());
        QCOMPARE(entries, int(actionTable().size()));
    }
    void disabledActionsSayWhy() {
        QWidget window;
        ActionSet set(&window);
        set.setStoreOpen(false);
        QVERIFY(!set[ActionId::StepForward]->isEnabled());
        QVERIFY(set[ActionId::StepForward]->toolTip().contains(QStringLiteral("open a store")));
        QVERIFY(set[ActionId::Open]->isEnabled());
        set.setStoreOpen(true);
        QVERIFY(set[ActionId::StepForward]->isEnabled());
    }
};

HINDCAST_TEST(ActionTableTest)
#include "tst_action_table.moc"
