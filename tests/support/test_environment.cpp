// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_environment.h"

#include "support/places.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <cstdio>
#include <sys/stat.h>

namespace hindcast::test {
namespace {

std::atomic<int> s_warnings{0};
QtMessageHandler s_next = nullptr;

void countWarnings(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    const bool harmless = text.startsWith(QLatin1String("This plugin does not support"));
    if ((type == QtWarningMsg || type == QtCriticalMsg) && !harmless) {
        ++s_warnings;
        std::fprintf(stderr, "Qt warning (fails this program): %s\n", qPrintable(text));
    }
    if (s_next && !harmless) s_next(type, context, text);
}

QTemporaryDir& home() {
    static QTemporaryDir dir(QDir::tempPath() + QStringLiteral("/hindcast-test-XXXXXX"));
    return dir;
}

} // namespace

void prepareEnvironment(const char*) {
    const QByteArray root = home().path().toUtf8();
    const auto folder = [&](const char* variable, const char* name) {
        const QByteArray path = root + "/" + name;
        ::mkdir(path.constData(), 0700);
        qputenv(variable, path);
    };
    qputenv("HOME", root);
    folder("XDG_RUNTIME_DIR", "run");
    folder("XDG_CACHE_HOME", "cache");
    folder("XDG_CONFIG_HOME", "config");
    folder("XDG_DATA_HOME", "data");
    folder("XDG_STATE_HOME", "state");
    folder("TMPDIR", "tmp");
    qputenv("LC_ALL", "C.UTF-8");
    qunsetenv("LANGUAGE");
    qputenv("TZ", "UTC");
    qputenv("QT_QPA_PLATFORM", "offscreen");
}

int runTests(QObject& tests, int argc, char** argv) {
    s_next = qInstallMessageHandler(countWarnings);
    const int failed = QTest::qExec(&tests, argc, argv);
    qInstallMessageHandler(nullptr);
    return failed != 0 ? failed : (s_warnings > 0 ? 1 : 0);
}

QString sharedData() {
    const QString named = qEnvironmentVariable("HINDCAST_TEST_DATA");
    const QString path = named.isEmpty() ? sourcePath(QStringLiteral("../shared/data")) : named;
    return QFileInfo(path).isDir() ? QDir(path).absolutePath() : QString();
}

} // namespace hindcast::test
