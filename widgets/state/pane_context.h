// SPDX-License-Identifier: GPL-3.0-or-later
// PaneContext: everything a pane is given. Pointers outlive the panes; the window owns what they point to.
// Thread-safety: GUI thread only.
#pragma once

#include "jobs/job_runner.h"
#include "state/cursor.h"
#include "state/filter_book.h"
#include "state/filter_state.h"
#include "state/find_state.h"
#include "state/fold_state.h"
#include "state/other_store.h"
#include "state/parity_state.h"
#include "state/script_document.h"
#include "state/store.h"
#include "state/theme_state.h"
#include "state/view_state.h"

namespace hindcast::widgets {

struct PaneContext {
    Store* store = nullptr;
    Cursor* cursor = nullptr;
    ScopeState* scope = nullptr;
    PinState* pin = nullptr;
    PathState* path = nullptr;
    RangeState* range = nullptr;
    DisplayState* display = nullptr;
    ThemeState* theme = nullptr;
    JobRunner* jobs = nullptr;
    FilterState* filter = nullptr;
    FilterBook* book = nullptr;
    FindState* find = nullptr;
    FoldState* fold = nullptr;      ///< of all states; null: merge
    FoldState* otherFold = nullptr; ///< of side B of a comparison
    ScriptDocument* document = nullptr;
    OtherStore* otherStore = nullptr; ///< of side B of a comparison
    ParityState* parity = nullptr;

    /// The session that answers about states: under the fold that was chosen, once it is there.
    std::shared_ptr<const session::Session> states() const {
        const auto session = store->session();
        const auto folded = fold ? fold->session(session) : nullptr;
        return folded ? folded : session;
    }
    bool hasOtherStore() const { return otherStore && otherStore->isOpen(); }
    /// The store of side B, under no fold.
    std::shared_ptr<const session::Session> otherSession() const {
        return hasOtherStore() ? otherStore->session() : store->session();
    }
    /// The session that answers about states at side B.
    std::shared_ptr<const session::Session> otherStates() const {
        if (!hasOtherStore() && (!otherFold || otherFold->isSame())) return states();
        const auto session = otherSession();
        const auto folded = otherFold ? otherFold->session(session) : nullptr;
        return folded ? folded : session;
    }
};

} // namespace hindcast::widgets
