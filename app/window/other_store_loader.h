// SPDX-License-Identifier: GPL-3.0-or-later
// OtherStoreLoader: opens the store that side B of a comparison asks for. Owned by the window. Thread-safety:
// GUI thread only; the opening runs as a job.
#pragma once

#include "state/pane_context.h"
#include "window/store_loader.h"

#include <QObject>

#include <memory>

namespace hindcast::app {

class OtherStoreLoader : public QObject {
    Q_OBJECT
public:
    OtherStoreLoader(const widgets::PaneContext& context, std::shared_ptr<const session::Opener> opener,
                     QObject* parent = nullptr);

private:
    StoreLoader m_loader;
};

} // namespace hindcast::app
