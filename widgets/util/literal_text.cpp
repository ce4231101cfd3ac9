// SPDX-License-Identifier: GPL-3.0-or-later
#include "util/literal_text.h"

#include <QTextDocument>

namespace hindcast::widgets {

QString literalText(const QString& text) {
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace hindcast::widgets
