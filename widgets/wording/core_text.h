// SPDX-License-Identifier: GPL-3.0-or-later
// CoreText: what core tells people, in the language of the window. A text is matched against the templates of
// phrases.h; the translated template gets the parts (names, numbers, paths, inner texts) put back. A text
// that no template fits, and every text where the language has no translation, stays as it is. Control
// characters come out escaped, as for painting. Thread-safety: as QCoreApplication::translate.
#pragma once

#include "base/result.h"

#include <QString>

#include <string_view>

namespace hindcast::widgets {

/// A message, a remedy, a place or a reason. Cost: some fifty prefix comparisons, then a regular
/// expression or two: a few microseconds.
QString coreText(std::string_view english);

/// "WHERE: MESSAGE (REMEDY)", without what is empty.
QString coreText(const Error& error);

} // namespace hindcast::widgets
