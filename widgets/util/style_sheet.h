// SPDX-License-Identifier: GPL-3.0-or-later
// The few rules that Fusion and the palette cannot say, made from the theme.
// Thread-safety: pure function.
#pragma once

#include "util/theme.h"

#include <QString>

namespace hindcast::widgets {

QString styleSheet(const Theme& theme);

} // namespace hindcast::widgets
