// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/source_chooser.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QFileInfo>
#include <QInputDialog>
#include <QStyle>

namespace hindcast::app {
namespace {

/// The icons of the style instead of those of some theme of the desktop.
class StyleIcons : public QFileIconProvider {
public:
    QIcon icon(IconType type) const override {
        switch (type) {
        case Computer:
        case Desktop:
            return of(QStyle::SP_ComputerIcon);
        case Network:
        case Drive:
            return of(QStyle::SP_DriveHDIcon);
        case Trashcan:
        case File:
            return of(QStyle::SP_FileIcon);
        case Folder:
            break;
        }
        return of(QStyle::SP_DirIcon);
    }
    QIcon icon(const QFileInfo& info) const override {
        return icon(info.isRoot() ? Drive : info.isDir() ? Folder : File);
    }

private:
    static QIcon of(QStyle::StandardPixmap which) { return QApplication::style()->standardIcon(which); }
};

} // namespace

QString chooseSource(QWidget* parent, bool folder, const QString& start) {
    StyleIcons icons;
    const QString title = folder ? QCoreApplication::translate("SourceChooser", "Open folder")
                                 : QCoreApplication::translate("SourceChooser", "Open file");
    QFileDialog dialog(parent, title, start);
    dialog.setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog.setOption(QFileDialog::ShowDirsOnly, folder);
    dialog.setIconProvider(&icons);
    const QFileInfo named(start);
    if (named.isFile()) {
        dialog.setDirectory(named.path());
        dialog.selectFile(named.fileName());
    }
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString chooseAddress(QWidget* parent) {
    QInputDialog dialog(parent);
    dialog.setWindowTitle(QCoreApplication::translate("SourceChooser", "Connect to a database"));
    dialog.setLabelText(QCoreApplication::translate(
        "SourceChooser", "Address of a PostgreSQL database, with ?schema=NAME where it has several.\n"
                         "It is only ever read. A password is best kept in ~/.pgpass; one in the address is\n"
                         "used for this session and stored nowhere."));
    dialog.setOkButtonText(QCoreApplication::translate("SourceChooser", "Connect"));
    dialog.setTextValue(QStringLiteral("postgresql://"));
    dialog.resize(560, dialog.sizeHint().height());
    if (dialog.exec() != QDialog::Accepted) return {};
    const QString address = dialog.textValue().trimmed();
    const bool isWhole = address.contains(QLatin1String("://"));
    return address.isEmpty() || isWhole ? address : QStringLiteral("postgresql://") + address;
}

} // namespace hindcast::app
