// SPDX-License-Identifier: GPL-3.0-or-later
// Why a run stopped: a value, shown as it is. Thread-safety: plain data.
#pragma once

namespace hindcast::replay {

enum class StopReason { Target, Condition, Start, End, Cancelled };

const char* stopReasonName(StopReason reason);

} // namespace hindcast::replay
