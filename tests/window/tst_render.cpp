// SPDX-License-Identifier: GPL-3.0-or-later
// The real program renders the bundled sample without a display: a picture in many colours, with events in
// it.
#include "support/places.h"
#include "support/test_main.h"

#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

class RenderTest : public QObject {
    Q_OBJECT

    static QImage render(const QStringList& options, const QString& store) {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("window.png"));
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        program.start(hindcast::test::buildPath(QStringLiteral("bin/hindcast")),
                      QStringList{QStringLiteral("--render"), file} + options + QStringList{store});
        if (!program.waitForFinished(120000) || program.exitCode() != 0) return {};
        return QImage(file);
    }
    /// The program where no display is, nor a word about a platform.
    struct Run {
        int code = -1;
        QByteArray out, err;
    };
    static Run withoutDisplay(const QStringList& arguments) {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1String(name));
        program.setProcessEnvironment(environment);
        program.start(hindcast::test::buildPath(QStringLiteral("bin/hindcast")), arguments);
        if (!program.waitForFinished(120000) || program.exitStatus() != QProcess::NormalExit) return {};
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }
    static QString sample() {
        return hindcast::test::sourcePath(QStringLiteral("resources/samples/e-commerce.ndjson.zst"));
    }
    static int colours(const QImage& image) {
        QSet<QRgb> seen;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                seen.insert(image.pixel(x, y));
        return int(seen.size());
    }
    // Lines of the event list's part of the picture that hold dark text on the light panel.
    static int inkedLines(const QImage& image, const QRect& part) {
        int lines = 0;
        for (int y = part.top(); y < part.bottom(); ++y) {
            int dark = 0;
            for (int x = part.left(); x < part.right(); ++x)
                dark += qGray(image.pixel(x, y)) < 110;
            lines += dark > 20;
        }
        return lines;
    }

private slots:
    void theSampleIsShown() {
        const QImage image = render({QStringLiteral("--theme"), QStringLiteral("light")}, sample());
        QVERIFY(!image.isNull());
        QCOMPARE(image.size(), QSize(1680, 1050));
        QVERIFY2(colours(image) >= 200, qPrintable(QString::number(colours(image))));
        const QRect list(300, 440, 850, 250);
        QVERIFY2(inkedLines(image, list) > 60, qPrintable(QString::number(inkedLines(image, list))));
    }
    void darkIsDark() {
        const QImage image = render({QStringLiteral("--theme"), QStringLiteral("dark"),
                                     QStringLiteral("--size"), QStringLiteral("1200x800")},
                                    sample());
        QVERIFY(!image.isNull());
        QCOMPARE(image.size(), QSize(1200, 800));
        QVERIFY(qGray(image.pixel(600, 60)) < 60);
        QVERIFY(colours(image) >= 200);
    }
    void answersWithoutADisplay() {
        const Run help = withoutDisplay({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains("--render"));
        const Run version = withoutDisplay({QStringLiteral("--version")});
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.startsWith("hindcast "));
        const Run unknown = withoutDisplay({QStringLiteral("--nonsense")});
        QCOMPARE(unknown.code, 1);
        QVERIFY(unknown.err.contains("nonsense"));
        const Run window = withoutDisplay({sample()});
        QCOMPARE(window.code, 3);
        QVERIFY(window.err.contains("no display"));
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("picture.png"));
        QCOMPARE(withoutDisplay({QStringLiteral("--render"), file, sample()}).code, 0);
        QVERIFY(!QImage(file).isNull());
    }
    void aStoreThatIsNoneFails() {
        QVERIFY(render({}, hindcast::test::sourcePath(QStringLiteral("LICENSE"))).isNull());
    }
};

HINDCAST_TEST(RenderTest)
#include "tst_render.moc"
