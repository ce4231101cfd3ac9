// SPDX-License-Identifier: GPL-3.0-or-later
// The mapping that a user made for a source that nobody knows, kept as a mapping file of its own so that the
// source opens by it next time and a copied command can name it. Thread-safety: GUI thread only.
#pragma once

#include <QString>

#include <optional>
#include <string>

namespace hindcast::app {

/// Where the mapping of a source is kept, whether there is one or not.
QString mappingFile(const QString& source);
/// The text of the mapping; nothing: none is kept.
std::optional<std::string> rememberedMapping(const QString& source);
/// False when it could not be written. An empty text forgets it.
bool rememberMapping(const QString& source, const std::string& text);

} // namespace hindcast::app
