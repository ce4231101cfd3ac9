// SPDX-License-Identifier: GPL-3.0-or-later
// The window program: hindcast [options] [STORE].
#include "window/main_window.h"
#include "window/render.h"
#include "window/text_input_guard.h"

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

Options parse(QCommandLineParser& parser, const QCoreApplication& application) {
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
    option("path", "Path to select in the state", "POINTER");
    option("view", "debug, compare, open, changes, blame or values", "VIEW");
    parser.process(application);
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

// What the offscreen platform cannot do is no news to who renders a picture on it.
void withoutPlatformLimits(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (type != QtDebugMsg && !text.startsWith(QLatin1String("This plugin does not support")))
        QTextStream(stderr) << text << Qt::endl;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("hindcast"));
    QApplication::setApplicationDisplayName(QStringLiteral("Hindcast"));
    QApplication::setApplicationVersion(QStringLiteral(HINDCAST_VERSION));
    QApplication::setStyle(new widgets::QuietStyle);
    QApplication::setWindowIcon(
        widgets::strokeIcon(QStringLiteral("hindcast"), QColor(0x2f5bd7), QColor(0x2f5bd7)));
    QCommandLineParser parser;
    const Options options = parse(parser, application);
    translate(application, options.language);
    application.installEventFilter(new app::TextInputGuard(&application));

    app::Preferences preferences = app::Preferences::load();
    if (options.theme) preferences.theme = *options.theme;
    const std::shared_ptr<const session::Opener> opener = session::makeOpener();
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
