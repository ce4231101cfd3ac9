// SPDX-License-Identifier: GPL-3.0-or-later
// The window program: hindcast [options] [STORE].
#include "window/main_window.h"
#include "window/render.h"
#include "window/text_input_guard.h"

#include "source/postgres_url.h"
#include "util/icons.h"
#include "util/quiet_style.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QLocale>
#include <QTextStream>
#include <QTranslator>

#include <memory>

namespace {

using namespace hindcast;

struct Options {
    QString language;
    app::RenderOptions render;
    std::optional<app::ThemeChoice> theme;
};

void declare(QCommandLineParser& parser) {
    parser.setApplicationDescription(QStringLiteral("Time-travel debugger for event-sourced systems"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("STORE"),
                                 QStringLiteral("An event store, a dump of one, or a cache"));
    const auto option = [&](const char* name, const char* what, const char* value) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(what), QString::fromLatin1(value)});
    };
    option("language", "Language of the window, for example de", "CODE");
    option("theme", "light or dark", "THEME");
    option("render", "Write a picture of the window and end", "FILE.png");
    option("size", "Size of that picture, for example 1680x1050", "WxH");
    option("at", "Where to go before the picture: a stream, id, position, time", "PLACE");
    option("second", "Where to set B before the picture", "PLACE");
    option("filter", "Filter to apply before the picture", "EXPRESSION");
    option("find", "Text to find before the picture", "TEXT");
    option("typing", "What to type into the filter field before the picture", "TEXT");
    parser.addOption({QStringLiteral("dim"), QStringLiteral("Grey what does not match the filter")});
    option("path", "Path to select in the state", "POINTER");
    option("projection", "Projection in JavaScript that makes the states of the picture", "FILE.js");
    option("against", "The projection of B in the picture", "FILE.js");
    option("against-store", "The store of B in the picture", "STORE");
    option("expected", "Expected states that the projection of the picture is checked against", "FILE");
    option("view", "debug, compare, open, changes, blame, values, projection or compare-all", "VIEW");
}

Options read(const QCommandLineParser& parser) {
    Options options;
    options.language = parser.value(QStringLiteral("language"));
    const QString theme = parser.value(QStringLiteral("theme"));
    if (!theme.isEmpty())
        options.theme = theme == QLatin1String("dark") ? app::ThemeChoice::Dark : app::ThemeChoice::Light;
    options.render.file = parser.value(QStringLiteral("render"));
    options.render.store = parser.positionalArguments().value(0);
    options.render.at = parser.value(QStringLiteral("at"));
    options.render.second = parser.value(QStringLiteral("second"));
    if (parser.isSet(QStringLiteral("path"))) options.render.path = parser.value(QStringLiteral("path"));
    options.render.filter = parser.value(QStringLiteral("filter"));
    options.render.projection = parser.value(QStringLiteral("projection"));
    options.render.against = parser.value(QStringLiteral("against"));
    options.render.againstStore = parser.value(QStringLiteral("against-store"));
    options.render.expected = parser.value(QStringLiteral("expected"));
    options.render.find = parser.value(QStringLiteral("find"));
    options.render.typing = parser.value(QStringLiteral("typing"));
    options.render.dim = parser.isSet(QStringLiteral("dim"));
    options.render.view = parser.value(QStringLiteral("view"));
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    if (size.size() == 2 && size[0].toInt() > 0 && size[1].toInt() > 0)
        options.render.size = {qMin(size[0].toInt(), 8000), qMin(size[1].toInt(), 8000)};
    return options;
}

void translate(QApplication& application, const QString& language) {
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    const auto install = [&application](const QLocale& of, const QString& name, const QString& folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(of, name, QStringLiteral("_"), folder)) return false;
        translator->setParent(&application);
        QApplication::installTranslator(translator.release());
        return true;
    };
    const QString own = QStringLiteral("hindcast"), folder = QStringLiteral(":/i18n");
    // The English file holds only the plurals: "1 finding", "3 findings".
    if (!install(locale, own, folder)) install(QLocale(QLocale::English), own, folder);
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

void nameApplication() {
    QCoreApplication::setApplicationName(QStringLiteral("hindcast"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HINDCAST_VERSION));
}

bool hasDisplay() {
#if defined(Q_OS_LINUX) || defined(Q_OS_FREEBSD)
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (!qEnvironmentVariableIsEmpty(name)) return true;
    return false;
#else
    return true;
#endif
}

/// What needs no window, and what to say where there can be none: the exit code, or nothing to go on. Comes
/// before the application with a window, which ends the program where there is no display.
std::optional<int> answerWithoutWindow(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    nameApplication();
    QCommandLineParser parser;
    declare(parser);
    const bool understood = parser.parse(QCoreApplication::arguments());
    const bool asks =
        understood && (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version")));
    if (asks || (!understood && !hasDisplay())) parser.process(QCoreApplication::arguments()); // ends here
    if (hasDisplay()) return std::nullopt;
    if (parser.isSet(QStringLiteral("render"))) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::nullopt;
    }
    QTextStream(stderr) << "hindcast: there is no display (DISPLAY and WAYLAND_DISPLAY are empty): "
                           "use hindcast-cli, or --render FILE.png for a picture"
                        << Qt::endl;
    return 3;
}

// What the offscreen platform cannot do is no news to who renders a picture on it.
void withoutPlatformLimits(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type != QtDebugMsg && !text.startsWith(QLatin1String("This plugin does not support")))
        QTextStream(stderr) << text << Qt::endl;
}

} // namespace

int main(int argc, char** argv) {
    if (const auto code = answerWithoutWindow(argc, argv)) return *code;
    QApplication application(argc, argv);
    nameApplication();
    QApplication::setApplicationDisplayName(QStringLiteral("Hindcast"));
    QApplication::setStyle(new widgets::QuietStyle);
    QApplication::setWindowIcon(
        widgets::strokeIcon(QStringLiteral("hindcast"), QColor(0x2f5bd7), QColor(0x2f5bd7)));
    QCommandLineParser parser;
    declare(parser);
    parser.process(application);
    Options options = read(parser);
    for (int i = 1; i < argc; ++i)
        source::blotOutSecrets(argv[i]);
    translate(application, options.language);
    application.installEventFilter(new app::TextInputGuard(&application));

    app::Preferences preferences = app::Preferences::load();
    if (options.theme) preferences.theme = *options.theme;
    const std::shared_ptr<const session::Opener> opener = session::makeOpener();
    options.render.store = QString::fromStdString(opener->admit(options.render.store.toStdString()));
    app::MainWindow window(opener, preferences);
    if (!options.render.file.isEmpty()) {
        qInstallMessageHandler(withoutPlatformLimits);
        window.setPrivate();
        app::Renderer renderer(window, options.render);
        int code = 1;
        QObject::connect(&renderer, &app::Renderer::finished, &application, [&](bool ok) {
            code = ok ? 0 : 1;
            QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
        });
        QApplication::exec();
        return code;
    }
    window.show();
    if (!options.render.store.isEmpty()) window.openStore(options.render.store);
    return QApplication::exec();
}
