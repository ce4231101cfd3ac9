// SPDX-License-Identifier: GPL-3.0-or-later
// PaneFixture: the shared state objects of a window and an opened FakeSession, for tests of single panes.
// Thread-safety: GUI thread only.
#pragma once

#include "state/window_state.h"
#include "support/fake_session.h"
#include "support/places.h"
#include "util/fonts.h"

#include <QApplication>
#include <QDir>
#include <QWidget>
#include <QtTest>

#include <memory>

namespace hindcast::test {

struct PaneFixture : widgets::WindowState {
    std::shared_ptr<FakeSession> session;

    /// Nothing is open without options.
    PaneFixture() = default;
    explicit PaneFixture(const FakeStoreOptions& options) : session(std::make_shared<FakeSession>(options)) {
        store.open(session, false, test::infoOf(*session));
    }

    /// Waits until no job runs and nothing is queued (deferred painting and questions included).
    void settle() {
        for (int quiet = 0, tries = 0; quiet < 3 && tries < 400; ++tries) {
            QTest::qWait(25);
            quiet = jobs.running() == 0 ? quiet + 1 : 0;
        }
    }

    /// Shows the widget at a size with the theme's palette, ready to be looked at.
    void present(QWidget& widget, QSize size, bool dark = false) {
        theme.set(dark ? widgets::Theme::darkTheme() : widgets::Theme::light());
        QApplication::setFont(widgets::applicationFont());
        widget.setPalette(theme.theme().palette());
        widget.resize(size);
        widget.show();
        (void)QTest::qWaitForWindowExposed(&widget);
        settle();
    }

    /// Saves a picture of the widget among the test's artefacts and returns it.
    static QImage picture(QWidget& widget, const QString& name) {
        const QString folder = test::buildPath(QStringLiteral("pictures"));
        QDir().mkpath(folder);
        const QImage image = widget.grab().toImage();
        image.save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
        return image;
    }
};

} // namespace hindcast::test
