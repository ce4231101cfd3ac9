// SPDX-License-Identifier: GPL-3.0-or-later
#include "arch/source_tree.h"
#include "support/test_main.h"

#include <QRegularExpression>
#include <QtTest>

#include <map>

using namespace hindcast::test;

class LayersTest : public QObject {
    Q_OBJECT

    std::map<QString, QStringList> m_allowed;                 // folder → folders
    std::vector<std::pair<QString, QStringList>> m_libraries; // beginning of a header → folders

    // "core/json/value.h" → "core/json"; "widgets/panes/x.h" → "widgets".
    static QString folderOf(const QString& file) {
        const QStringList parts = file.split(u'/');
        return parts[0] == QLatin1String("widgets") ? parts[0] : parts.mid(0, 2).join(u'/');
    }

    // The file that an include names as seen from the roots of the libraries; empty: none of ours.
    static QString resolve(const QString& include) {
        for (const char* root : {"core/", "widgets/", "app/"})
            if (QFile::exists(sourceRoot() + u'/' + QLatin1String(root) + include))
                return QLatin1String(root) + include;
        return {};
    }

    QString complaint(const QString& file, const QString& include) const {
        const QString folder = folderOf(file);
        if (include.contains(QLatin1String(".."))) return QStringLiteral("goes up with ..");
        for (const auto& [header, folders] : m_libraries) {
            if (!(u'<' + include).startsWith(header)) continue;
            return folders.contains(folder) ? QString() : QStringLiteral("only for ") + folders.join(u' ');
        }
        const QString target = resolve(include);
        if (target.isEmpty()) return {};
        const QString other = folderOf(target);
        if (other == folder || m_allowed.at(folder).contains(other)) return {};
        return folder + QLatin1String(" may not include ") + other;
    }

private slots:
    void initTestCase() {
        for (const QByteArray& raw : linesOf(QStringLiteral("tests/arch/layers.txt"))) {
            const QString line = QString::fromUtf8(raw).trimmed();
            if (line.isEmpty() || line.startsWith(u'#')) continue;
            const QString name = line.section(u':', 0, 0);
            const QStringList folders = line.section(u':', 1).split(u' ', Qt::SkipEmptyParts);
            if (name.startsWith(u'<'))
                m_libraries.emplace_back(name, folders);
            else
                m_allowed[name] = folders;
        }
        QVERIFY(m_allowed.size() > 10);
    }

    void everyFolderIsInTheTable() {
        for (const QString& file : filesBelow({"core", "widgets", "app"}, {"*.h", "*.cpp"}))
            QVERIFY2(m_allowed.count(folderOf(file)) == 1, qPrintable(file));
    }

    void tableHasNoCycle() {
        for (const auto& [folder, allowed] : m_allowed)
            for (const QString& other : allowed)
                QVERIFY2(m_allowed.count(other) == 1 && !m_allowed.at(other).contains(folder),
                         qPrintable(folder + u' ' + other));
    }

    void includesFollowTheArrows() {
        const QRegularExpression pattern(QLatin1String("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
        QStringList complaints;
        int includes = 0;
        for (const QString& file : filesBelow({"core", "widgets", "app"}, {"*.h", "*.cpp"})) {
            for (const QByteArray& line : linesOf(file)) {
                const auto match = pattern.match(QString::fromUtf8(line));
                if (!match.hasMatch()) continue;
                ++includes;
                const QString what = complaint(file, match.captured(1));
                if (!what.isEmpty())
                    complaints.append(file + QLatin1String(": ") + match.captured(1) + QLatin1String(": ")
                                      + what);
            }
        }
        QVERIFY(includes > 100);
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }
};

HINDCAST_TEST(LayersTest)
#include "tst_layers.moc"
