// SPDX-License-Identifier: GPL-3.0-or-later
// A small bank in the domain's words, and sessions over it. Thread-safety: pure functions.
#pragma once

#include "session/log_session.h"
#include "support/memory_log.h"

#include <memory>
#include <string>

namespace hindcast::test {

inline std::shared_ptr<MemoryLog> bank() {
    return store(R"(
        10 account-anna Opened {"owner":"Anna","balance":0} @2026-03-01T08:00:00Z id=e1
        11 account-bert Opened {"owner":"Bert","balance":5.50} @2026-03-01T08:30:00Z id=e2
        12 account-anna MoneyDeposited {"balance":100,"last":{"amount":100.00,"channel":"card"}} @2026-03-01T09:00:00Z id=e3 correlation=c1
        13 card-7 Issued {"holder":"Anna","limits":[10,20]} @2026-03-01T10:00:00Z id=e4
        14 account-anna MoneyWithdrawn {"balance":60,"last":{"amount":40,"channel":"cash"}} @2026-03-01T12:00:00Z id=e5 correlation=c2
        15 account-bert MoneyDeposited {"balance":25.50,"last":{"amount":20,"channel":"cash"}} @2026-03-01T11:00:00Z id=e6
        16 account-anna Renamed {"owner":"Anne","balance":60.0} @2026-03-01T11:30:00Z id=e7
        17 account-anna MoneyWithdrawn {"balance":10,"last":{"amount":50,"channel":"card"}} @2026-03-01T14:00:00Z id=e8
        18 account-anna Closed {"last":null,"closed":true} @2026-03-02T08:00:00Z id=e9
    )");
}

inline session::LogSession bankSession() {
    return session::LogSession(bank());
}

inline StreamId streamNamed(const session::Session& session, std::string_view name) {
    const auto id = session.findStream(name);
    return id ? *id : StreamId(~0U);
}

} // namespace hindcast::test
