// SPDX-License-Identifier: GPL-3.0-or-later
// FilterFixture: the filter bar over the event list in one window, with the runner that joins them, over the
// Session double. Thread-safety: GUI thread only.
#pragma once

#include "events/event_list.h"
#include "events/events_pane.h"
#include "filter/filter_bar.h"
#include "filter/filter_edit.h"
#include "filter/filter_empty.h"
#include "filter/filter_popup.h"
#include "filter/filter_runner.h"
#include "filter/saved_filters.h"
#include "support/pane_fixture.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace hindcast::test {

struct FilterFixture : PaneFixture {
    QWidget window;
    widgets::FilterRunner runner{context()};
    widgets::FilterBar bar{context()};
    widgets::EventsPane pane{context()};

    explicit FilterFixture(const FakeStoreOptions& options = {}) : PaneFixture(options) {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(&bar);
        column->addWidget(&pane, 1);
        QObject::connect(&runner, &widgets::FilterRunner::refused, &bar, &widgets::FilterBar::refuse);
        cursor.moveTo(Rank(options.events / 2));
    }
    ~FilterFixture() {
        bar.setParent(nullptr);
        pane.setParent(nullptr);
    }

    /// Settled and with the keyboard in the field.
    void begin(bool dark = false) {
        present(window, QSize(1200, 600), dark);
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        bar.startTyping();
    }
    widgets::FilterEdit* edit() { return bar.edit(); }
    void type(const char* text) { QTest::keyClicks(edit(), QString::fromUtf8(text)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(edit(), key, modifiers);
    }
    void apply(const char* text) {
        bar.startTyping();
        edit()->selectAll();
        type(text);
        key(Qt::Key_Return);
        settle();
    }
    /// The ranks that pass, by the engine.
    std::vector<Rank> hitsOf(const char* text) {
        std::vector<Rank> ranks;
        const auto checked = session->checkFilter(text);
        (void)session->runFilter(*checked.expression, {},
                                 [&](const expression::ScanChunk& chunk) {
                                     for (const auto& hit : chunk.hits)
                                         ranks.push_back(hit.rank);
                                     return true;
                                 },
                                 {});
        return ranks;
    }
};

} // namespace hindcast::test
