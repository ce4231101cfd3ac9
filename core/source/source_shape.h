// SPDX-License-Identifier: GPL-3.0-or-later
// What a source looks like that no format recognised, in words for an error message.
// Thread-safety: pure functions.
#pragma once

#include "source/sample.h"

#include <string>
#include <vector>

namespace hindcast::source {

/// "a PNG image", "an XML document", "text", … of the decoded head.
std::string describeShape(const Sample& sample);

/// The error for a source that nothing recognised: what it looks like, and what can be read.
Error unrecognised(const Sample& sample);

/// The same for a folder with those files and folders in it, none of them a store.
Error unrecognisedFolder(const std::string& folder, const std::vector<std::string>& names);

/// The error for a source without a byte or an event.
Error emptySource(const Sample& sample, const std::string& detail = {});

} // namespace hindcast::source
