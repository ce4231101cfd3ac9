// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/other_store_loader.h"

#include "window/mapping_memory.h"
#include "window/store_name.h"

namespace hindcast::app {

OtherStoreLoader::OtherStoreLoader(const widgets::PaneContext& context,
                                   std::shared_ptr<const session::Opener> opener, QObject* parent)
    : QObject(parent), m_loader(std::move(opener), context.jobs) {
    widgets::OtherStore* other = context.otherStore;
    connect(other, &widgets::OtherStore::requested, this, [this](const QString& path) {
        m_loader.cancel();
        if (path.isEmpty()) return;
        import::ImportOptions options;
        if (auto mapping = rememberedMapping(path)) {
            options.limits.mapping = std::move(*mapping);
            options.limits.mappingName = mappingFile(path).toStdString();
        }
        m_loader.load(path, options);
    });
    connect(&m_loader, &StoreLoader::loaded, other, [this, other](const Opened& opened) {
        other->show(opened.session, storeName(m_loader.store()));
    });
    connect(&m_loader, &StoreLoader::failed, other, &widgets::OtherStore::setError);
}

} // namespace hindcast::app
