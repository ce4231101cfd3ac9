// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/phrases.h"

#include <QCoreApplication>

namespace hindcast::widgets {
namespace {

constexpr Phrase kPhrases[] = {
    {QT_TRANSLATE_NOOP("CoreText", "%1 and %L2 more")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 to %2")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 or %2")},
    {QT_TRANSLATE_NOOP("CoreText", "%1 is %2")},
};

} // namespace

std::span<const Phrase> listPhrases() {
    return kPhrases;
}

} // namespace hindcast::widgets
