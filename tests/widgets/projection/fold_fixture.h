// SPDX-License-Identifier: GPL-3.0-or-later
// FoldFixture: what panes are given, over a real session of a small bank, with projections that really run.
// Thread-safety: GUI thread only.
#pragma once

#include "projection/fold_runner.h"
#include "session/log_session.h"
#include "state/window_state.h"
#include "support/memory_log.h"
#include "json/print.h"

#include <QString>

#include <memory>

namespace hindcast::test {

struct FoldFixture : widgets::WindowState {
    FoldFixture()
        : session(std::make_shared<session::LogSession>(test::store(R"(
            10 account-anna Opened {"owner":"Anna"}
            11 account-bert Opened {"owner":"Bert"}
            12 account-anna Deposited {"amount":100}
            13 account-anna Withdrawn {"amount":40}
            14 account-bert Deposited {"amount":20}
            15 account-anna Withdrawn {"amount":50,"channel":{"kind":"card"}}
            16 card-7 Issued {"holder":"Anna"}
        )"))) {
        otherFold.requestSame();
        store.open(session, false, session->info());
    }

    static QString text(const json::Value& value) { return QString::fromStdString(json::print(value)); }

    std::shared_ptr<const session::Session> session;
    widgets::FoldRunner runner{context(), &fold}, otherRunner{context(), &otherFold};
};

} // namespace hindcast::test
