// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/stop_reason.h"

namespace hindcast::replay {

const char* stopReasonName(StopReason reason) {
    switch (reason) {
    case StopReason::Target:
        return "target";
    case StopReason::Condition:
        return "condition";
    case StopReason::Start:
        return "start";
    case StopReason::End:
        return "end";
    case StopReason::Cancelled:
        break;
    }
    return "cancelled";
}

} // namespace hindcast::replay
