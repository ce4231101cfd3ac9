// SPDX-License-Identifier: GPL-3.0-or-later
#include "pane_fixture.h"

#include "support/places.h"
#include "util/fonts.h"
#include "util/quiet_style.h"

#include <QApplication>
#include <QDir>
#include <QLocale>

namespace hindcast::test {

using namespace widgets;

PaneFixture::PaneFixture() : session(std::make_shared<FakeSession>()) {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication::setStyle(new QuietStyle);
    QApplication::setFont(applicationFont());
    setTheme(Theme::light());
    store.open(session, false, test::infoOf(*session));
}

PaneContext PaneFixture::context() {
    return {&store, &cursor, &scope, &pin, &path, &range, &display, &theme, &jobs};
}

void PaneFixture::setTheme(const Theme& value) {
    QApplication::setPalette(value.palette());
    theme.set(value);
    QCoreApplication::processEvents(); // the palette reaches the widgets
}

Rank PaneFixture::find(const char* type, std::uint64_t from, std::uint64_t version) const {
    const FakeStore& all = session->store();
    for (std::uint64_t rank = from; rank < all.events(); ++rank) {
        const FakeStore::Place place = all.place(Rank(rank));
        if (place.version >= version && FakeStore::typeName(FakeStore::type(place)) == std::string(type))
            return Rank(rank);
    }
    return Rank(all.events() - 1);
}

void PaneFixture::picture(QWidget& widget, const char* name) {
    const QString folder =
        qEnvironmentVariable("HINDCAST_PICTURES", test::buildPath(QStringLiteral("pictures")));
    QDir().mkpath(folder);
    widget.grab().save(folder + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".png"));
}

} // namespace hindcast::test
