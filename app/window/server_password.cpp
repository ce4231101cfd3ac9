// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/server_password.h"

#include "source/postgres_connection.h"
#include "source/registry.h"
#include "wording/core_text.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QUrl>

#include <utility>

namespace hindcast::app {

bool wantsPassword(const QString& store, const Error& error) {
    return source::Registry::isLive(store.toStdString()) && source::asksForPassword(error);
}

void askPassword(QWidget* parent, const session::Opener& opener, const QString& store, const Error& error,
                 std::function<void()> given) {
    const QString shown = QString::fromStdString(opener.admit(store.toStdString()));
    auto* dialog = new QInputDialog(parent);
    dialog->setObjectName(QStringLiteral("serverPassword"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("ServerPassword", "Password"));
    dialog->setLabelText(QCoreApplication::translate("ServerPassword",
                                                     "%1\n\n%2\n\nThe password is used until the program "
                                                     "ends and is stored nowhere.")
                             .arg(shown, widgets::coreText(Error{error.code, {}, error.message, {}})));
    dialog->setTextEchoMode(QLineEdit::Password);
    dialog->setOkButtonText(QCoreApplication::translate("ServerPassword", "Connect"));
    dialog->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent,
                     [&opener, shown, given = std::move(given)](const QString& password) {
                         const QString parameter = QStringLiteral("password=")
                                                   + QString::fromLatin1(QUrl::toPercentEncoding(password));
                         const QChar joint = shown.contains(QLatin1Char('?')) ? u'&' : u'?';
                         opener.admit((shown + joint + parameter).toStdString());
                         given();
                     });
    dialog->open();
}

} // namespace hindcast::app
