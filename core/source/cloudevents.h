// SPDX-License-Identifier: GPL-3.0-or-later
// The format `cloudevents-json`: CloudEvents 1.0 in JSON, one event, a batch (JSON array) or one a line.
// Facts: the CloudEvents specification 1.0 and its JSON event format. Thread-safety: formats are immutable.
#pragma once

#include "source/registry.h"

#include <memory>

namespace hindcast::source {

std::unique_ptr<Format> makeCloudEventsFormat();

} // namespace hindcast::source
